import { LEVELS, STYLES } from '@bachata/core/moves/move.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { requireAccess } from '#lib/server/access.ts';
import { signedIn } from '#lib/server/session.ts';
import { listSongs } from '#lib/server/songs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAccess(signedIn(event), 'job:create', undefined);
  const songs = await listSongs();
  return {
    songs: songs.map(({ id, title, mood, tempoBpm, durationSec }) => ({
      id,
      title,
      mood,
      tempoBpm,
      durationSec,
    })),
    levels: LEVELS,
    energies: ['auto', ...ENERGY_LEVELS] as const,
    styles: ['auto', ...STYLES] as const,
  };
};
