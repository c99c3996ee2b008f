import { songFile } from '@bachata/library/files.ts';
import { SONG_CONTENT_TYPE } from '@bachata/library/songs/catalog.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import { getSong } from '#lib/server/songs.ts';
import type { RequestHandler } from './$types';

/** A demo song, to listen to before choosing it. Public, as the songs are the project's own. */
export const GET: RequestHandler = async ({ params, request }) => {
  return await fileResponse(request, songFile(getSong(params.id)), SONG_CONTENT_TYPE);
};
