import { describe, expect, it } from 'vitest';
import { movingQuantile } from './moving-window.ts';
import { quantile } from './statistics.ts';

describe('movingQuantile', () => {
  const values = Float64Array.from({ length: 60 }, (_, i) => ((i * 37) % 11) + (i % 3) / 2);

  it.each([1, 4, 48])('is that of each window, %i on either side', (radius) => {
    const moving = movingQuantile(values, radius, 0.7);
    const each = values.map((_, i) =>
      quantile(values.subarray(Math.max(0, i - radius), i + radius), 0.7),
    );
    expect([...moving]).toEqual([...each]);
  });

  it('has nothing of nothing', () => {
    expect(movingQuantile([], 3, 0.5)).toHaveLength(0);
  });
});
