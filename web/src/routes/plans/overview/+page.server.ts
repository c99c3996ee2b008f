import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { actorsOf, allowAccount, orSignIn } from '#lib/server/access.ts';
import { overviewRange, viewOverview } from '#lib/server/overview-page.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'plans:list'));
  const range = overviewRange(event.url);
  const view = await viewOverview(await getPlatform(), uid, range, event.locals.language);
  return { ...view, range, mayCreate: isAccountAuthorized(actorsOf(event), 'plans:create') };
};
