import { z } from 'zod';
import {
  cameraVideosOf,
  orderPresentCameraVideo,
} from '@bachata/core/choreographies/camera-videos.ts';
import { readRevisions } from '@bachata/core/choreographies/present.ts';
import { CAMERAS, isLibraryView, SHAPES } from '@bachata/core/moves/cameras.ts';
import { log } from '@bachata/platform/log.ts';
import { allow } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { limitGuestOrder } from '#lib/server/guests.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

const orderSchema = z
  .object({
    revision: z.number().int().min(0),
    camera: z.enum(CAMERAS),
    shape: z.enum(SHAPES),
  })
  .refine(({ camera, shape }) => !isLibraryView(camera, shape));

/** The videos through other cameras that there are, or that are being made. */
export const GET: RequestHandler = async (event) => {
  const { id, data } = await allow(event, 'choreography:read', event.params.id);
  const platform = await getPlatform();
  const { revision } = await readRevisions(platform, id, data);
  return Response.json(await cameraVideosOf(platform, id, data, revision), {
    headers: { 'cache-control': 'no-store' },
  });
};

/** Makes a video through another camera. Asked again, it answers with the same job. */
export const POST: RequestHandler = async (event) => {
  const { id, data } = await allow(event, 'choreography:change', event.params.id);
  limitGuestOrder(event);
  const order = await readJson(event.request, orderSchema);
  const platform = await getPlatform();
  const { jobId } = await orderPresentCameraVideo(platform, id, data, order);
  log('INFO', 'video of another camera asked for', { requestId: event.locals.requestId, jobId });
  return Response.json({ jobId }, { status: 201 });
};
