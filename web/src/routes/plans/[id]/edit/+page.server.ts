import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { contentOf } from '@bachata/core/class-plans/create-plan.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { actorsOf, allow, orSignIn } from '#lib/server/access.ts';
import { viewClassPlan } from '#lib/server/class-plans.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const access = await orSignIn(event, allow(event, 'plan:change', event.params.id));
  const view = await viewClassPlan(await getPlatform(), access, event.locals.language);
  return {
    ...{ id: view.id, options: view.options, references: view.references, levels: LEVELS },
    revision: access.data.revision,
    courseId: access.data.course?.courseId,
    content: contentOf(access.data),
    mayCreate: isAccountAuthorized(actorsOf(event), 'plans:create'),
  };
};
