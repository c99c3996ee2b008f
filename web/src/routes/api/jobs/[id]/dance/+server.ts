import { requireAccess } from '#lib/server/access.ts';
import { getJob } from '#lib/server/jobs.ts';
import { viewPlannedDance } from '#lib/server/planned-dance.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The choreography of a job, to be danced live while its video is being made. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const platform = await getPlatform();
  const { data } = await getJob(platform, params.id);
  requireAccess(locals.account, 'job:read', data);
  return Response.json(await viewPlannedDance(platform, data), {
    headers: { 'cache-control': 'no-store' },
  });
};
