import type { Bar, Beat } from '../rhythm/beats-and-bars.ts';
import type { Onsets } from '../signal/onset.ts';
import type { TatumFeatures } from '../rhythm/tatum-features.ts';
import { FRAME_RATE, MEL_BANDS, melCenterHz, type Spectrogram } from '../signal/spectrogram.ts';
import { clamp, mean, quantile, ramp } from '../../numeric/statistics.ts';

/** Who plays in each bar, each measure 0..1 and relative to the song. */
export interface Activity {
  /** Sustained, gliding sound in the range of the voice. */
  readonly voice: Float64Array;
  /** Plucked attacks in the range of the guitars. */
  readonly guitar: Float64Array;
  /** Attacks off the beat against attacks on it, all bands. */
  readonly offBeat: Float64Array;
}

export function activity(
  spectrum: Spectrogram,
  onsets: Onsets,
  slots: TatumFeatures,
  beats: readonly Beat[],
  bars: readonly Bar[],
): Activity {
  const glide = glides(spectrum);
  const voice = Float64Array.from(bars, (bar) => meanBetween(glide, bar.startSec, bar.endSec));
  const plucks = Float32Array.from(onsets.total, (_, t) =>
    Math.sqrt(onsets.bands.mid[t] * 0.6 + onsets.bands.pluck[t] * 0.4),
  );
  const guitar = Float64Array.from(bars, (bar) => meanBetween(plucks, bar.startSec, bar.endSec));
  const offBeat = Float64Array.from(bars, (bar) => offBeatShare(slots, beats[bar.firstBeat].slot));
  return { voice: relative(voice), guitar: relative(guitar), offBeat };
}

/**
 * What moves between neighboring mel bands without being an attack: the difference between plain
 * flux and flux under a maximum filter, which is what vibrato and portamento leave (300-3500 Hz).
 */
function glides(spectrum: Spectrogram): Float32Array {
  const { mel, frames } = spectrum;
  const centers = Array.from({ length: MEL_BANDS }, (_, band) => melCenterHz(band));
  const first = centers.findIndex((hz) => hz >= 300);
  const end = centers.findIndex((hz) => hz >= 3500);
  const output = new Float32Array(frames);
  // A bar has 80 frames and more: every other one tells it as well.
  for (let t = 2; t < frames; t += 2) {
    const now = t * MEL_BANDS;
    const before = (t - 2) * MEL_BANDS;
    let total = 0;
    for (let b = first; b < end; b++) {
      const rise = mel[now + b] - mel[before + b];
      if (rise <= 0) continue;
      const covered = Math.max(mel[before + b - 1], mel[before + b + 1]) - mel[before + b];
      total += clamp(covered, 0, rise);
    }
    output[t] = total;
  }
  return output;
}

function meanBetween(values: Float32Array, fromSec: number, toSec: number): number {
  const from = Math.max(0, Math.round(fromSec * FRAME_RATE));
  const to = Math.min(values.length, Math.max(from + 1, Math.round(toSec * FRAME_RATE)));
  let total = 0;
  for (let t = from; t < to; t++) total += values[t];
  return total / Math.max(1, to - from);
}

function relative(values: Float64Array): Float64Array {
  const low = quantile(values, 0.05);
  const high = quantile(values, 0.95);
  return values.map((value) => (high > low ? ramp(value, low, high) : 0.5));
}

function offBeatShare(slots: TatumFeatures, firstSlot: number): number {
  let on = 1e-9;
  let off = 0;
  for (let k = 0; k < 8; k++) {
    for (const band of Object.values(slots.attack)) {
      const value = Math.sqrt(band[firstSlot + k] ?? 0);
      if (k % 2 === 0) on += value;
      else off += value;
    }
  }
  return off / (on + off);
}

/**
 * Share of the accents that fall off the beat, 0..1; 0 where every attack is on a beat, 0.5 where
 * the off-beats are as strong as the beats.
 */
export function syncopation(playing: Activity): number {
  return clamp(mean(playing.offBeat), 0, 1);
}

/** How densely plucked strings attack, 0..1, absolute: 1 is a run of sixteenths all through. */
export function guitarActivity(onsets: Onsets, tempoBpm: number): number {
  const strength = onsets.bands.mid;
  let peaks = 0;
  for (let t = 1; t + 1 < strength.length; t++) {
    if (strength[t] > 0.6 && strength[t] >= strength[t - 1] && strength[t] > strength[t + 1])
      peaks++;
  }
  const perBeat = peaks / ((strength.length / FRAME_RATE) * (tempoBpm / 60));
  return ramp(perBeat, 0.3, 3.2);
}
