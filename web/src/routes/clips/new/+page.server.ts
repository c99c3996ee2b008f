import { allowAccount, orSignIn } from '#lib/server/access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'clip:create'));
};
