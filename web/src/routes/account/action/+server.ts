import { NotFoundError } from '@bachata/core/errors.ts';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Where the links in Firebase's mails lead to: on to our page for what they are about. */
export const GET: RequestHandler = ({ url }) => {
  const code = encodeURIComponent(url.searchParams.get('oobCode') ?? '');
  const mode = url.searchParams.get('mode');
  if (code !== '' && mode === 'resetPassword') redirect(303, `/reset/${code}`);
  if (code !== '' && mode === 'verifyEmail') redirect(303, `/verify/${code}`);
  throw new NotFoundError('not-found', 'No link that we have sent');
};
