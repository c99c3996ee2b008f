import { expect, it } from 'vitest';
import { cosine } from '../../numeric/statistics.ts';
import { MOVEMENT_EMBEDDING_SIZE } from '../clip-analysis.ts';
import { NAP_DIRECTIONS, figureOf, movementSimilarity } from './movement-similarity.ts';

const embedding = Float64Array.from({ length: MOVEMENT_EMBEDDING_SIZE }, (_, i) =>
  Math.sin(i ** 1.5),
);

it('leaves out directions that are orthogonal, and nothing else', () => {
  NAP_DIRECTIONS.forEach((direction, k) => {
    expect(direction).toHaveLength(MOVEMENT_EMBEDDING_SIZE);
    for (const other of NAP_DIRECTIONS.slice(k + 1)) {
      expect(Math.abs(cosine(direction, other))).toBeLessThan(1e-3);
    }
    expect(Math.abs(cosine(figureOf(embedding), direction))).toBeLessThan(1e-3);
  });
  expect(Math.hypot(...figureOf(embedding))).toBeGreaterThan(0.5 * Math.hypot(...embedding));
});

it('takes what differs in those directions alone for the same', () => {
  const filmedAgain = embedding.map(
    (value, i) => value + 9 * NAP_DIRECTIONS[0][i] - 9 * NAP_DIRECTIONS[7][i],
  );
  expect(cosine(embedding, filmedAgain)).toBeLessThan(0.9);
  expect(movementSimilarity(embedding, filmedAgain)).toBeGreaterThan(0.999);
});
