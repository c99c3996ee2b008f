import { isAccountAuthorized } from '@bachata/core/access/authorize.ts';
import { copyPlan } from '@bachata/core/class-plans/copy-plan.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { actorsOf, allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { planMoves } from '#lib/server/class-plans.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewPublicPlan } from '#lib/server/public-plans.ts';
import type { Actions, PageServerLoad } from './$types';

const copySchema = z.object({ key: z.uuid() });

export const load: PageServerLoad = async (event) => {
  const access = await orSignIn(event, allow(event, 'plan:browse', event.params.id));
  return {
    ...(await viewPublicPlan(await getPlatform(), access, event.locals.language)),
    isOwner: access.actor.uid === access.data.ownerId,
    mayCreate: isAccountAuthorized(actorsOf(event), 'plans:create'),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  /** Takes a copy into one's own plans, which says of whose it was made. */
  copy: async (event) => {
    const { data } = await allow(event, 'plan:browse', event.params.id);
    const { uid } = await allowAccount(event, 'plans:create');
    let made;
    try {
      const { key: requestKey } = parseForm(await readForm(event.request), copySchema);
      const platform = await getPlatform();
      const moves = await planMoves(platform.documents, uid);
      made = await copyPlan(platform, data, { uid, requestKey, title: data.title, moves });
    } catch (error) {
      return await failForm(event, error, {});
    }
    redirect(303, `/plans/${made}`);
  },
};
