import { z } from 'zod';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { createJob } from '@bachata/core/jobs/create-job.ts';
import { songSourceSchema } from '@bachata/core/jobs/job.ts';
import { allowAccount } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { log } from '@bachata/platform/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import { getSong } from '#lib/server/songs.ts';
import { MAX_TITLE_LENGTH } from '#lib/upload-types.ts';
import type { RequestHandler } from './$types';

/** A song known by its sound only comes from a choreography of the same person, not from here. */
const newSongSchema = songSourceSchema.refine(({ kind }) => kind !== 'song');

const jobRequestSchema = z.object({
  requestKey: z.string().min(8).max(100),
  title: z.string().trim().min(1).max(MAX_TITLE_LENGTH),
  source: newSongSchema,
  parameters: planParametersSchema,
});

/** Starts a job. Repeated with the same `requestKey`, it answers with the same job. */
export const POST: RequestHandler = async (event) => {
  const account = await allowAccount(event, 'job:create');
  const body = await readJson(event.request, jobRequestSchema);
  const platform = await getPlatform();
  await limitJobs(platform, account.uid);
  if (body.source.kind === 'catalog') getSong(body.source.songId);
  const { jobId } = await createJob(platform, { ownerId: account.uid, ...body });
  log('INFO', 'job created', { requestId: event.locals.requestId, jobId });
  return Response.json({ jobId }, { status: 201 });
};
