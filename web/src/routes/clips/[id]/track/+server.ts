import { clipKeys } from '@bachata/core/object-keys.ts';
import { allow } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { Readable } from 'node:stream';
import type { RequestHandler } from './$types';

/** The two dancers' landmarks, to be drawn over the clip: see `core/pose/track-file.ts`. */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await allow(event, 'clip:read', event.params.id);
  const { objects } = await getPlatform();
  const { info, body } = await objects.get(clipKeys.track(id, data.look));
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(info.size),
      'cache-control': 'private, no-store',
    },
  });
};
