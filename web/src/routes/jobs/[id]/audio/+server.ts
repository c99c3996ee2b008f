import { NotFoundError } from '@bachata/core/errors.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import { allow } from '#lib/server/access.ts';
import { mediaResponse } from '#lib/server/media.ts';
import type { RequestHandler } from './$types';

/** The song of a choreography that is being made, to dance to it meanwhile. */
export const GET: RequestHandler = async (event) => {
  const { data } = await allow(event, 'job:read', event.params.id);
  if (data.kind !== 'song' || data.songHash === undefined) {
    throw new NotFoundError('not-found', 'The job has no song yet.');
  }
  return await mediaResponse(event.request, { key: songKeys.audio(data.songHash) });
};
