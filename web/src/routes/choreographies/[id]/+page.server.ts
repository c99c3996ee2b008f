import { allow, orSignIn } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewResult } from '#lib/server/result-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:read', event.params.id));
  return { result: await viewResult(await getPlatform(), id, data) };
};
