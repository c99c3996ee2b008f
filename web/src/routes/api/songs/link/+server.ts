import { z } from 'zod';
import { assertMayOrder } from '@bachata/core/jobs/order-limit.ts';
import { MAX_LINK_LENGTH } from '@bachata/core/songs/song-link.ts';
import { readJson } from '#lib/server/bodies.ts';
import { allowOrWelcome } from '#lib/server/guests.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { lookUpSong } from '#lib/server/song-links.ts';
import type { RequestHandler } from './$types';

const linkSchema = z.object({ link: z.string().min(1).max(MAX_LINK_LENGTH) });

/** Says what a link leads to, as `LinkedSongView`. None of the sound is fetched yet. */
export const POST: RequestHandler = async (event) => {
  const { uid } = await allowOrWelcome(event, 'song:upload');
  const { link } = await readJson(event.request, linkSchema);
  // What nothing could be ordered of need not be looked up.
  await assertMayOrder(await getPlatform(), uid);
  return Response.json(await lookUpSong(event, uid, link));
};
