/**
 * How each move of the library moves: its embedding (see `core/pose/embedding.ts`), from its rendered
 * clip as the clip analyzer sees it and from the landmarks that the clip was drawn from, so that clips
 * of one's own can be compared with it. They lie in
 * `data/moves/movements.json` and are brought up to date by `bachata library embed`.
 */
import { z } from 'zod';
import { cosine } from '../../numeric/statistics.ts';
import { MOVEMENT_EMBEDDING_SIZE } from '../clip-analysis.ts';
import { figureOf } from './movement-similarity.ts';
import { decodeUnitNumbers, encodeUnitNumbers } from '../unit-numbers.ts';

/**
 * Instead of an analyzer's version: described by the landmarks that the clip was drawn from, because
 * its pictures have not been analyzed yet.
 */
export const KNOWN_LANDMARKS = 'landmarks';

const movementSchema = z.object({
  /** SHA-256 of the clip that was analyzed, the one with the lead on the left. */
  clip: z.string(),
  /** Of the clip analyzer, or `KNOWN_LANDMARKS`. */
  analyzerVersion: z.string(),
  /** As `encodeUnitNumbers` writes it. */
  embedding: z.base64(),
});

/** A move's embedding, and what it was made from. */
export interface Movement {
  readonly clip: string;
  readonly analyzerVersion: string;
  /** L2-normalized, `MOVEMENT_EMBEDDING_SIZE` long. */
  readonly embedding: Float32Array;
}

/**
 * By move, in the file's order.
 *
 * @throws ZodError or RangeError where the text is not what `formatMovements` writes; SyntaxError
 *   for no JSON
 */
export function parseMovements(text: string): Map<string, Movement> {
  const moves = z.record(z.string(), movementSchema).parse(JSON.parse(text));
  return new Map(
    Object.entries(moves).map(([id, { embedding, ...from }]) => [
      id,
      { ...from, embedding: decode(embedding) },
    ]),
  );
}

/** JSON with one line for each move, in the order of their ids. */
export function formatMovements(movements: ReadonlyMap<string, Movement>): string {
  const lines = [...movements]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { clip, analyzerVersion, embedding }]) => {
      const entry = { clip, analyzerVersion, embedding: encodeUnitNumbers(embedding) };
      return `${JSON.stringify(id)}:${JSON.stringify(entry)}`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function decode(text: string): Float32Array {
  const numbers = Float32Array.from(decodeUnitNumbers(text));
  if (numbers.length !== MOVEMENT_EMBEDDING_SIZE) {
    throw new RangeError(`an embedding of ${numbers.length} numbers`);
  }
  return numbers;
}

export interface Neighbor {
  readonly moveId: string;
  /** See `movementSimilarity`: 1 the same, 0 nothing in common. */
  readonly similarity: number;
}

/** The moves that are danced most alike, nearest first. */
export function nearestMoves(
  embedding: ArrayLike<number>,
  movements: ReadonlyMap<string, Movement>,
  count: number,
): Neighbor[] {
  const figure = figureOf(embedding);
  return [...movements]
    .map(([moveId, movement]) => ({
      moveId,
      similarity: cosine(figure, figureOf(movement.embedding)),
    }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);
}
