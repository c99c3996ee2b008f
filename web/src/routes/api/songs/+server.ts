import { ownSongs } from '@bachata/core/choreographies/own-songs.ts';
import { allowAccount } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewOwnSong } from '#lib/server/songs.ts';
import type { RequestHandler } from './$types';

/** The songs that the person has danced to before, as `PickedSong`. */
export const GET: RequestHandler = async (event) => {
  const { uid } = await allowAccount(event, 'choreographies:list');
  const { documents } = await getPlatform();
  return Response.json({ songs: (await ownSongs(documents, uid)).map(viewOwnSong) });
};
