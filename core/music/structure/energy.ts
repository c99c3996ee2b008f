import type { EnergyLevel } from '../analysis.ts';
import { followsGap, type Beat } from '../rhythm/beats-and-bars.ts';
import type { Onsets } from '../signal/onset.ts';
import { FRAME_RATE, levelDb, type Spectrogram } from '../signal/spectrogram.ts';
import { movingMean } from '../../numeric/moving-window.ts';
import { clamp, mean, quantile, ramp } from '../../numeric/statistics.ts';

export interface EnergyCurve {
  /** One value per beat, 0..1, from the song's least to its most: how much the band gives. */
  readonly curve: number[];
  /** The same against the song's loudest passages only, so that an even song is even. */
  readonly level: number[];
  /** 0..1 for the song as a whole, comparable between songs. */
  readonly score: number;
}

/** Energy below 0.3 is low, from 0.7 on high. */
export function energyLevel(score: number): EnergyLevel {
  return score < 0.3 ? 'low' : score < 0.7 ? 'medium' : 'high';
}

/**
 * Energy as a dancer feels it: level and density of attacks within the song; for the whole song
 * tempo, density of attacks, brightness and how little the level rests.
 */
export function energyCurve(
  spectrum: Spectrogram,
  onsets: Onsets,
  beats: readonly Beat[],
  tempoBpm: number,
): EnergyCurve {
  const spans = beats.map((beat, i) => {
    const usual = beat.timeSec + 60 / tempoBpm;
    const next = followsGap(beats, i + 1) ? usual : (beats[i + 1]?.timeSec ?? usual);
    return [beat.timeSec, next] as const;
  });
  const levels = movingMean(
    spans.map(([from, to]) => levelDb(spectrum, from, to)),
    2,
  );
  const density = movingMean(
    spans.map(([from, to]) => attackDensity(onsets.total, from, to)),
    2,
  );
  const loud = quantile(levels, 0.95);
  const dense = quantile(density, 0.95) || 1;
  const level = Array.from(levels, (value, i) =>
    clamp(0.65 * ramp(value, loud - 18, loud) + 0.35 * clamp(density[i] / dense, 0, 1), 0, 1),
  );
  return { curve: withinSong(level), level, score: songEnergy(spectrum, onsets, levels, tempoBpm) };
}

/** Beats of two eights on either side, over which a passage's energy is felt. */
const PASSAGE_BEATS = 16;
/** A song whose passages differ less than this is even; its differences are not blown up. */
const LEAST_SPREAD = 0.12;

/** From the quietest passages at 0 to the fullest at 1, around one half in an even song. */
function withinSong(level: readonly number[]): number[] {
  const passages = movingMean(level, PASSAGE_BEATS);
  const low = quantile(passages, 0.03);
  const high = quantile(passages, 0.97);
  const spread = Math.max(LEAST_SPREAD, high - low);
  return level.map((value) => clamp(0.5 + (value - (low + high) / 2) / spread, 0, 1));
}

function songEnergy(
  spectrum: Spectrogram,
  onsets: Onsets,
  levels: Float64Array,
  tempoBpm: number,
): number {
  const attacks = countPeaks(onsets.total) / (spectrum.frames / FRAME_RATE);
  const brightness = mean(spectrum.centroid);
  const range = quantile(levels, 0.9) - quantile(levels, 0.2);
  return clamp(
    0.3 * ramp(tempoBpm, 95, 145) +
      0.3 * ramp(attacks, 2.5, 7) +
      0.25 * ramp(brightness, 900, 3200) +
      0.15 * (1 - ramp(range, 2, 12)),
    0,
    1,
  );
}

/** Mean onset strength, compressed so that single loud hits count little more than soft ones. */
function attackDensity(strength: Float32Array, fromSec: number, toSec: number): number {
  const from = Math.max(0, Math.round(fromSec * FRAME_RATE));
  const to = Math.min(strength.length, Math.max(from + 1, Math.round(toSec * FRAME_RATE)));
  let total = 0;
  for (let t = from; t < to; t++) total += Math.sqrt(strength[t]);
  return total / Math.max(1, to - from);
}

function countPeaks(strength: Float32Array): number {
  let peaks = 0;
  for (let t = 1; t + 1 < strength.length; t++) {
    const value = strength[t];
    if (value > 0.7 && value >= strength[t - 1] && value > strength[t + 1]) peaks++;
  }
  return peaks;
}
