import { describe, expect, it } from 'vitest';
import { solveTwoBones } from './limb.ts';
import { distance, dot, sub } from './vector.ts';

describe('solveTwoBones', () => {
  it('keeps the bones’ lengths, reaches the target and bends to the pole', () => {
    const { middle, end } = solveTwoBones([0, 1, 0], [0.1, 0.3, 0.2], 0.4, 0.45, [1, 0, 0]);
    expect(distance([0, 1, 0], middle)).toBeCloseTo(0.4, 9);
    expect(distance(middle, end)).toBeCloseTo(0.45, 9);
    expect(distance(end, [0.1, 0.3, 0.2])).toBeLessThan(1e-9);
    expect(dot(sub(middle, [0.05, 0.65, 0.1]), [1, 0, 0])).toBeGreaterThan(0);
  });

  it('stretches toward what is out of reach and never locks', () => {
    const { middle, end } = solveTwoBones([0, 0, 0], [0, -5, 0], 0.4, 0.4, [1, 0, 0]);
    expect(end[1]).toBeGreaterThan(-0.8);
    expect(end[1]).toBeLessThan(-0.79);
    expect(middle[0]).toBeGreaterThan(0.01);
  });
});
