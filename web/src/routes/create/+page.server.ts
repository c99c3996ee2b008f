import { LEVELS, STYLES } from '@bachata/core/moves/move.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { requireAccess } from '#lib/server/access.ts';
import { listMoveCards } from '#lib/server/move-page.ts';
import { getWishReader } from '#lib/server/platform.ts';
import { signedIn } from '#lib/server/session.ts';
import { listSongs } from '#lib/server/songs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAccess(signedIn(event), 'job:create', undefined);
  const [songs, moves] = await Promise.all([listSongs(), listMoveCards()]);
  return {
    songs: songs.map(({ id, title, mood, tempoBpm, durationSec }) => ({
      id,
      title,
      mood,
      tempoBpm,
      durationSec,
    })),
    moves: moves.map(({ id, name, level }) => ({ id, name, level })),
    hasWishModel: (await getWishReader()) !== undefined,
    levels: LEVELS,
    energies: ['auto', ...ENERGY_LEVELS] as const,
    styles: ['auto', ...STYLES] as const,
  };
};
