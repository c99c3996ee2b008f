import { z } from 'zod';
import { ConflictError } from '@bachata/core/errors.ts';
import { orderVersion } from '@bachata/core/jobs/version-job.ts';
import { requireAccess } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { log } from '#lib/server/log.ts';
import { readDance } from '#lib/server/dance.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import type { RequestHandler } from './$types';

const videoSchema = z.object({ revision: z.number().int().min(0) });

/** Makes the video of the edited choreography. Asked again, it answers with the same job. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const platform = await getPlatform();
  const choreography = await getChoreography(platform, params.id);
  const account = requireAccess(locals.account, 'choreography:change', choreography);
  const { revision } = await readJson(request, videoSchema);
  const { revisions } = await readDance(platform, params.id, choreography);
  if (revisions.revision !== revision) {
    throw new ConflictError('document-changed', 'The choreography was edited in the meantime.');
  }
  await limitJobs(platform, account.uid);
  const { jobId } = await orderVersion(platform, {
    ownerId: choreography.ownerId,
    title: choreography.title,
    choreographyId: params.id,
    planKey: revisions.present,
    revision,
  });
  log('INFO', 'video of a version asked for', { requestId: locals.requestId, jobId });
  return Response.json({ jobId }, { status: 201 });
};
