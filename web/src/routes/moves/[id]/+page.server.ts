import { clipIdOfMove } from '@bachata/core/user-clips/filmed-move.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { favoritesFor } from '#lib/server/favorites.ts';
import { filmedMoveOf } from '#lib/server/filmed-moves.ts';
import { viewMove } from '#lib/server/move-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const clipId = clipIdOfMove(id);
  // Whoever has an account may see a filmed one; the drawn ones are for everybody.
  const shown =
    clipId === undefined
      ? id
      : filmedMoveOf(await orSignIn(event, allow(event, 'move:read', clipId)), id);
  const { account } = event.locals;
  return {
    ...(await viewMove(await getPlatform(), shown, account?.uid)),
    favorites: await favoritesFor(event.locals),
  };
};
