import { describe, expect, it } from 'vitest';
import { smoothPoint } from './smooth.ts';

const FRAMES = 60;
const wave = (frame: number): number => 100 + 20 * Math.sin(frame / 8);
/** The same noise each time. */
const noise = (frame: number): number => 3 * Math.sin(frame * 12.9898) * Math.cos(frame * 78.233);
const whole = { acceleration: 1, from: 0, to: FRAMES };

function meanError(values: Float32Array, frames: readonly number[]): number {
  return frames.reduce((sum, f) => sum + Math.abs(values[f] - wave(f)), 0) / frames.length;
}
const all = Array.from({ length: FRAMES }, (_, frame) => frame);

describe('smoothPoint', () => {
  it('brings a noisy movement nearer to what it was', () => {
    const values = Float32Array.from(all, (f) => wave(f) + noise(f));
    const before = meanError(values, all);
    smoothPoint(values, 1, [0], () => 4, whole);
    expect(meanError(values, all)).toBeLessThan(0.75 * before);
  });

  it('fills a gap with the movement, not with what stands in it', () => {
    const gap = all.slice(20, 27);
    const values = Float32Array.from(all, (f) => (gap.includes(f) ? 0 : wave(f)));
    smoothPoint(values, 1, [0], (f) => (gap.includes(f) ? Infinity : 0.01), whole);
    expect(meanError(values, gap)).toBeLessThan(2);
  });

  it('believes a sample the less, the larger its variance', () => {
    const pulled = [0.01, 100].map((variance) => {
      const values = Float32Array.from(all, (f) => (f === 30 ? 50 : 0));
      smoothPoint(values, 1, [0], (f) => (f === 30 ? variance : 1), whole);
      return values[30];
    });
    expect(pulled[0]).toBeGreaterThan(10 * pulled[1]);
  });

  it('does not bend the course for samples that are far off for a moment', () => {
    const values = Float32Array.from(all, (f) => wave(f) + (f === 30 || f === 31 ? 40 : 0));
    smoothPoint(values, 1, [0], () => 1, whole);
    expect(meanError(values, [28, 29, 30, 31, 32, 33])).toBeLessThan(2);
  });

  it('follows a movement that is sudden, and stays', () => {
    const values = Float32Array.from(all, (f) => (f < 30 ? 0 : 40));
    smoothPoint(values, 1, [0], () => 1, whole);
    expect(values[26]).toBeLessThan(4);
    expect(values[34]).toBeGreaterThan(36);
  });

  it('takes a point for an outlier in all of its coordinates', () => {
    const spoilt = (offsets: readonly number[]): number => {
      const values = Float32Array.from(all.flatMap((f) => [f === 30 ? 40 : 0, f === 30 ? 3 : 0]));
      smoothPoint(values, 2, offsets, () => 1, whole);
      return values[2 * 30 + 1];
    };
    expect(spoilt([0, 1])).toBeLessThan(0.5 * spoilt([1]));
  });

  it('touches only its own signal and frames', () => {
    const values = Float32Array.from({ length: 2 * FRAMES }, (_, i) => noise(i));
    const before = values.slice();
    smoothPoint(values, 2, [1], () => 1, { acceleration: 1, from: 10, to: 20 });
    for (let i = 0; i < values.length; i++) {
      const own = i % 2 === 1 && i >= 20 && i < 40;
      if (!own) expect(values[i]).toBe(before[i]);
    }
    expect(values[25]).not.toBe(before[25]);
  });
});
