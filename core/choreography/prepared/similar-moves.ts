/** Which moves of a library are most alike. */
import { sameMoveKeys } from '../../moves/same-move.ts';
import type { PreparedLibrary } from './prepared-library.ts';
import type { Likeness } from '../recommendation/likeness.ts';

/**
 * The moves that sound and move most like one of them, the most similar first; a move and its variant
 * on the other foot are one. None for a move whose movement is not known.
 */
export async function movesLike(
  library: PreparedLibrary,
  likeness: Likeness,
  moveId: string,
  count: number,
): Promise<string[]> {
  const vectors = await library.vectors();
  const { ids } = vectors;
  const at = ids.indexOf(moveId);
  if (at < 0) return [];
  const keyOf = sameMoveKeys(library.moves);
  const keys = new Set([keyOf(moveId)]);
  // Of each move there may be two.
  const others = await likeness.mostAlike(vectors, at, 2 * count + 1);
  return others
    .filter((id) => {
      const isNew = !keys.has(keyOf(id));
      keys.add(keyOf(id));
      return isNew;
    })
    .slice(0, count);
}
