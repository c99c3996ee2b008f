import { z } from 'zod';
import { createClip } from '@bachata/core/user-clips/create-clip.ts';
import { SIDES } from '@bachata/core/moves/state.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { allowAccount } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { log } from '@bachata/platform/log.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';
import { typedText } from '@bachata/core/typed-text.ts';

const clipRequestSchema = z.object({
  requestKey: z.string().min(8).max(100),
  title: typedText().min(1).max(MAX_TITLE_LENGTH),
  uploadKey: z.string().min(1).max(300),
  lead: z.enum(SIDES).optional(),
});

/** Starts looking at an uploaded clip. Repeated with the same `requestKey`, it is the same job. */
export const POST: RequestHandler = async (event) => {
  const account = await allowAccount(event, 'clip:create');
  const body = await readJson(event.request, clipRequestSchema);
  const platform = await getPlatform();
  const { jobId } = await createClip(platform, { ownerId: account.uid, ...body });
  log('INFO', 'clip job created', { requestId: event.locals.requestId, jobId });
  return Response.json({ jobId }, { status: 201 });
};
