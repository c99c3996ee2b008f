import { EMBEDDING_SIZE } from '../analysis.ts';
import { cepstrum } from '../structure/bar-features.ts';
import { PITCH_CLASSES } from '../signal/chroma.ts';
import type { Bar, Beat } from '../rhythm/beats-and-bars.ts';
import { BANDS, type Onsets } from '../signal/onset.ts';
import type { TatumFeatures } from '../rhythm/tatum-features.ts';
import { MEL_BANDS, type Spectrogram } from '../signal/spectrogram.ts';
import { clamp, deviation, mean, quantile, ramp } from '../../numeric/statistics.ts';

/** Where each block of the embedding lies, [first index, length]. */
export const EMBEDDING_BLOCKS = {
  /** Means of 13 MFCCs, then their deviations, then the deviations of their changes (half a second). */
  mfcc: [0, 39],
  /** Harmony chroma relative to the tonic, mean and deviation. */
  chroma: [39, 24],
  /** Peak-to-valley contrast of eight mel regions, then centroid, its spread, flatness, its spread. */
  spectrum: [63, 12],
  /** Mean onset strength at the eight eighths of the bar in five bands. */
  rhythm: [75, 40],
  /** Quantiles of the beat energy (10, 30, 50, 70, 90 %) and its mean change. */
  energy: [115, 6],
  /** Tempo in the dance octave as height and as an angle on the octave circle. */
  tempo: [121, 3],
  /** Sections a minute, share of returning sections, share of the longest group, share that is sung. */
  structure: [124, 4],
} as const;

export interface EmbeddingInput {
  readonly spectrum: Spectrogram;
  readonly onsets: Onsets;
  readonly slots: TatumFeatures;
  readonly beats: readonly Beat[];
  readonly bars: readonly Bar[];
  readonly curve: readonly number[];
  readonly tempoBpm: number;
  /** Pitch class of the tonic, C = 0. */
  readonly tonic: number;
  readonly structure: readonly [number, number, number, number];
}

/** 128 values of length one; every block has the same say before the whole is normalized. */
export function embedSong(input: EmbeddingInput): number[] {
  const blocks: Record<keyof typeof EMBEDDING_BLOCKS, ArrayLike<number>> = {
    mfcc: mfccBlock(input.spectrum),
    chroma: chromaBlock(input),
    spectrum: spectrumBlock(input.spectrum),
    rhythm: rhythmBlock(input),
    energy: energyBlock(input.curve),
    tempo: tempoBlock(input.tempoBpm),
    structure: input.structure,
  };
  const output = new Array<number>(EMBEDDING_SIZE).fill(0);
  for (const [name, [first, length]] of Object.entries(EMBEDDING_BLOCKS)) {
    const block = blocks[name as keyof typeof EMBEDDING_BLOCKS];
    const scale = norm(block) || 1;
    for (let i = 0; i < length; i++) output[first + i] = block[i] / scale;
  }
  const scale = norm(output) || 1;
  return output.map((value) => value / scale);
}

function norm(values: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += values[i] ** 2;
  return Math.sqrt(squares);
}

/** Typical size of an MFCC by its number, so that the first ones don't drown the rest. */
function cepstralScale(k: number): number {
  return k === 0 ? 2 : 0.6 / Math.sqrt(k);
}

function mfccBlock({ mel, frames }: Spectrogram): number[] {
  const step = 11;
  const rows: Float64Array[] = [];
  for (let t = 0; t < frames; t += step) {
    rows.push(cepstrum(mel, t * MEL_BANDS).map((value, k) => value / cepstralScale(k)));
  }
  const columns = Array.from(rows[0], (_, k) => rows.map((row) => row[k]));
  const changes = columns.map((column) => column.slice(4).map((value, i) => value - column[i]));
  return [...columns.map(mean), ...columns.map(deviation), ...changes.map(deviation)];
}

function chromaBlock({ slots, tonic }: EmbeddingInput): number[] {
  const count = slots.timesSec.length;
  const columns = Array.from({ length: PITCH_CLASSES }, (_, p) =>
    Array.from(
      { length: count },
      (_, i) => slots.chroma.harmony[i * PITCH_CLASSES + ((p + tonic) % PITCH_CLASSES)],
    ),
  );
  const center = mean(columns.map(mean));
  return [...columns.map((column) => mean(column) - center), ...columns.map(deviation)];
}

const REGIONS = 8;

function spectrumBlock(spectrum: Spectrogram): number[] {
  const { centroid, flatness } = spectrum;
  return [
    ...Array.from({ length: REGIONS }, (_, region) => meanContrast(spectrum, region)),
    mean(centroid) / 2000,
    deviation(centroid) / 1000,
    2 * mean(flatness),
    4 * deviation(flatness),
  ];
}

/** From the deepest valley to the highest peak of a region of mel bands, over every seventh frame. */
function meanContrast({ mel, frames }: Spectrogram, region: number): number {
  const width = MEL_BANDS / REGIONS;
  let total = 0;
  let rows = 0;
  for (let t = 0; t < frames; t += 7) {
    const first = t * MEL_BANDS + region * width;
    let peak = mel[first];
    let valley = mel[first];
    for (let k = first + 1; k < first + width; k++) {
      if (mel[k] > peak) peak = mel[k];
      if (mel[k] < valley) valley = mel[k];
    }
    total += peak - valley;
    rows++;
  }
  return total / rows;
}

function rhythmBlock({ slots, beats, bars }: EmbeddingInput): number[] {
  return BANDS.flatMap((band) => {
    const means = Array.from({ length: 8 }, (_, k) =>
      mean(bars.map((bar) => Math.sqrt(slots.attack[band][beats[bar.firstBeat].slot + k] ?? 0))),
    );
    return means;
  });
}

function energyBlock(curve: readonly number[]): number[] {
  const changes = curve.slice(4).map((value, i) => Math.abs(value - curve[i]));
  return [...[0.1, 0.3, 0.5, 0.7, 0.9].map((q) => quantile(curve, q)), 2 * mean(changes)];
}

function tempoBlock(bpm: number): number[] {
  const angle = 2 * Math.PI * Math.log2(bpm / 80);
  return [clamp(ramp(bpm, 80, 160), 0, 1), Math.cos(angle) / 2, Math.sin(angle) / 2];
}
