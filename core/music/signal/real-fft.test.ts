import { describe, expect, it } from 'vitest';
import { loadFrame, realFft } from './real-fft.ts';

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
      expect(fft.output[2 * k]).toBeCloseTo(re, 3);
      expect(fft.output[2 * k + 1]).toBeCloseTo(im, 3);
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

describe('loadFrame', () => {
  const samples = Float32Array.of(1, 2, 3, 4, 5);
  const load = (start: number): number[] => {
    const input = new Float32Array(4).fill(9);
    loadFrame(input, samples, start);
    return [...input];
  };

  it('takes silence for what lies outside of the song', () => {
    expect(load(1)).toEqual([2, 3, 4, 5]);
    expect(load(-2)).toEqual([0, 0, 1, 2]);
    expect(load(3)).toEqual([4, 5, 0, 0]);
    expect(load(-9)).toEqual([0, 0, 0, 0]);
    expect(load(9)).toEqual([0, 0, 0, 0]);
  });
});
