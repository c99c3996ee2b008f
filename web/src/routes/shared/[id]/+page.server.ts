import { linkPath, linkToken } from '#lib/link-path.ts';
import { actorsOf } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { openShared } from '#lib/server/shared-by-link.ts';
import { viewShared } from '#lib/server/shared-page.ts';
import type { PageServerLoad } from './$types';

/** For whoever holds the link, with or without an account. */
export const load: PageServerLoad = async (event) => {
  const platform = await getPlatform();
  const token = linkToken(event.url);
  const actors = actorsOf(event);
  const watching = await openShared(platform, actors, 'choreography:watch', event.params.id, token);
  event.setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
  return {
    shared: await viewShared(platform, actors, watching, token),
    origin: event.url.origin,
    reportUrl: linkPath(`/report/choreography/${event.params.id}`, token),
  };
};
