import { assertStoresAnswer } from '@bachata/core/jobs/readiness.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { assertFunctionsReady, getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The stores answer too, and what makes the videos, where that is on this machine. */
export const GET: RequestHandler = async ({ locals }) => {
  try {
    await Promise.all([getPlatform().then(assertStoresAnswer), assertFunctionsReady()]);
    return Response.json({ status: 'ok' });
  } catch (error) {
    log('ERROR', 'not ready', { requestId: locals.requestId, ...describeError(error) });
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
};
