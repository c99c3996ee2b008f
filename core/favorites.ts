/** Moves that a person has marked to find them again. */
import { z } from 'zod';
import { LimitError } from './errors.ts';
import type { Collection, DocumentStore, Services } from './ports.ts';

/** More than anybody finds again by looking through them. */
export const MOST_FAVORITES = 1_000;

const favoritesSchema = z.object({
  ownerId: z.string(),
  /** In the order in which they were marked; a variant on the other foot is its move. */
  moveIds: z.array(z.string().max(100)),
  updatedAt: z.number(),
});
type Favorites = z.infer<typeof favoritesSchema>;

/** By the account's id; absent until something is marked. */
export const favorites: Collection<Favorites> = { name: 'favorites', schema: favoritesSchema };

/** None where nothing was marked. */
export async function readFavorites(documents: DocumentStore, uid: string): Promise<string[]> {
  return (await documents.get(favorites, uid))?.data.moveIds ?? [];
}

/**
 * Marks a move, or takes its mark away. Asked again, it changes nothing more.
 * @param moveId of a move that there is, by its own id where it is a variant
 * @throws LimitError `too-many-favorites`
 */
export async function setFavorite(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  uid: string,
  moveId: string,
  isFavorite: boolean,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const stored = await tx.get(favorites, uid);
    const before = stored?.data.moveIds ?? [];
    if (before.includes(moveId) === isFavorite) return;
    const moveIds = isFavorite ? [...before, moveId] : before.filter((id) => id !== moveId);
    if (moveIds.length > MOST_FAVORITES) {
      throw new LimitError('too-many-favorites', `More than ${MOST_FAVORITES} moves are marked.`);
    }
    const updatedAt = clock.now();
    if (stored === undefined) tx.create(favorites, uid, { ownerId: uid, moveIds, updatedAt });
    else tx.update(favorites, uid, { moveIds, updatedAt });
  });
}
