import { CATEGORIES, LEVELS } from '@bachata/core/moves/move.ts';
import { listMoveCards } from '#lib/server/move-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const moves = await listMoveCards();
  return {
    moves,
    levels: LEVELS,
    categories: CATEGORIES.filter((category) => moves.some((move) => move.category === category)),
    filter: {
      search: url.searchParams.get('search') ?? '',
      level: url.searchParams.get('level') ?? '',
      category: url.searchParams.get('category') ?? '',
    },
  };
};
