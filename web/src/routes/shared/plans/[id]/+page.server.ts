import { linkToken } from '#lib/link-path.ts';
import { actorsOf } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { openShared } from '#lib/server/shared-by-link.ts';
import { viewSharedPlan } from '#lib/server/shared-plan.ts';
import type { PageServerLoad } from './$types';

/** For whoever holds the link, with or without an account. */
export const load: PageServerLoad = async (event) => {
  const platform = await getPlatform();
  const token = linkToken(event.url);
  const actors = actorsOf(event);
  const looking = await openShared(platform, actors, 'plan:look', event.params.id, token);
  event.setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
  const wantsNewest = event.url.searchParams.get('version') === 'newest';
  const reader = { actors, language: event.locals.language, wantsNewest };
  return { shared: await viewSharedPlan(platform, looking, reader), token };
};
