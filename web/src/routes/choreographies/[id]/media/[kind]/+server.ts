import { noteVideoSeen } from '@bachata/core/choreographies/video-cache.ts';
import { z } from 'zod';
import { allow } from '#lib/server/access.ts';
import { parseQuery } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { choreographyObject, isVideo, mediaPermission, mediaResponse } from '#lib/server/media.ts';
import type { RequestHandler } from './$types';

const askedSchema = z.object({ revision: z.coerce.number().int().min(0).optional() });

/** The video, to be shown or kept, its poster, and the song. */
export const GET: RequestHandler = async (event) => {
  const { kind } = event.params;
  const { id, data } = await allow(event, mediaPermission(kind), event.params.id);
  const { revision } = parseQuery(event.url, askedSchema);
  const media = choreographyObject(data, kind, revision);
  if (isVideo(kind)) await noteVideoSeen(await getPlatform(), id, data);
  return await mediaResponse(event.request, media);
};
