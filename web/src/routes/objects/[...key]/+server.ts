import { NotFoundError } from '@bachata/core/errors.ts';
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
export const PUT = answer;
