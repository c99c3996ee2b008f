/** Which moves of a library are most alike. */
import { sameMoveKeys } from '../../moves/same-move.ts';
import type { PreparedLibrary } from './prepared-library.ts';
import { mostSimilar } from '../recommendation/similarity-matrix.ts';
import type { SimilarityStore } from '../recommendation/similarity-store.ts';

/**
 * The moves that sound and move most like one of them, the most similar first; a move and its variant
 * on the other foot are one. None for a move whose movement is not known.
 */
export async function movesLike(
  library: PreparedLibrary,
  store: SimilarityStore,
  moveId: string,
  count: number,
): Promise<string[]> {
  const vectors = await library.vectors();
  const { ids } = vectors;
  const at = ids.indexOf(moveId);
  if (at < 0) return [];
  const matrix = await store.matrixOf(vectors);
  const keyOf = sameMoveKeys(library.moves);
  const keys = new Set([keyOf(moveId)]);
  return mostSimilar(matrix, at)
    .map((other) => ids[other])
    .filter((id) => {
      const isNew = !keys.has(keyOf(id));
      keys.add(keyOf(id));
      return isNew;
    })
    .slice(0, count);
}
