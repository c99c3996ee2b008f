import { collectionStatistics } from '@bachata/core/choreographies/statistics.ts';
import { library } from '@bachata/library/moves/index.ts';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'choreographies:list'));
  const { moves, ...statistics } = await collectionStatistics(await getPlatform(), uid);
  return {
    statistics,
    // A filmed move has its names behind a `~`; one that the library has no more has its id.
    moves: moves.map(({ key, count }) => ({
      name: library.byId.get(key)?.name ?? { en: key.replace(/^~/, '') },
      count,
    })),
  };
};
