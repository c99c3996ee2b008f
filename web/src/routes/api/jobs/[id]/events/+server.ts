import { allow } from '#lib/server/access.ts';
import { jobEvents } from '#lib/server/job-events.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { id } = await allow(event, 'job:read', event.params.id);
  const { documents } = await getPlatform();
  const lastEventId = event.request.headers.get('last-event-id');
  return new Response(jobEvents(documents, id, lastEventId), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  });
};
