import { allow, orSignIn } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewSheet } from '#lib/server/sheet-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const found = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  return { id: found.id, ...(await viewSheet(await getPlatform(), found)) };
};
