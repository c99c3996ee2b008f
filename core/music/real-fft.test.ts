import { describe, expect, it } from 'vitest';
import { hann, loadWindowed, realFft } from './real-fft.ts';

describe('realFft', () => {
  const size = 64;
  const signal = Float32Array.from({ length: size }, (_, i) => Math.cos(i * i) + 0.1 * i);

  it('finds what a sum over the samples finds', () => {
    const fft = realFft(size);
    fft.input.set(signal);
    fft.transform();
    for (let k = 0; k <= size / 2; k++) {
      let re = 0;
      let im = 0;
      signal.forEach((value, i) => {
        re += value * Math.cos((2 * Math.PI * i * k) / size);
        im -= value * Math.sin((2 * Math.PI * i * k) / size);
      });
      expect(k === size / 2 ? fft.output[1] : fft.output[2 * k]).toBeCloseTo(re, 3);
      if (k > 0 && k < size / 2) expect(fft.output[2 * k + 1]).toBeCloseTo(im, 3);
    }
  });

  it('goes back, scaled by its size', () => {
    const fft = realFft(size);
    fft.input.set(signal);
    fft.transform();
    fft.input.fill(0);
    fft.invert();
    fft.input.forEach((value, i) => expect(value / size).toBeCloseTo(signal[i], 4));
  });
});

describe('loadWindowed', () => {
  const samples = Float32Array.of(1, 2, 3, 4, 5);
  const window = new Float32Array(4).fill(2);
  const load = (start: number): number[] => {
    const input = new Float32Array(4).fill(9);
    loadWindowed(input, samples, start, window);
    return [...input];
  };

  it('takes silence for what lies outside of the song', () => {
    expect(load(1)).toEqual([4, 6, 8, 10]);
    expect(load(-2)).toEqual([0, 0, 2, 4]);
    expect(load(3)).toEqual([8, 10, 0, 0]);
    expect(load(-9)).toEqual([0, 0, 0, 0]);
    expect(load(9)).toEqual([0, 0, 0, 0]);
  });

  it('is given a window that sums to one with itself half its length later', () => {
    const hannWindow = hann(32);
    for (let i = 0; i < 16; i++) expect(hannWindow[i] + hannWindow[i + 16]).toBeCloseTo(1, 6);
  });
});
