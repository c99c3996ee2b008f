import { signIn } from '@bachata/core/accounts/sign-in.ts';
import { redirect } from '@sveltejs/kit';
import { firebaseConfig, getPlatform } from '#lib/server/platform.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { afterSignIn, enter, readAccountForm } from '#lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { locals, url } = event;
  if (locals.account) redirect(303, afterSignIn(event));
  const next = url.searchParams.get('next');
  return {
    next: next ?? '',
    goesTo: afterSignIn(event),
    wasReset: url.searchParams.has('reset'),
    wasConfirmed: url.searchParams.has('confirmed'),
    isGone: url.searchParams.has('gone'),
    firebase: firebaseConfig(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { email, password } = await readAccountForm(event);
    const platform = await getPlatform();
    try {
      return await enter(event, (device) =>
        signIn(platform, { kind: 'password', email, password }, device),
      );
    } catch (error) {
      return await failForm(event, error, { email, displayName: '' });
    }
  },
};
