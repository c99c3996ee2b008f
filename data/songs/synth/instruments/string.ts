/**
 * Plucked strings: Karplus & Strong (1983) with the tuning, pick-position and decay controls of
 * Jaffe & Smith (1983). Two slightly detuned polarizations give the beating of a real string.
 */
import type { Random } from '../random.ts';

export interface PluckOptions {
  frequencyHz: number;
  durationSec: number;
  sampleRate: number;
  /** Seconds until the fundamental has fallen by 60 dB. */
  decaySec: number;
  /** Low-pass of the string loop, 0 (steel) to 0.5 (nylon, felt). */
  damping: number;
  /** Corner frequency of the pluck's own low-pass: fingers are duller than a pick. */
  brightnessHz: number;
  /** Where along the string it is plucked, 0 to 0.5. */
  pickPosition: number;
  random: Random;
}

const DETUNE = 1.0006;

export function pluckString(options: PluckOptions): Float32Array {
  const output = new Float32Array(Math.round(options.durationSec * options.sampleRate));
  addPolarization(output, options, options.frequencyHz, 0.6);
  addPolarization(output, options, options.frequencyHz * DETUNE, 0.4);
  return normalizePeak(output);
}

function addPolarization(
  output: Float32Array,
  options: PluckOptions,
  frequencyHz: number,
  level: number,
): void {
  const { sampleRate, damping, decaySec } = options;
  const period = sampleRate / frequencyHz;
  // The loop filter delays by `damping` samples; the all-pass makes up the fraction that is left.
  const length = Math.floor(period - damping - 0.2);
  const fraction = period - damping - length;
  const allpass = (1 - fraction) / (1 + fraction);
  const loopGain = 10 ** (-3 / (frequencyHz * decaySec));
  const line = excite(length, options);
  let position = 0;
  let previousSample = 0;
  let allpassInput = 0;
  let allpassOutput = 0;
  for (let i = 0; i < output.length; i++) {
    const sample = line[position];
    output[i] += level * sample;
    const filtered = loopGain * ((1 - damping) * sample + damping * previousSample);
    previousSample = sample;
    allpassOutput = allpass * (filtered - allpassOutput) + allpassInput;
    allpassInput = filtered;
    line[position] = allpassOutput;
    position = position + 1 === length ? 0 : position + 1;
  }
}

/** Half noise, half a displaced string; dulled by the finger, combed by the pluck's place. */
function excite(length: number, options: PluckOptions): Float32Array {
  const { random, brightnessHz, sampleRate, pickPosition } = options;
  const burst = new Float32Array(length);
  const pole = Math.exp((-2 * Math.PI * brightnessHz) / sampleRate);
  const apex = Math.max(1, Math.round(pickPosition * length));
  let smooth = 0;
  for (let i = 0; i < length; i++) {
    const displaced = i < apex ? i / apex : (length - i) / (length - apex);
    const raw = 0.5 * (2 * random.next() - 1) + 0.8 * (displaced - 0.5);
    smooth += (1 - pole) * (raw - smooth);
    burst[i] = smooth;
  }
  const combed = burst.map((value, i) => value - 0.8 * burst[(i - apex + length) % length]);
  const mean = combed.reduce((sum, value) => sum + value, 0) / length;
  return combed.map((value) => value - mean);
}

export function normalizePeak(signal: Float32Array): Float32Array {
  let peak = 1e-9;
  for (const sample of signal) peak = Math.max(peak, Math.abs(sample));
  for (let i = 0; i < signal.length; i++) signal[i] /= peak;
  return signal;
}
