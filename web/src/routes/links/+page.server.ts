import { allSharedLinks } from '@bachata/core/grants/share.ts';
import { actorsOf, allowAccount, orSignIn } from '#lib/server/access.ts';
import { linkActions, viewLinks } from '#lib/server/links.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'links:manage'));
  const platform = await getPlatform();
  const links = await allSharedLinks(platform, uid);
  return { links: await viewLinks(platform, actorsOf(event), links) };
};

export const actions: Actions = linkActions;
