import { z } from 'zod';
import { allow } from '#lib/server/access.ts';
import { parseQuery } from '#lib/server/bodies.ts';
import { choreographyObject, mediaResponse } from '#lib/server/media.ts';
import type { RequestHandler } from './$types';

const askedSchema = z.object({ revision: z.coerce.number().int().min(0).optional() });

/** The video, to be shown or kept, its poster, and the song. */
export const GET: RequestHandler = async (event) => {
  const { data } = await allow(event, 'choreography:read', event.params.id);
  const { revision } = parseQuery(event.url, askedSchema);
  return await mediaResponse(event.request, choreographyObject(data, event.params.kind, revision));
};
