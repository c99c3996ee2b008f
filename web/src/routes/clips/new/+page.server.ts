import { requireAccess } from '#lib/server/access.ts';
import { signedIn } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  requireAccess(signedIn(event), 'clip:create', undefined);
};
