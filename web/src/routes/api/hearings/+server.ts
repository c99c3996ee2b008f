import { uploadedSongSchema } from '@bachata/core/jobs/job.ts';
import { hearAhead } from '@bachata/core/uploads/hear-ahead.ts';
import { log } from '@bachata/platform/log.ts';
import { allowAccount } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { limitGuestHearing } from '#lib/server/guests.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** Begins to listen to an uploaded song ahead of an order. Repeated, it answers with the same job. */
export const POST: RequestHandler = async (event) => {
  const { uid } = await allowAccount(event, 'job:create');
  limitGuestHearing(event);
  const upload = await readJson(event.request, uploadedSongSchema);
  const { jobId } = await hearAhead(await getPlatform(), uid, upload);
  log('INFO', 'hearing ahead', { requestId: event.locals.requestId, jobId });
  return Response.json({ jobId }, { status: 201 });
};
