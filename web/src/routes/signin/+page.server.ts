import { redirect } from '@sveltejs/kit';
import { safeNext } from '#lib/server/session.ts';
import { enter, failForm, readAccountForm } from '#lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.account) redirect(303, safeNext(url.searchParams.get('next')));
  return { next: url.searchParams.get('next') ?? '', wasReset: url.searchParams.has('reset') };
};

export const actions: Actions = {
  default: async (event) => {
    const { email, password } = await readAccountForm(event);
    try {
      return await enter(event, email, password);
    } catch (error) {
      return await failForm(event, error, { email, displayName: '' });
    }
  },
};
