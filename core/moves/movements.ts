/**
 * How each move of the library moves: its embedding (see `core/pose/embedding.ts`), from its rendered
 * clip as the clip analyser sees it and from the landmarks that the clip was drawn from, so that clips
 * of one's own can be compared with it. They lie in
 * `data/moves/movements.json` and are brought up to date by `bachata library embed`.
 */
import { z } from 'zod';
import { cosine } from '../music/statistics.ts';
import { MOVEMENT_EMBEDDING_SIZE } from '../pose/clip-analysis.ts';
import { figureOf } from '../pose/movement-similarity.ts';

/** A value of 1 as a signed 16-bit number. */
const UNIT = 32767;

/**
 * Instead of an analyser's version: described by the landmarks that the clip was drawn from, because
 * its pictures have not been analysed yet.
 */
export const KNOWN_LANDMARKS = 'landmarks';

const movementSchema = z.object({
  /** SHA-256 of the clip that was analysed, the one with the lead on the left. */
  clip: z.string(),
  /** Of the clip analyser, or `KNOWN_LANDMARKS`. */
  analyzerVersion: z.string(),
  /** Little-endian signed 16-bit numbers, 32767 for 1, in Base64. */
  embedding: z.base64(),
});

/** A move's embedding, and what it was made from. */
export interface Movement {
  readonly clip: string;
  readonly analyzerVersion: string;
  /** L2-normalised, `MOVEMENT_EMBEDDING_SIZE` long. */
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
      const entry = { clip, analyzerVersion, embedding: encode(embedding) };
      return `${JSON.stringify(id)}:${JSON.stringify(entry)}`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function decode(text: string): Float32Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (bytes.length !== 2 * MOVEMENT_EMBEDDING_SIZE) {
    throw new RangeError(`an embedding of ${bytes.length / 2} numbers`);
  }
  const view = new DataView(bytes.buffer);
  return Float32Array.from(
    { length: MOVEMENT_EMBEDDING_SIZE },
    (_, i) => view.getInt16(2 * i, true) / UNIT,
  );
}

function encode(embedding: Float32Array): string {
  const view = new DataView(new ArrayBuffer(2 * embedding.length));
  embedding.forEach((value, i) => view.setInt16(2 * i, Math.round(value * UNIT), true));
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
}

export interface Neighbour {
  readonly moveId: string;
  /** See `movementSimilarity`: 1 the same, 0 nothing in common. */
  readonly similarity: number;
}

/** The moves that are danced most alike, nearest first. */
export function nearestMoves(
  embedding: ArrayLike<number>,
  movements: ReadonlyMap<string, Movement>,
  count: number,
): Neighbour[] {
  const figure = figureOf(embedding);
  return [...movements]
    .map(([moveId, movement]) => ({
      moveId,
      similarity: cosine(figure, figureOf(movement.embedding)),
    }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);
}
