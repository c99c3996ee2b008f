import { NotFoundError } from '@bachata/core/errors.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import { mediaPath, mediaType } from '#lib/server/library.ts';
import type { RequestHandler } from './$types';

/** Clips, posters and previews of the moves. Public, as the library is. */
export const GET: RequestHandler = async ({ params, request }) => {
  const file = mediaPath(params.kind, params.file);
  if (file === undefined) throw new NotFoundError('not-found', 'No such clip or picture.');
  return await fileResponse(request, file, mediaType(params.file));
};
