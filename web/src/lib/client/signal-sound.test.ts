import { expect, it } from 'vitest';
import { signalSamples } from './signal-sound.ts';

const RATE = 8_000;

/** Times that the tone passes zero, between two moments. */
function crossings(samples: Float32Array, fromSec: number, toSec: number): number {
  let count = 0;
  for (let i = Math.round(fromSec * RATE) + 1; i < toSec * RATE; i += 1) {
    if ((samples[i - 1] ?? 0) < 0 !== (samples[i] ?? 0) < 0) count += 1;
  }
  return count;
}

it('is short, loud, and glides upwards twice', () => {
  const samples = signalSamples(RATE);
  expect(samples.length / RATE).toBeCloseTo(0.78, 2);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(peak).toBeGreaterThan(0.8);
  expect(peak).toBeLessThanOrEqual(1);
  for (const start of [0, 0.44]) {
    const low = crossings(samples, start, start + 0.1);
    expect(crossings(samples, start + 0.2, start + 0.3)).toBeGreaterThan(1.5 * low);
  }
  expect(crossings(samples, 0.35, 0.43)).toBe(0);
});

it('begins and ends in silence, so that it does not click', () => {
  const samples = signalSamples(RATE);
  expect(samples[0]).toBe(0);
  expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.05);
});
