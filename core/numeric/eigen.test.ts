import { describe, expect, it } from 'vitest';
import { lowestEigenvectors } from './eigen.ts';

type Matrix = readonly Float64Array[];

function expectEigen(matrix: Matrix): void {
  const { values, vectors } = lowestEigenvectors(matrix, matrix.length);
  expect(vectors.length).toBe(matrix.length);
  expect([...values]).toEqual([...values].sort((a, b) => a - b));
  vectors.forEach((vector, k) => {
    vectors.forEach((other, j) => {
      const product = vector.reduce((total, value, i) => total + value * other[i], 0);
      expect(product).toBeCloseTo(j === k ? 1 : 0, 9);
    });
    matrix.forEach((row, i) => {
      const product = row.reduce((total, value, j) => total + value * vector[j], 0);
      expect(product).toBeCloseTo(values[k] * vector[i], 7);
    });
  });
}

const matrixOf = (n: number, value: (i: number, j: number) => number): Matrix =>
  Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => value(i, j)));

describe('lowestEigenvectors', () => {
  it('finds orthogonal vectors that the matrix only stretches, in ascending order', () => {
    expectEigen(matrixOf(12, (i, j) => Math.cos(i * j) * 2 + (i === j ? i : 0)));
  });

  it('copes with matrices of any size and with equal eigenvalues', () => {
    for (const n of [0, 1, 2, 3]) expectEigen(matrixOf(n, (i, j) => i + j));
    expectEigen(matrixOf(6, () => 0));
    expectEigen(matrixOf(6, (i, j) => (i === j ? 1 : 0)));
    // The Laplacian of three graphs that do not touch: three times zero, and pairs of equals.
    expectEigen(
      matrixOf(12, (i, j) => (i === j ? 3 : Math.floor(i / 4) === Math.floor(j / 4) ? -1 : 0)),
    );
  });

  it('leaves out all but the lowest', () => {
    const matrix = matrixOf(9, (i, j) => Math.sin(i + j) + (i === j ? 10 - i : 0));
    const all = lowestEigenvectors(matrix, 9);
    const few = lowestEigenvectors(matrix, 2);
    expect(few.values).toEqual(all.values.slice(0, 2));
    expect(few.vectors).toEqual(all.vectors.slice(0, 2));
  });
});
