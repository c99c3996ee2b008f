import { familyNames } from '@bachata/core/choreography/wish/describe-moves.ts';
import { BODY_PARTS } from '@bachata/core/moves/body-parts.ts';
import { CATEGORIES, LEVELS, STYLES } from '@bachata/core/moves/move.ts';
import { POSITIONS } from '@bachata/core/moves/state.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { redirect } from '@sveltejs/kit';
import { filterOf } from '#lib/move-view.ts';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { favoriteFormSchema, favoritesFor, markFavorite } from '#lib/server/favorites.ts';
import { listFilmedMoves, listMoves } from '#lib/server/move-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { safeNext } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { account } = locals;
  const filmed = account ? await listFilmedMoves(await getPlatform(), account.uid) : [];
  const moves = [...filmed, ...listMoves()];
  return {
    moves,
    familyNames: familyNames(),
    favorites: await favoritesFor(locals),
    levels: LEVELS,
    categories: CATEGORIES.filter((category) => moves.some((move) => move.category === category)),
    styles: STYLES,
    parts: BODY_PARTS,
    energies: ENERGY_LEVELS,
    positions: POSITIONS,
    filter: filterOf(url.searchParams),
  };
};

export const actions: Actions = {
  favorite: async (event) => {
    await orSignIn(event, allowAccount(event, 'favorites:change'));
    const marked = parseForm(await readForm(event.request), favoriteFormSchema);
    await markFavorite(event, marked);
    redirect(303, safeNext(marked.from ?? '/moves'));
  },
};
