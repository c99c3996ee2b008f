import { noteCameraVideoSeen } from '@bachata/core/choreographies/camera-videos.ts';
import { noteVideoSeen } from '@bachata/core/choreographies/video-cache.ts';
import { CAMERAS, SHAPES } from '@bachata/core/moves/cameras.ts';
import { z } from 'zod';
import { allow } from '#lib/server/access.ts';
import { parseQuery } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { choreographyObject, isVideo, mediaPermission, mediaResponse } from '#lib/server/media.ts';
import type { RequestHandler } from './$types';

const askedSchema = z.object({
  revision: z.coerce.number().int().min(0).optional(),
  camera: z.enum(CAMERAS).optional(),
  shape: z.enum(SHAPES).optional(),
});

/** The video, to be shown or kept, its poster, and the song. */
export const GET: RequestHandler = async (event) => {
  const { kind } = event.params;
  const { id, data } = await allow(event, mediaPermission(kind), event.params.id);
  const asked = parseQuery(event.url, askedSchema);
  const media = choreographyObject(data, kind, asked);
  if (isVideo(kind)) await noteVideoSeen(await getPlatform(), id, data);
  const { camera, shape } = asked;
  if (camera !== undefined && shape !== undefined) {
    await noteCameraVideoSeen(await getPlatform(), id, data, { camera, shape });
  }
  return await mediaResponse(event.request, media);
};
