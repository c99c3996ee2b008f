import { z } from 'zod';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { songSourceSchema } from '@bachata/core/jobs/job.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { readJson } from '#lib/server/bodies.ts';
import { allowOrWelcome, limitGuestOrder } from '#lib/server/guests.ts';
import { log } from '@bachata/platform/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { getSong } from '#lib/server/songs.ts';
import type { RequestHandler } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

const choreographyRequestSchema = z.object({
  requestKey: z.string().min(8).max(100),
  title: typedText().min(1).max(MAX_TITLE_LENGTH),
  source: songSourceSchema,
  parameters: planParametersSchema,
});

/** Orders a choreography. Repeated with the same `requestKey`, it answers with the same job. */
export const POST: RequestHandler = async (event) => {
  const { uid } = await allowOrWelcome(event, 'job:create');
  limitGuestOrder(event);
  const body = await readJson(event.request, choreographyRequestSchema);
  const platform = await getPlatform();
  if (body.source.kind === 'catalog') getSong(body.source.songId);
  const { jobId } = await createChoreography(platform, { ownerId: uid, ...body });
  log('INFO', 'choreography ordered', { requestId: event.locals.requestId, jobId });
  return Response.json({ jobId }, { status: 201 });
};
