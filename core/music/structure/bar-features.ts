import { PITCH_CLASSES } from '../signal/chroma.ts';
import type { Bar, Beat } from '../rhythm/beats-and-bars.ts';
import type { TatumFeatures } from '../rhythm/tatum-features.ts';
import { FRAME_RATE, levelDb, MEL_BANDS, type Spectrogram } from '../signal/spectrogram.ts';
import { deviation, mean } from '../../numeric/statistics.ts';

export const CEPSTRA = 13;

/** What a bar sounds like; every vector is one row per bar. */
export interface BarFeatures {
  /** Mean MFCCs. */
  readonly timbre: readonly Float64Array[];
  /** Harmony chroma of the first and second half of the bar, 24 values. */
  readonly harmony: readonly Float64Array[];
  /** Onset strengths at eight eighths of four bands, 32 values, each band of its own scale. */
  readonly rhythm: readonly Float64Array[];
  /** Level in dB. */
  readonly level: Float64Array;
  /** Everything, standardized and weighted, for comparing bars by Euclidean distance. */
  readonly joint: readonly Float64Array[];
}

export function barFeatures(
  spectrum: Spectrogram,
  slots: TatumFeatures,
  beats: readonly Beat[],
  bars: readonly Bar[],
): BarFeatures {
  const timbre = bars.map((bar) => meanCepstrum(spectrum, bar));
  const harmony = bars.map((bar) => barHarmony(slots, beats[bar.firstBeat].slot, bar.beats));
  const rhythm = bars.map((bar) => barRhythm(slots, beats[bar.firstBeat].slot));
  const level = Float64Array.from(bars, (bar) => levelDb(spectrum, bar.startSec, bar.endSec));
  const blocks = [
    weighted(standardized(timbre), 1),
    weighted(harmony, 2.2),
    weighted(standardized(rhythm), 0.35),
    weighted(standardized(Array.from(level, (value) => Float64Array.of(value))), 1),
  ];
  const joint = bars.map((_, b) =>
    Float64Array.from(blocks.flatMap((block) => Array.from(block[b]))),
  );
  return { timbre, harmony, rhythm, level, joint };
}

const COSINES = Array.from({ length: CEPSTRA }, (_, k) =>
  Float64Array.from(
    { length: MEL_BANDS },
    (_, band) => Math.cos((Math.PI * k * (band + 0.5)) / MEL_BANDS) / MEL_BANDS,
  ),
);

/** Mel-frequency cepstral coefficients of a mel row that begins at `offset`. */
export function cepstrum(mel: Float32Array | Float64Array, offset: number): Float64Array {
  const coefficients = new Float64Array(CEPSTRA);
  for (let k = 0; k < CEPSTRA; k++) {
    const cosines = COSINES[k];
    let value = 0;
    for (let band = 0; band < MEL_BANDS; band++) value += cosines[band] * mel[offset + band];
    coefficients[k] = value;
  }
  return coefficients;
}

function meanCepstrum(spectrum: Spectrogram, bar: Bar): Float64Array {
  const from = Math.max(0, Math.round(bar.startSec * FRAME_RATE));
  const to = Math.min(spectrum.frames, Math.max(from + 1, Math.round(bar.endSec * FRAME_RATE)));
  const row = new Float64Array(MEL_BANDS);
  for (let t = from; t < to; t++) {
    for (let band = 0; band < MEL_BANDS; band++) row[band] += spectrum.mel[t * MEL_BANDS + band];
  }
  return cepstrum(
    row.map((value) => value / Math.max(1, to - from)),
    0,
  );
}

function barHarmony(slots: TatumFeatures, firstSlot: number, beats: number): Float64Array {
  const row = new Float64Array(2 * PITCH_CLASSES);
  for (let k = 0; k < 2 * beats && k < 8; k++) {
    const slot = firstSlot + k;
    if (slot >= slots.timesSec.length) break;
    const half = k < 4 ? 0 : PITCH_CLASSES;
    for (let p = 0; p < PITCH_CLASSES; p++) {
      row[half + p] += slots.chroma.harmony[slot * PITCH_CLASSES + p] / 4;
    }
  }
  return row;
}

function barRhythm(slots: TatumFeatures, firstSlot: number): Float64Array {
  const bands = [slots.attack.bass, slots.attack.bongo, slots.attack.mid, slots.attack.guira];
  return Float64Array.from(
    bands.flatMap((band) =>
      Array.from({ length: 8 }, (_, k) => Math.sqrt(band[firstSlot + k] ?? 0)),
    ),
  );
}

function standardized(rows: readonly Float64Array[]): Float64Array[] {
  if (rows.length === 0) return [];
  const columns = Array.from(rows[0], (_, d) => rows.map((row) => row[d]));
  const centers = columns.map(mean);
  const spreads = columns.map((column) => deviation(column) || 1);
  return rows.map((row) => row.map((value, d) => (value - centers[d]) / spreads[d]));
}

function weighted(rows: readonly Float64Array[], weight: number): Float64Array[] {
  return rows.map((row) => row.map((value) => (value * weight) / Math.sqrt(row.length)));
}
