import { NotFoundError } from '@bachata/core/errors.ts';
import { assertOpenUpload } from '@bachata/core/uploads/quota.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** Signed links of the embedded store; the signature is checked there, and is the permission. */
const answer: RequestHandler = async ({ request }) => {
  const { handleObjectRequest } = await getPlatform();
  if (handleObjectRequest === undefined) throw new NotFoundError('not-found', 'No objects here.');
  return await handleObjectRequest(request);
};

export const GET = answer;
export const HEAD = answer;

/** A link to upload is good for one file, whatever became of that. */
export const PUT: RequestHandler = async (event) => {
  await assertOpenUpload(await getPlatform(), event.params.key);
  return await answer(event);
};
