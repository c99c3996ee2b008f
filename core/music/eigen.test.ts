import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';

describe('symmetricEigen', () => {
  it('finds vectors that the matrix only stretches, in ascending order', () => {
    const n = 12;
    const matrix = Array.from({ length: n }, (_, i) =>
      Float64Array.from(
        { length: n },
        (_, j) => Math.cos(i * j) + Math.cos(j * i) + (i === j ? i : 0),
      ),
    );
    const { values, vectors } = symmetricEigen(matrix);
    expect([...values]).toEqual([...values].sort((a, b) => a - b));
    vectors.forEach((vector, k) => {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
      matrix.forEach((row, i) => {
        const product = row.reduce((total, value, j) => total + value * vector[j], 0);
        expect(product).toBeCloseTo(values[k] * vector[i], 7);
      });
    });
  });
});
