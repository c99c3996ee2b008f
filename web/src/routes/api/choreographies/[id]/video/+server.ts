import { z } from 'zod';
import { ConflictError } from '@bachata/core/errors.ts';
import { orderVersion } from '@bachata/core/jobs/version-job.ts';
import { allow } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { log } from '@bachata/platform/log.ts';
import { readDance } from '#lib/server/dance.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import type { RequestHandler } from './$types';

const videoSchema = z.object({ revision: z.number().int().min(0) });

/** Makes the video of the edited choreography. Asked again, it answers with the same job. */
export const POST: RequestHandler = async (event) => {
  const { id, data, actor } = await allow(event, 'choreography:change', event.params.id);
  const { revision } = await readJson(event.request, videoSchema);
  const platform = await getPlatform();
  const { revisions } = await readDance(platform, id, data);
  if (revisions.revision !== revision) {
    throw new ConflictError('document-changed', 'The choreography was edited in the meantime.');
  }
  await limitJobs(platform, actor.uid);
  const { jobId } = await orderVersion(platform, {
    ownerId: data.ownerId,
    title: data.title,
    choreographyId: id,
    planKey: revisions.present,
    revision,
  });
  log('INFO', 'video of a version asked for', { requestId: event.locals.requestId, jobId });
  return Response.json({ jobId }, { status: 201 });
};
