import { NotFoundError } from '@bachata/core/errors.ts';
import { allow } from '#lib/server/access.ts';
import { FILMED_MEDIA, mediaKeyOf } from '#lib/server/filmed-moves.ts';
import { getPlatform, linkFor } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

const LINK_SEC = 600;

/** Whoever may see the clip is sent on to the object, whose store knows ranges. */
export const GET: RequestHandler = async (event) => {
  const { data } = await allow(event, 'clip:read', event.params.id);
  const kind = FILMED_MEDIA.find((known) => known === event.params.kind);
  const key = kind && mediaKeyOf(data, kind);
  if (key === undefined) throw new NotFoundError('not-found', 'There is no such picture.');
  const { objects } = await getPlatform();
  const signed = await objects.signDownload(key, { expiresInSec: LINK_SEC });
  return new Response(null, {
    status: 302,
    // Long enough for a page to be looked at, and short for one who may not see it any more.
    headers: { location: linkFor(signed), 'cache-control': 'private, max-age=120' },
  });
};
