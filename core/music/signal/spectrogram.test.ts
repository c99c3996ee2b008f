import { describe, expect, it } from 'vitest';
import {
  BIN_HZ,
  FFT_SIZE,
  HOP,
  LOW_BINS,
  MEL_BANDS,
  melCenterHz,
  spectrogram,
} from './spectrogram.ts';

/** Magnitudes by a sum over the samples of one frame under a Hann window. */
function magnitudesOf(samples: Float32Array, frame: number): number[] {
  const start = frame * HOP - FFT_SIZE / 2;
  const windowed = Array.from(
    { length: FFT_SIZE },
    (_, i) => (samples[start + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FFT_SIZE)),
  );
  return Array.from({ length: FFT_SIZE / 2 }, (_, k) => {
    let re = 0;
    let im = 0;
    windowed.forEach((value, i) => {
      re += value * Math.cos((2 * Math.PI * i * k) / FFT_SIZE);
      im -= value * Math.sin((2 * Math.PI * i * k) / FFT_SIZE);
    });
    return Math.hypot(re, im);
  });
}

describe('spectrogram', () => {
  const samples = Float32Array.from(
    { length: 6000 },
    (_, i) => 0.1 * Math.sin(0.09 * i) + 0.05 * Math.sin(0.00007 * i * i),
  );
  const spectrum = spectrogram(samples);

  it.each([0, 1, 9, 22])('has in frame %i what a sum over its samples has', (t) => {
    const expected = magnitudesOf(samples, t);
    for (let k = 0; k < LOW_BINS; k++) {
      expect(spectrum.low[t * LOW_BINS + k]).toBeCloseTo(Math.log1p(expected[k + 1]), 4);
    }
    const total = expected.slice(1).reduce((a, b) => a + b, 0);
    const weighted = expected.reduce((sum, size, k) => sum + size * k, 0);
    expect(spectrum.centroid[t] / ((weighted / total) * BIN_HZ)).toBeCloseTo(1, 3);
    // One band wide enough for many bins: a triangle between the centers of its neighbors.
    const band = 30;
    const [left, center, right] = [band - 1, band, band + 1].map((b) => melCenterHz(b) / BIN_HZ);
    const under = expected.reduce((sum, size, k) => {
      const weight = Math.min((k - left) / (center - left), (right - k) / (right - center));
      return sum + size * Math.max(0, weight);
    }, 0);
    expect(spectrum.mel[t * MEL_BANDS + band]).toBeCloseTo(Math.log1p(under), 4);
  });

  it('tells a tone from noise, and how loud they are', () => {
    const rms = (values: Float32Array): number =>
      Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    let seed = 1;
    const noise = new Float32Array(8000).map(() => {
      seed = (seed * 16807) % 2147483647;
      return (0.2 * seed) / 2147483647 - 0.1;
    });
    const tone = new Float32Array(8000).map((_, i) => 0.1 * Math.sin(0.5 * i));
    const [ofNoise, ofTone] = [spectrogram(noise), spectrogram(tone)];
    expect(ofNoise.flatness[12]).toBeGreaterThan(0.7);
    expect(ofTone.flatness[12]).toBeLessThan(0.05);
    expect(ofTone.rms[12]).toBeCloseTo(rms(tone), 3);
    expect(ofTone.centroid[12]).toBeCloseTo((0.5 / (2 * Math.PI)) * 22050, -1);
  });
});
