import { LONGEST_LINE } from '@bachata/core/class-plans/limits.ts';
import { actorsOf, allow, orSignIn } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewTeaching } from '#lib/server/teach-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const access = await orSignIn(event, allow(event, 'plan:teach', event.params.id));
  const platform = await getPlatform();
  const { language } = event.locals;
  return {
    teach: await viewTeaching(platform, actorsOf(event), access, language),
    longestLine: LONGEST_LINE,
  };
};
