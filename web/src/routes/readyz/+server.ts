import { jobs } from '@bachata/core/jobs/job.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The stores answer too. */
export const GET: RequestHandler = async ({ locals }) => {
  try {
    const { documents, objects } = await getPlatform();
    await Promise.all([documents.get(jobs, 'readiness'), objects.head('readiness')]);
    return Response.json({ status: 'ok' });
  } catch (error) {
    log('ERROR', 'not ready', { requestId: locals.requestId, ...describeError(error) });
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
};
