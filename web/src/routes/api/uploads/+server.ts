import { z } from 'zod';
import { requireAccess } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { limitJobs } from '#lib/server/rate-limit.ts';
import { signUpload } from '#lib/server/uploads.ts';
import { UPLOAD_KINDS } from '#lib/upload-types.ts';
import type { RequestHandler } from './$types';

const uploadSchema = z.object({
  kind: z.enum(UPLOAD_KINDS).default('song'),
  name: z.string().min(1).max(255),
  size: z.number().int().positive(),
});

/** Answers with a signed link that takes this one file. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const account = requireAccess(locals.account, 'upload:create', undefined);
  const file = await readJson(request, uploadSchema);
  const platform = await getPlatform();
  await limitJobs(platform, account.uid);
  return Response.json(await signUpload(platform, account.uid, file), { status: 201 });
};
