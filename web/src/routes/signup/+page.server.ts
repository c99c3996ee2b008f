import { signUp, signUpAndIn } from '@bachata/core/accounts/sign-in.ts';
import { redirect } from '@sveltejs/kit';
import { firebaseConfig, getPlatform } from '#lib/server/platform.ts';
import { afterSignIn, enter, mailConfirmation, readAccountForm } from '#lib/server/sign-in.ts';
import { failForm } from '#lib/server/form-failure.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { locals, url } = event;
  if (locals.account) redirect(303, afterSignIn(event));
  return { next: url.searchParams.get('next') ?? '', firebase: firebaseConfig() };
};

export const actions: Actions = {
  default: async (event) => {
    const { email, displayName, password } = await readAccountForm(event);
    const platform = await getPlatform();
    try {
      if (firebaseConfig() !== undefined) {
        // The browser goes on: it has the link mailed that confirms the address.
        return { made: (await signUp(platform, { email, displayName, password })).email };
      }
      return await enter(event, async (device) => {
        const session = await signUpAndIn(platform, { email, displayName, password }, device);
        await mailConfirmation(event.locals, session.account.email);
        return session;
      });
    } catch (error) {
      return await failForm(event, error, { email, displayName });
    }
  },
};
