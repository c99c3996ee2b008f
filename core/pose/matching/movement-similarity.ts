/**
 * How alike two figures are danced, by their embeddings. The same figure filmed again, by others or
 * from elsewhere, does not differ just anyhow: a hidden arm bends all its numbers at once. The
 * directions in which such films of one figure differ most say nothing of the figure and are left
 * out (nuisance attribute projection: Solomonoff, Quillen and Campbell, "Channel compensation for SVM
 * speaker recognition", 2004).
 */
import { cosine } from '../../numeric/statistics.ts';
import { MOVEMENT_EMBEDDING_SIZE as SIZE } from '../clip-analysis.ts';
import { NAP_DIRECTIONS_TEXT } from './nap-directions.generated.ts';
import { decodeUnitNumbers } from '../unit-numbers.ts';

const numbers = decodeUnitNumbers(NAP_DIRECTIONS_TEXT);

/** Orthogonal, and of length 1. */
export const NAP_DIRECTIONS: readonly Float64Array[] = Array.from(
  { length: numbers.length / SIZE },
  (_, k) => numbers.subarray(k * SIZE, (k + 1) * SIZE),
);

/** What an embedding says of the figure itself; to be compared by cosine. */
export function figureOf(embedding: ArrayLike<number>): Float64Array {
  const rest = Float64Array.from(embedding);
  for (const direction of NAP_DIRECTIONS) {
    let share = 0;
    for (let i = 0; i < rest.length; i++) share += direction[i] * rest[i];
    for (let i = 0; i < rest.length; i++) rest[i] -= share * direction[i];
  }
  return rest;
}

/** 1 the same, 0 nothing in common. */
export function movementSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return cosine(figureOf(a), figureOf(b));
}
