/** The songs that an instructor has brought, by how well they fit a class. */
import { ownSongs, type OwnSong } from '../../choreographies/own-songs.ts';
import { NotFoundError } from '../../errors.ts';
import type { Services } from '../../ports.ts';
import { heardSong, type HeardSong } from '../../songs/heard-song.ts';
import { bestFirst, songFacts, songFit, type WantedTempo } from './song-fit.ts';
import type { SongPick } from './song-picks.ts';

type Needs = Pick<Services, 'documents' | 'objects'>;

/** Songs whose analyses are read: those that are nearest in tempo, as an analysis may have a megabyte. */
const MOST_HEARD = 16;
/** At a time. */
const TOGETHER = 4;

/** Best first, by the counts that hold for the instructor. Songs that were never analyzed are left out. */
export async function songsForClass(
  services: Needs,
  ownerId: string,
  wanted: WantedTempo,
): Promise<SongPick[]> {
  const own = await ownSongs(services.documents, ownerId);
  const off = ({ tempoBpm }: OwnSong): number =>
    Math.max(wanted.from - tempoBpm, tempoBpm - wanted.to, 0);
  const near = own.toSorted((a, b) => off(a) - off(b)).slice(0, MOST_HEARD);
  const picks: SongPick[] = [];
  for (let i = 0; i < near.length; i += TOGETHER) {
    const some = near.slice(i, i + TOGETHER).map((song) => pickOf(services, ownerId, song, wanted));
    picks.push(...(await Promise.all(some)).filter((pick) => pick !== undefined));
  }
  return bestFirst(picks);
}

async function pickOf(
  services: Needs,
  ownerId: string,
  { hash, title, choreographyId }: OwnSong,
  wanted: WantedTempo,
): Promise<SongPick | undefined> {
  let heard: HeardSong | undefined;
  try {
    heard = await heardSong(services, ownerId, hash);
  } catch (error) {
    // An analysis that is not kept any more is as if there were none.
    if (!(error instanceof NotFoundError)) throw error;
  }
  if (heard === undefined) return undefined;
  const fit = songFit(songFacts(heard.counted), wanted);
  return { ...fit, title, songHash: hash, choreographyId };
}
