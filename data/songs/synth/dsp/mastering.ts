/** From the mix to a finished stereo recording: cleaning, glue, loudness, peak limit. */
import { integratedLoudness } from '@bachata/core/music/signal/loudness.ts';
import type { ProductionSpec } from '../score.ts';
import type { Random } from '../random.ts';
import { filterInPlace, highpass, highShelf, lowpass } from './biquad.ts';

const CEILING = 10 ** (-1.2 / 20);
const LOOKAHEAD_SEC = 0.004;

export function master(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  production: ProductionSpec,
  random: Random,
): void {
  for (const channel of [left, right]) {
    filterInPlace(channel, highpass(30, 0.7, sampleRate));
    filterInPlace(channel, highShelf(7000, 1.5, sampleRate));
  }
  scale(left, right, 10 ** ((-18 - integratedLoudness([left, right], sampleRate)) / 20));
  compress(left, right, sampleRate);
  if (production.drive > 0) saturate(left, right, production.drive);
  if (production.bandwidthHz !== undefined) {
    for (const channel of [left, right]) {
      filterInPlace(channel, lowpass(production.bandwidthHz, 0.7, sampleRate));
      filterInPlace(channel, highpass(90, 0.7, sampleRate));
    }
  }
  // The limiter takes loudness away, so the gain is found in two rounds.
  for (let round = 0; round < 2; round++) {
    const loudness = integratedLoudness([left, right], sampleRate);
    scale(left, right, 10 ** ((production.loudnessLufs - loudness) / 20));
    limit(left, right, sampleRate);
  }
  fadeOut(left, right, sampleRate, production.fadeOutSec);
  if (production.hissDb !== undefined) addHiss(left, right, production.hissDb, random);
}

function scale(left: Float32Array, right: Float32Array, gain: number): void {
  for (let i = 0; i < left.length; i++) {
    left[i] *= gain;
    right[i] *= gain;
  }
}

/** A slow 2:1 bus compressor above -20 dBFS, both channels together. */
function compress(left: Float32Array, right: Float32Array, sampleRate: number): void {
  const attack = 1 - Math.exp(-1 / (0.02 * sampleRate));
  const release = 1 - Math.exp(-1 / (0.18 * sampleRate));
  const threshold = 0.1;
  const stepSize = 16;
  let level = 0;
  let gain = 1;
  for (let i = 0; i < left.length; i++) {
    const peak = Math.max(Math.abs(left[i]), Math.abs(right[i]));
    level += (peak > level ? attack : release) * (peak - level);
    if (i % stepSize === 0) gain = level > threshold ? Math.sqrt(threshold / level) : 1;
    left[i] *= gain;
    right[i] *= gain;
  }
}

function saturate(left: Float32Array, right: Float32Array, drive: number): void {
  const amount = 1 + 7 * drive;
  for (const channel of [left, right]) {
    for (let i = 0; i < channel.length; i++) channel[i] = Math.tanh(channel[i] * amount) / amount;
  }
}

/** A look-ahead peak limiter: the gain falls over the look-ahead and recovers in 80 ms. */
function limit(left: Float32Array, right: Float32Array, sampleRate: number): void {
  const lookahead = Math.round(LOOKAHEAD_SEC * sampleRate);
  const release = 1 - Math.exp(-1 / (0.08 * sampleRate));
  const length = left.length;
  const wanted = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const peak = Math.max(Math.abs(left[i]), Math.abs(right[i]));
    wanted[i] = peak > CEILING ? CEILING / peak : 1;
  }
  // Backwards: reach each wanted gain by a ramp that starts `lookahead` samples before it.
  const slope = 1 / lookahead;
  for (let i = length - 2; i >= 0; i--) wanted[i] = Math.min(wanted[i], wanted[i + 1] + slope);
  let gain = 1;
  for (let i = 0; i < length; i++) {
    gain = wanted[i] < gain ? wanted[i] : Math.min(wanted[i], gain + release * (1 - gain));
    left[i] *= gain;
    right[i] *= gain;
  }
}

function fadeOut(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  fadeOutSec: number,
): void {
  const samples = Math.round(Math.max(fadeOutSec, 0.5) * sampleRate);
  for (let i = 0; i < samples && i < left.length; i++) {
    const gain = (i / samples) ** 1.5;
    left[left.length - 1 - i] *= gain;
    right[right.length - 1 - i] *= gain;
  }
}

function addHiss(left: Float32Array, right: Float32Array, levelDb: number, random: Random): void {
  const gain = 10 ** (levelDb / 20) * Math.sqrt(3);
  for (const channel of [left, right]) {
    for (let i = 0; i < channel.length; i++) channel[i] += gain * (2 * random.next() - 1);
  }
}
