import { AppError } from '@bachata/core/errors.ts';
import { redirect } from '@sveltejs/kit';
import { linkPath, linkToken } from '#lib/link-path.ts';
import { actorsOf } from '#lib/server/access.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { unlockLink } from '#lib/server/link-password.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { openShared } from '#lib/server/shared-by-link.ts';
import { viewSharedPlan } from '#lib/server/shared-plan.ts';
import type { Actions, PageServerLoad } from './$types';

/** For whoever holds the link, with or without an account. */
export const load: PageServerLoad = async (event) => {
  const platform = await getPlatform();
  const token = linkToken(event.url);
  const actors = actorsOf(event);
  event.setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
  try {
    const looking = await openShared(platform, actors, 'plan:look', event.params.id, token);
    const wantsNewest = event.url.searchParams.get('version') === 'newest';
    const reader = { actors, language: event.locals.language, wantsNewest };
    return { shared: await viewSharedPlan(platform, looking, reader), token };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'shared-locked') throw error;
    return { shared: undefined, token };
  }
};

export const actions: Actions = {
  /** With the password of the link. */
  unlock: async (event) => {
    const { id } = event.params;
    try {
      await unlockLink(event, { resource: 'plan', id });
    } catch (error) {
      return await failForm(event, error, {});
    }
    redirect(303, linkPath(`/shared/plans/${id}`, linkToken(event.url)));
  },
};
