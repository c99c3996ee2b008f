import { describe, expect, it } from 'vitest';
import { bump, weightsAround } from './average.ts';

describe('weightsAround', () => {
  it('weighs the instants around, symmetrically and to a sum of 1', () => {
    const weights = weightsAround(10, 40, 4);
    expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(weights.find(({ i }) => i === 8)?.weight).toBeCloseTo(
      weights.find(({ i }) => i === 12)?.weight ?? 0,
      12,
    );
  });

  it('keeps to the one instant at both ends, and outside of them', () => {
    for (const [instant, i] of [
      [0, 0],
      [-3, 0],
      [40, 40],
      [50, 40],
    ]) {
      expect(weightsAround(instant, 40, 4).filter(({ weight }) => weight > 1e-12)).toEqual([
        { i, weight: 1 },
      ]);
    }
  });

  it('has a bump that is nothing outside of its width', () => {
    expect([bump(0, 4), bump(4, 4), bump(-9, 4)]).toEqual([1, 0, 0]);
    expect(bump(2, 4)).toBeCloseTo(0.5, 12);
  });
});
