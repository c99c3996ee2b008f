import { NotFoundError } from '@bachata/core/errors.ts';
import { redirect } from '@sveltejs/kit';
import { getPlatform } from '#lib/server/platform.ts';
import { failForm, limitAttempts } from '#lib/server/sign-in.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** By a button, not by opening the page: mail scanners open links, and would spend the code. */
  default: async (event) => {
    await limitAttempts(event);
    const { identity } = await getPlatform();
    try {
      if (identity.confirmEmail === undefined) {
        throw new NotFoundError('not-found', 'No mail leaves this site');
      }
      await identity.confirmEmail(event.params.token);
    } catch (error) {
      return await failForm(event, error, { email: '', displayName: '' });
    }
    redirect(303, '/signin?confirmed');
  },
};
