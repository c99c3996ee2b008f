import { useResetLink } from '@bachata/core/accounts/link-requests.ts';
import { redirect } from '@sveltejs/kit';
import { getPlatform } from '#lib/server/platform.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { readAccountForm, rememberHere } from '#lib/server/sign-in.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const { password } = await readAccountForm(event);
    try {
      const { token } = event.params;
      await rememberHere(event, await useResetLink(await getPlatform(), token, password));
    } catch (error) {
      return await failForm(event, error, { email: '', displayName: '' });
    }
    redirect(303, '/signin?reset');
  },
};
