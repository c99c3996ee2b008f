import { z } from 'zod';
import { orderPresentVideo } from '@bachata/core/choreographies/order-video.ts';
import { allow } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { limitGuestOrder } from '#lib/server/guests.ts';
import { log } from '@bachata/platform/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

const videoSchema = z.object({ revision: z.number().int().min(0) });

/** Makes the video of the edited choreography. Asked again, it answers with the same job. */
export const POST: RequestHandler = async (event) => {
  const { id, data } = await allow(event, 'choreography:change', event.params.id);
  limitGuestOrder(event);
  const { revision } = await readJson(event.request, videoSchema);
  const platform = await getPlatform();
  const { jobId } = await orderPresentVideo(platform, id, data, revision);
  log('INFO', 'video of a version asked for', { requestId: event.locals.requestId, jobId });
  return Response.json({ jobId }, { status: 201 });
};
