import { readPresent } from '@bachata/core/choreographies/present.ts';
import { profiles } from '@bachata/core/accounts/profile.ts';
import { readRepertoire } from '@bachata/core/repertoire.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import { LEVELS, STYLES } from '@bachata/core/moves/move.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { listMoves } from '#lib/server/move-page.ts';
import { getPlatform, getWishReader } from '#lib/server/platform.ts';
import { viewDemoSong, viewOwnSong } from '#lib/server/songs.ts';
import type { PageServerLoad, PageServerLoadEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = await orSignIn(event, allowAccount(event, 'job:create'));
  const { documents } = await getPlatform();
  const [filmed, repertoire, profile] = await Promise.all([
    filmedMoves(documents, account.uid),
    readRepertoire(documents, account.uid),
    documents.get(profiles, account.uid),
  ]);
  const moves = [...filmed, ...listMoves()].map(({ id, name, level }) => ({ id, name, level }));
  const again = await findAgain(event, event.url.searchParams.get('again'));
  const wanted = event.url.searchParams.get('with');
  return {
    songs: catalog.map(viewDemoSong),
    again,
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

/** The choreography that another is to be composed after: its song, and what was wished for. */
async function findAgain(event: PageServerLoadEvent, id: string | null) {
  const stored = id === null ? undefined : await allow(event, 'choreography:read', id);
  if (stored === undefined) return undefined;
  const { title, songTitle = title, songHash, tempoBpm, durationSec } = stored.data;
  const { plan } = await readPresent(await getPlatform(), stored.id, stored.data);
  const song = { hash: songHash, title: songTitle, tempoBpm, durationSec };
  return {
    title,
    song: viewOwnSong({ ...song, choreographyId: stored.id }),
    parameters: plan.parameters,
  };
}
