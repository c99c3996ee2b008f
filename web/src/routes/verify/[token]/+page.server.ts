import { useConfirmationLink } from '@bachata/core/accounts/link-requests.ts';
import { redirect } from '@sveltejs/kit';
import { getPlatform } from '#lib/server/platform.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { limitAttempts } from '#lib/server/sign-in.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** By a button, not by opening the page: mail scanners open links, and would spend the code. */
  default: async (event) => {
    await limitAttempts(event);
    try {
      await useConfirmationLink(await getPlatform(), event.params.token);
    } catch (error) {
      return await failForm(event, error, { email: '', displayName: '' });
    }
    redirect(303, event.locals.account ? '/account?confirmed' : '/signin?confirmed');
  },
};
