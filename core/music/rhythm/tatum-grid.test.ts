import { describe, expect, it } from 'vitest';
import { whittaker } from './tatum-grid.ts';

describe('whittaker', () => {
  it('leaves a straight line as it is', () => {
    const line = Float64Array.from({ length: 30 }, (_, i) => 3 + 0.25 * i);
    const smooth = whittaker(line, new Float64Array(30).fill(1), 50);
    smooth.forEach((value, i) => expect(value).toBeCloseTo(line[i], 9));
  });

  it('bridges what has no weight and takes jitter away', () => {
    const noisy = Float64Array.from({ length: 40 }, (_, i) => 0.5 * i + (i % 2 ? 0.02 : -0.02));
    noisy[20] = 99;
    const weights = new Float64Array(40).fill(1);
    weights[20] = 0;
    const smooth = whittaker(noisy, weights, 20);
    smooth.forEach((value, i) => expect(Math.abs(value - 0.5 * i)).toBeLessThan(0.02));
  });
});
