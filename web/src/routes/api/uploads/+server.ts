import { z } from 'zod';
import { uploadedSongSchema } from '@bachata/core/jobs/job.ts';
import { assertMayOrder } from '@bachata/core/jobs/order-limit.ts';
import { abandonUpload } from '@bachata/core/uploads/hear-ahead.ts';
import { allowAccount } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { allowOrWelcome } from '#lib/server/guests.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { signUpload } from '#lib/server/uploads.ts';
import { UPLOAD_KINDS } from '#lib/upload-types.ts';
import type { RequestHandler } from './$types';

const uploadSchema = z.object({
  kind: z.enum(UPLOAD_KINDS).default('song'),
  name: z.string().min(1).max(255),
  size: z.number().int().positive(),
});

/** Answers with a signed link that takes this one file. */
export const POST: RequestHandler = async (event) => {
  // Nobody becomes a guest by a clip, which takes an account.
  const file = await readJson(event.request, uploadSchema);
  const { uid } = await (file.kind === 'clip'
    ? allowAccount(event, 'clip:upload')
    : allowOrWelcome(event, 'song:upload'));
  const platform = await getPlatform();
  // What nothing could be ordered of need not be sent.
  await assertMayOrder(platform, uid);
  return Response.json(await signUpload(platform, uid, file), { status: 201 });
};

const abandonedSchema = uploadedSongSchema.pick({ objectKey: true, track: true });

/** Removes an upload that nothing will be ordered of, and gives its place in the quota back. */
export const DELETE: RequestHandler = async (event) => {
  const { uid } = await allowAccount(event, 'song:upload');
  const upload = await readJson(event.request, abandonedSchema);
  await abandonUpload(await getPlatform(), uid, upload);
  return new Response(null, { status: 204 });
};
