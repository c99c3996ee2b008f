import { describe, expect, it } from 'vitest';
import { resample } from './resample.ts';

function sine(hz: number, rate: number, seconds = 1): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, i) =>
    Math.sin((2 * Math.PI * hz * i) / rate),
  );
}

/** RMS without the ends, where the kernel reaches outside. */
function rms(samples: Float32Array): number {
  const inner = samples.subarray(500, samples.length - 500);
  return Math.sqrt(inner.reduce((total, value) => total + value * value, 0) / inner.length);
}

describe('resample', () => {
  it.each([
    [44100, 22050],
    [48000, 22050],
    [8000, 22050],
  ])('keeps a tone as it is from %i to %i Hz', (from, to) => {
    const output = resample(sine(440, from), from, to);
    const wanted = sine(440, to);
    expect(output.length).toBe(to);
    const error = output.map((value, i) => value - wanted[i]);
    expect(rms(error)).toBeLessThan(0.01);
  });

  it('removes what the lower rate cannot hold', () => {
    expect(rms(resample(sine(15000, 44100), 44100, 22050))).toBeLessThan(0.01);
  });

  it('returns the samples themselves where nothing changes', () => {
    const samples = sine(100, 22050);
    expect(resample(samples, 22050, 22050)).toBe(samples);
  });
});
