import { profiles } from '@bachata/core/accounts/profile.ts';
import { readRepertoire } from '@bachata/core/repertoire.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import { LEVELS, STYLES } from '@bachata/core/moves/move.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { listMoves } from '#lib/server/move-page.ts';
import { getPlatform, getWishReader } from '#lib/server/platform.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = await orSignIn(event, allowAccount(event, 'job:create'));
  const { documents } = await getPlatform();
  const [filmed, repertoire, profile] = await Promise.all([
    filmedMoves(documents, account.uid),
    readRepertoire(documents, account.uid),
    documents.get(profiles, account.uid),
  ]);
  const moves = [...filmed, ...listMoves()].map(({ id, name, level }) => ({ id, name, level }));
  const wanted = event.url.searchParams.get('with');
  return {
    songs: catalog.map(({ id, title, mood, tempoBpm, durationSec }) => ({
      id,
      title,
      mood,
      tempoBpm,
      durationSec,
    })),
    moves,
    repertoire,
    preferences: profile?.data.preferences,
    /** Wished for by the link that led here. */
    wanted: moves.find(({ id }) => id === wanted),
    hasWishModel: (await getWishReader()) !== undefined,
    levels: LEVELS,
    energies: ['auto', ...ENERGY_LEVELS] as const,
    styles: ['auto', ...STYLES] as const,
  };
};
