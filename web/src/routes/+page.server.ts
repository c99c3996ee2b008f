import { library } from '@bachata/library/moves/index.ts';
import { mediaOf } from '#lib/server/library.ts';
import type { PageServerLoad } from './$types';

/** Moves that show at a glance what the site makes, best first. */
const SHOWN = ['cross-body-lead', 'right-turn', 'hammerlock-entry'];

export const load: PageServerLoad = () => {
  const ids = [...SHOWN, ...library.byId.keys()];
  return { media: ids.map(mediaOf).find(({ clipUrl }) => clipUrl !== undefined) };
};
