import { allow } from '#lib/server/access.ts';
import { viewPlannedDance } from '#lib/server/planned-dance.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The choreography of a job, to be danced live while its video is being made. */
export const GET: RequestHandler = async (event) => {
  const { data } = await allow(event, 'job:read', event.params.id);
  return Response.json(await viewPlannedDance(await getPlatform(), event.params.id, data), {
    headers: { 'cache-control': 'private, no-store' },
  });
};
