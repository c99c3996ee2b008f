import { NotFoundError } from '@bachata/core/errors.ts';
import { requireAccess } from '#lib/server/access.ts';
import { getClip } from '#lib/server/clips.ts';
import { FILMED_MEDIA, mediaKeyOf } from '#lib/server/filmed-moves.ts';
import { getPlatform, linkFor } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

const LINK_SEC = 600;

/** Whoever may see the clip is sent on to the object, whose store knows ranges. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const platform = await getPlatform();
  const { data } = await getClip(platform, params.id);
  requireAccess(locals.account, 'clip:read', data);
  const kind = FILMED_MEDIA.find((known) => known === params.kind);
  const key = kind && mediaKeyOf(data, kind);
  if (key === undefined) throw new NotFoundError('not-found', 'There is no such picture.');
  const signed = await platform.objects.signDownload(key, { expiresInSec: LINK_SEC });
  return new Response(null, {
    status: 302,
    // Long enough for a page to be looked at, and short for one who may not see it any more.
    headers: { location: linkFor(signed), 'cache-control': 'private, max-age=120' },
  });
};
