import type { EnergyLevel } from '../analysis.ts';
import { followsGap, type Beat } from '../rhythm/beats-and-bars.ts';
import type { Onsets } from '../signal/onset.ts';
import { FRAME_RATE, levelDb, type Spectrogram } from '../signal/spectrogram.ts';
import { movingMean } from '../../numeric/moving-window.ts';
import { clamp, mean, quantile, ramp } from '../../numeric/statistics.ts';

export interface EnergyCurve {
  /** One value per beat, 0..1: how much the band gives, against the song's own loudest passages. */
  readonly curve: number[];
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
  const curve = Array.from(levels, (level, i) =>
    clamp(0.65 * ramp(level, loud - 18, loud) + 0.35 * clamp(density[i] / dense, 0, 1), 0, 1),
  );
  return { curve, score: songEnergy(spectrum, onsets, levels, tempoBpm) };
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
