import { readPresent } from '@bachata/core/choreographies/present.ts';
import { profiles } from '@bachata/core/accounts/profile.ts';
import { readRepertoire } from '@bachata/core/repertoire.ts';
import { filmedMoves } from '@bachata/core/user-clips/clip-moves.ts';
import { LEVELS, STYLES } from '@bachata/core/moves/move.ts';
import { ENERGY_LEVELS } from '@bachata/core/music/analysis.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { listMoves } from '#lib/server/move-page.ts';
import { guestDays, isStranger } from '#lib/server/guests.ts';
import { getPlatform, getWishReader } from '#lib/server/platform.ts';
import { viewDemoSong, viewOwnSong } from '#lib/server/songs.ts';
import type { PageServerLoad, PageServerLoadEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals } = event;
  // A stranger becomes a guest with the first order, and not by looking.
  const canTry = isStranger(locals) && guestDays() > 0;
  if (!canTry) await orSignIn(event, allowAccount(event, 'job:create'));
  const { filmed, repertoire, profile } = await remembered(locals.account?.uid);
  const moves = [...filmed, ...listMoves()].map(({ id, name, level }) => ({ id, name, level }));
  const { searchParams } = event.url;
  const again = await findAgain(event, searchParams.get('again'));
  const wanted = searchParams.get('with');
  const song = searchParams.get('song');
  const { songLinks } = await getPlatform();
  return {
    songs: catalog.map(viewDemoSong),
    /** Chosen by the link that led here. */
    song: catalog.find(({ id }) => id === song)?.id,
    /** Songs by link; absent where none are taken. */
    links: songLinks && { hosts: songLinks.hosts, isReady: songLinks.isReady },
    byLink: searchParams.get('from') === 'link',
    again,
    moves,
    repertoire,
    preferences: profile?.preferences,
    isOwn: locals.account !== undefined,
    guestDays: guestDays(),
    /** Wished for by the link that led here. */
    wanted: moves.find(({ id }) => id === wanted),
    hasWishModel: locals.account !== undefined && (await getWishReader()) !== undefined,
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

/** What the site knows of somebody with an account. */
async function remembered(uid: string | undefined) {
  if (uid === undefined) return { filmed: [] };
  const { documents } = await getPlatform();
  const [filmed, repertoire, profile] = await Promise.all([
    filmedMoves(documents, uid),
    readRepertoire(documents, uid),
    documents.get(profiles, uid),
  ]);
  return { filmed, repertoire, profile: profile?.data };
}
