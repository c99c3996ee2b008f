import { NotFoundError } from '@bachata/core/errors.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import { clipPath } from '#lib/server/library.ts';
import type { RequestHandler } from './$types';

/** A clip of the move library. Public, as the library is. */
export const GET: RequestHandler = async ({ params, request }) => {
  const file = clipPath(params.file);
  if (file === undefined) throw new NotFoundError('not-found', 'No such clip.');
  return await fileResponse(request, file, 'video/mp4');
};
