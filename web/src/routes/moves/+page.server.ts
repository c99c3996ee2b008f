import { CATEGORIES, LEVELS } from '@bachata/core/moves/move.ts';
import { POSITIONS } from '@bachata/core/moves/state.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { listFilmedCards } from '#lib/server/filmed-moves.ts';
import { listMoveCards } from '#lib/server/move-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { account } = locals;
  const filmed = account ? await listFilmedCards(await getPlatform(), account.uid) : [];
  const moves = [...filmed.map(({ card }) => card), ...listMoveCards()];
  const asked = (field: string): string => url.searchParams.get(field) ?? '';
  return {
    moves,
    levels: LEVELS,
    categories: CATEGORIES.filter((category) => moves.some((move) => move.category === category)),
    energies: ENERGY_LEVELS,
    positions: POSITIONS,
    filter: {
      search: asked('search'),
      level: asked('level'),
      category: asked('category'),
      energy: asked('energy'),
      position: asked('position'),
    },
  };
};
