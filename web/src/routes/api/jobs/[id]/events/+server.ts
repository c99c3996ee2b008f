import { requireAccess } from '#lib/server/access.ts';
import { jobEvents } from '#lib/server/job-events.ts';
import { getJob } from '#lib/server/jobs.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
  const platform = await getPlatform();
  requireAccess(locals.account, 'job:read', (await getJob(platform, params.id)).data);
  const lastEventId = request.headers.get('last-event-id');
  return new Response(jobEvents(platform.documents, params.id, lastEventId), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  });
};
