import { NotFoundError } from '@bachata/core/errors.ts';
import { allow } from '#lib/server/access.ts';
import { CLIP_MEDIA, mediaKeyOf } from '#lib/server/filmed-moves.ts';
import { mediaResponse } from '#lib/server/media.ts';
import type { RequestHandler } from './$types';

/** The clip and the move that was made of it, for whoever may see it. */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await allow(event, 'clip:read', event.params.id);
  const kind = CLIP_MEDIA.find((known) => known === event.params.kind);
  const { searchParams } = event.url;
  const part = Number(searchParams.get('part') ?? 0);
  const sound = searchParams.has('sound') ? Number(searchParams.get('sound')) : undefined;
  const key = kind && mediaKeyOf(id, data, kind, { part, sound });
  if (key === undefined) throw new NotFoundError('not-found', 'There is no such picture.');
  return await mediaResponse(event.request, { key });
};
