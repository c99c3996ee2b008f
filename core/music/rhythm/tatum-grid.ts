import type { Onsets } from '../signal/onset.ts';
import { FRAME_RATE } from '../signal/spectrogram.ts';
import { clamp } from '../../numeric/statistics.ts';
import type { TempoPath } from './tempo.ts';

/**
 * Times of the eighth notes. Trackers that look for the beat itself are easily captured by a loud
 * off-beat; at the level of eighths beat and off-beat are both wanted, so nothing has to be decided
 * here. Which of them are beats, and which beat is the 1, is decided later from all cues together.
 */
export type TatumGrid = Float64Array;

/** Price of an interval that differs from the local tempo, per squared log ratio. */
const TIGHTNESS = 220;
/** Frames; longer than an eighth ever is (0.5 s at 60 BPM), with slack. */
const LONGEST_GAP = 80;

/**
 * Dynamic programming (Ellis, "Beat tracking by dynamic programming", JNMR 2007) at the eighth-note
 * level along the tempo path, sub-frame by parabolic interpolation.
 */
export function tatumGrid(onsets: Onsets, tempo: TempoPath): TatumGrid {
  const strength = smooth(onsets);
  const frames = strength.length;
  const score = new Float64Array(frames);
  const back = new Int32Array(frames).fill(-1);
  const logs = Float64Array.from({ length: LONGEST_GAP + 1 }, (_, gap) => Math.log(gap));
  for (let t = 0; t < frames; t++) {
    const period = eighthPeriod(tempo, t);
    const logPeriod = Math.log(period);
    const shortest = Math.floor(period * 0.7);
    const longest = Math.min(LONGEST_GAP, Math.ceil(period * 1.4));
    let best = 0;
    let origin = -1;
    for (let gap = shortest; gap <= longest && gap <= t; gap++) {
      const ratio = logs[gap] - logPeriod;
      const value = score[t - gap] - TIGHTNESS * ratio * ratio;
      if (origin < 0 || value > best) {
        best = value;
        origin = t - gap;
      }
    }
    score[t] = strength[t] + Math.max(0, best);
    back[t] = best > 0 ? origin : -1;
  }
  let last = frames - 1;
  for (let t = Math.max(0, frames - Math.round(FRAME_RATE)); t < frames; t++) {
    if (score[t] > score[last]) last = t;
  }
  const slots: number[] = [];
  for (let t = last; t >= 0; t = back[t]) slots.push(t + peakOffset(strength, t));
  const tracked = smoothTimes(
    Float64Array.from(slots.reverse(), (t) => t / FRAME_RATE),
    strength,
  );
  return extended(tracked, frames / FRAME_RATE);
}

/** Carries the eighths on to both ends of the sound, where attacks may be too few to be followed. */
function extended(times: Float64Array, durationSec: number): Float64Array {
  const last = times.length - 1;
  if (last < 8) return times;
  const firstPeriod = (times[8] - times[0]) / 8;
  const lastPeriod = (times[last] - times[last - 8]) / 8;
  const before: number[] = [];
  for (let t = times[0] - firstPeriod; t > -0.02; t -= firstPeriod) before.unshift(Math.max(0, t));
  const after: number[] = [];
  for (let t = times[last] + lastPeriod; t < durationSec; t += lastPeriod) after.push(t);
  return Float64Array.from([...before, ...times, ...after]);
}

/** Period of an eighth in frames at a frame. */
function eighthPeriod(tempo: TempoPath, frame: number): number {
  const second = Math.min(tempo.bpm.length - 1, Math.floor(frame / FRAME_RATE));
  return (30 / tempo.bpm[second]) * FRAME_RATE;
}

function smooth(onsets: Onsets): Float64Array {
  const kernel = [0.06, 0.24, 0.4, 0.24, 0.06];
  const { total } = onsets;
  const smoothed = new Float64Array(total.length);
  for (let t = 0; t < total.length; t++) {
    for (let k = -2; k <= 2; k++) smoothed[t] += kernel[k + 2] * Math.min(4, total[t + k] ?? 0);
  }
  return smoothed;
}

/** Where the parabola through a frame and its neighbors peaks, within half a frame. */
function peakOffset(strength: Float64Array, t: number): number {
  const left = strength[t - 1] ?? 0;
  const right = strength[t + 1] ?? 0;
  const curve = left - 2 * strength[t] + right;
  return curve < 0 ? clamp((0.5 * (left - right)) / curve, -0.5, 0.5) : 0;
}

/**
 * Smooths times against their own jitter: minimizes the weighted squared distance to the observed
 * onsets plus a price on changes of tempo (a Whittaker smoother of second order), reweighted so that
 * outliers lose their say. The observation of each time is the strongest onset within 45 ms.
 */
export function smoothTimes(times: Float64Array, strength: Float64Array): Float64Array {
  const count = times.length;
  if (count < 4) return times;
  let current = times;
  for (let round = 0; round < 3; round++) {
    const observed = new Float64Array(count);
    const weights = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const peak = nearestPeak(strength, current[i] * FRAME_RATE, round === 0 ? 4 : 3);
      observed[i] = peak.frame / FRAME_RATE;
      const residual = (observed[i] - current[i]) / 0.012;
      weights[i] = Math.min(2, peak.height) / (1 + residual * residual) + 1e-4;
    }
    current = whittaker(observed, weights, 12);
  }
  return current;
}

function nearestPeak(
  strength: Float64Array,
  center: number,
  radius: number,
): { frame: number; height: number } {
  const middle = Math.round(center);
  let best = middle;
  for (let t = middle - radius; t <= middle + radius; t++) {
    if ((strength[t] ?? 0) > (strength[best] ?? 0)) best = t;
  }
  const height = strength[best] ?? 0;
  const isPeak =
    height > 0 && height >= (strength[best - 1] ?? 0) && height >= (strength[best + 1] ?? 0);
  return isPeak
    ? { frame: best + peakOffset(strength, best), height }
    : { frame: center, height: 0 };
}

/** Solves (W + lambda D'D) x = W y, D the second difference: a symmetric pentadiagonal system. */
export function whittaker(y: Float64Array, w: Float64Array, lambda: number): Float64Array {
  const n = y.length;
  const main = Float64Array.from(w);
  const first = new Float64Array(n);
  const second = new Float64Array(n);
  for (let i = 0; i + 2 < n; i++) {
    main[i] += lambda;
    main[i + 1] += 4 * lambda;
    main[i + 2] += lambda;
    first[i] -= 2 * lambda;
    first[i + 1] -= 2 * lambda;
    second[i] += lambda;
  }
  // LDL' factorisation of the band, then forward and backward substitution.
  const d = new Float64Array(n);
  const l1 = new Float64Array(n);
  const l2 = new Float64Array(n);
  const z = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const a = i >= 2 ? l2[i - 2] : 0;
    const b = i >= 1 ? l1[i - 1] : 0;
    d[i] = main[i] - (i >= 2 ? a * a * d[i - 2] : 0) - (i >= 1 ? b * b * d[i - 1] : 0);
    l1[i] = (first[i] - (i >= 1 ? l2[i - 1] * d[i - 1] * b : 0)) / d[i];
    l2[i] = second[i] / d[i];
    z[i] = w[i] * y[i] - (i >= 1 ? b * z[i - 1] : 0) - (i >= 2 ? a * z[i - 2] : 0);
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    x[i] = z[i] / d[i];
    if (i + 1 < n) x[i] -= l1[i] * x[i + 1];
    if (i + 2 < n) x[i] -= l2[i] * x[i + 2];
  }
  return x;
}
