import { songKeys } from '@bachata/core/object-keys.ts';
import { allowAccount } from '#lib/server/access.ts';
import { mediaResponse } from '#lib/server/media.ts';
import type { RequestHandler } from './$types';

/** A song whose counts a maintainer decides about. */
export const GET: RequestHandler = async (event) => {
  await allowAccount(event, 'counts:review');
  return await mediaResponse(event.request, { key: songKeys.audio(event.params.hash) });
};
