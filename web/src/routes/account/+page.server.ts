import { deleteAccount } from '@bachata/core/accounts/belongings.ts';
import { changeProfile } from '@bachata/core/accounts/change-profile.ts';
import { preferencesSchema, profiles } from '@bachata/core/accounts/profile.ts';
import { endAllSessions } from '@bachata/core/accounts/session.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { DANCED_ROLES } from '@bachata/core/ports.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, parseForm, readForm } from '#lib/server/bodies.ts';
import { firebaseConfig, getPlatform } from '#lib/server/platform.ts';
import { AttemptLimit } from '#lib/server/rate-limit.ts';
import { clearSession } from '#lib/server/session.ts';
import { failForm } from '#lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

const on = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const profileForm = preferencesSchema
  .pick({ dances: true, level: true })
  .extend({ displayName: z.string().max(200), isInstructor: on, noDips: on, noHeadOrBackLoad: on });

/** Of one account: each is a quarter of a second of computing. */
const proofs = new AttemptLimit({ now: () => Date.now() }, { max: 30, windowMs: 900_000 });

/** Where a provider keeps the passwords, their address is what somebody types before the end. */
const keepsPasswords = (): boolean => firebaseConfig() === undefined;

export const load: PageServerLoad = async (event) => {
  const { uid, roles } = await orSignIn(event, allowAccount(event, 'account:change'));
  const { documents } = await getPlatform();
  const profile = (await documents.get(profiles, uid))?.data;
  return {
    email: event.locals.account?.email ?? '',
    name: profile?.displayName ?? '',
    isInstructor: roles.includes('instructor'),
    preferences: preferencesSchema.parse(profile?.preferences ?? {}),
    keepsPasswords: keepsPasswords(),
    dances: DANCED_ROLES,
    levels: LEVELS,
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { uid } = await allowAccount(event, 'account:change');
    const form = parseForm(await readForm(event.request), profileForm);
    const { displayName, isInstructor, ...preferences } = form;
    try {
      await changeProfile(await getPlatform(), uid, { displayName, isInstructor, preferences });
    } catch (error) {
      return await failForm(event, error, { email: '', displayName });
    }
    return { saved: true };
  },
  /** Also here: then nobody has to wonder which device is left. */
  everywhere: async (event) => {
    const { uid } = await allowAccount(event, 'account:change');
    await endAllSessions(await getPlatform(), uid);
    clearSession(event.cookies);
    redirect(303, '/signin');
  },
  delete: async (event) => {
    const { uid } = await allowAccount(event, 'account:change');
    proofs.take(uid);
    const typed = formText(await readForm(event.request), 'proof');
    const { email = '' } = event.locals.account ?? {};
    const platform = await getPlatform();
    try {
      if (keepsPasswords()) {
        await platform.identity.verify({ kind: 'password', email, password: typed });
      } else if (typed.toLowerCase() !== email) {
        throw new InvalidInputError('bad-email', 'Not the address of the account');
      }
    } catch (error) {
      const failure = await failForm(event, error, { email: '', displayName: '' });
      return fail(failure.status, { ...failure.data, deleting: true });
    }
    await deleteAccount(platform, uid);
    clearSession(event.cookies);
    redirect(303, '/signin?gone');
  },
};
