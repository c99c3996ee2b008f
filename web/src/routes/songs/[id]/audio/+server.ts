import { fileResponse } from '#lib/server/file-response.ts';
import { getSong } from '#lib/server/songs.ts';
import type { RequestHandler } from './$types';

/** A demo song, to listen to before choosing it. Public, as the songs are the project's own. */
export const GET: RequestHandler = async ({ params, request }) => {
  const song = await getSong(params.id);
  return await fileResponse(request, song.path, song.contentType);
};
