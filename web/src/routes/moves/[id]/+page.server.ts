import { clipIdOfMove } from '@bachata/core/user-clips/filmed-move.ts';
import { viewMove } from '#lib/server/move-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { signedIn } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  // Whoever has an account may see a filmed one; the drawn ones are for everybody.
  const account = clipIdOfMove(id) === undefined ? event.locals.account : signedIn(event);
  return await viewMove(await getPlatform(), account, id);
};
