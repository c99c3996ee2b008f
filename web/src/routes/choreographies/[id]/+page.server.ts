import { requireAccess } from '#lib/server/access.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewResult } from '#lib/server/result-page.ts';
import { signedIn } from '#lib/server/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  const platform = await getPlatform();
  const choreography = await getChoreography(platform, event.params.id);
  requireAccess(account, 'choreography:read', choreography);
  return { result: await viewResult(platform, event.params.id, choreography) };
};
