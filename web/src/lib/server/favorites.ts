/** A person's favorites among the moves, and the form that marks them. */
import { readFavorites, setFavorite } from '@bachata/core/favorites.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { sameMoveKey } from '@bachata/core/moves/same-move.ts';
import { clipIdOfMove } from '@bachata/core/user-clips/filmed-move.ts';
import { library } from '@bachata/library/moves/index.ts';
import { z } from 'zod';
import { allow, allowAccount, type Asking } from './access.ts';
import { getPlatform } from './platform.ts';

/** Undefined for whoever is not signed in. */
export async function favoritesFor({
  account,
}: Pick<App.Locals, 'account'>): Promise<readonly string[] | undefined> {
  if (account === undefined) return undefined;
  const { documents } = await getPlatform();
  return await readFavorites(documents, account.uid);
}

export const favoriteFormSchema = z.object({
  id: z.string().min(1).max(100),
  favorite: z.enum(['true', 'false']),
  /** The page that it was sent from. */
  from: z.string().optional(),
});

/** @throws NotFoundError for a move that there is not, or that the person may not see; as `allowAccount` */
export async function markFavorite(
  asking: Asking,
  { id, favorite }: z.infer<typeof favoriteFormSchema>,
): Promise<void> {
  const account = await allowAccount(asking, 'favorites:change');
  const isFavorite = favorite === 'true';
  // One that is gone by now may still be taken off the list.
  const moveId = isFavorite ? await seen(asking, id) : sameMoveKey(library.byId.get(id) ?? { id });
  await setFavorite(await getPlatform(), account.uid, moveId, isFavorite);
}

async function seen(asking: Asking, id: string): Promise<string> {
  const clipId = clipIdOfMove(id);
  if (clipId !== undefined) {
    await allow(asking, 'move:read', clipId);
    return id;
  }
  const move = library.byId.get(id);
  if (move === undefined) throw new NotFoundError('not-found', `No move named ${id}.`);
  return sameMoveKey(move);
}
