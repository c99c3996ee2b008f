import { describe, expect, it } from 'vitest';
import { Downmix } from './downmix.ts';

const RATE = 1000;
const SEC = 12;

/** A tone that swells, so that each moment differs. */
const tone = (i: number, hz = 37): number =>
  Math.sin((2 * Math.PI * hz * i) / RATE) * (0.3 + 0.2 * Math.sin(i / 700));

function mix(left: (i: number) => number, right: (i: number) => number) {
  const parts: number[] = [];
  const downmix = new Downmix(RATE, (mono) => parts.push(...mono));
  const stereo = Float32Array.from({ length: 2 * SEC * RATE }, (_, i) =>
    i % 2 === 0 ? left(i >> 1) : right(i >> 1),
  );
  // In pieces of odd lengths.
  for (let at = 0; at < stereo.length; at += 1234) downmix.add(stereo.subarray(at, at + 1234));
  downmix.finish();
  return { mono: parts, cancels: downmix.cancels };
}

const powerOf = (mono: readonly number[], from = 0, to = SEC): number =>
  mono.slice(from * RATE, to * RATE).reduce((sum, x) => sum + x * x, 0) / ((to - from) * RATE);
const full = powerOf(Array.from({ length: SEC * RATE }, (_, i) => tone(i)));

describe('Downmix', () => {
  it('is the mean of channels that agree', () => {
    const { mono, cancels } = mix(tone, (i) => 0.5 * tone(i));
    expect(mono).toHaveLength(SEC * RATE);
    expect(mono[777]).toBeCloseTo(0.75 * tone(777), 6);
    expect(cancels).toBe(false);
  });

  it.each([
    ['one has the wrong polarity', (i: number) => -tone(i)],
    ['it does so at a constant offset', (i: number) => 0.6 - tone(i)],
    ['it does so at half the level', (i: number) => -0.5 * tone(i)],
  ])('loses nothing where %s', (_, right) => {
    const { mono, cancels } = mix(tone, right);
    const center = mono.reduce((sum, x) => sum + x, 0) / mono.length;
    expect(powerOf(mono.map((x) => x - center))).toBeGreaterThan(0.5 * full);
    expect(cancels).toBe(true);
  });

  it('keeps a channel whose other one is silent', () => {
    const { mono } = mix(tone, () => 0);
    expect(powerOf(mono)).toBeCloseTo(full / 4, 3);
  });

  it('follows a polarity that changes within the song, without a click', () => {
    const { mono, cancels } = mix(tone, (i) => (i < (SEC / 2) * RATE ? tone(i) : -tone(i)));
    for (const from of [0, SEC / 2]) {
      expect(powerOf(mono, from, from + SEC / 2)).toBeGreaterThan(0.5 * full);
    }
    expect(cancels).toBe(false);
    const steps = mono.slice(1).map((x, i) => Math.abs(x - mono[i]));
    expect(Math.max(...steps)).toBeLessThan(0.2);
  });

  it('takes the mean of channels that have little in common', () => {
    const { mono } = mix(tone, (i) => tone(i, 53));
    expect(mono[777]).toBeCloseTo(0.5 * (tone(777) + tone(777, 53)), 6);
  });
});
