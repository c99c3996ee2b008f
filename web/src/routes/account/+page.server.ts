import { deleteAccount } from '@bachata/core/accounts/belongings.ts';
import { changeProfile } from '@bachata/core/accounts/change-profile.ts';
import { askForLink } from '@bachata/core/accounts/link-requests.ts';
import { removePicture, setPicture } from '@bachata/core/accounts/picture.ts';
import { preferencesSchema, profiles } from '@bachata/core/accounts/profile.ts';
import { endAllSessions } from '@bachata/core/accounts/session.ts';
import { usageOf } from '@bachata/core/accounts/usage.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { DANCED_ROLES } from '@bachata/core/ports.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, parseForm, readForm } from '#lib/server/bodies.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { readPictureForm } from '#lib/server/picture-form.ts';
import { firebaseConfig, getLinkPost, getPlatform } from '#lib/server/platform.ts';
import { AttemptLimit } from '#lib/server/rate-limit.ts';
import { clearSession } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

const on = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const profileForm = preferencesSchema.pick({ dances: true, level: true }).extend({
  ...{ displayName: z.string().max(200), isInstructor: on },
  ...{ noDips: on, noHeadOrBackLoad: on, autoSave: on },
});

const clock = { now: () => Date.now() };
/** Of one account: each is a quarter of a second of computing. */
const proofs = new AttemptLimit(clock, { max: 30, windowMs: 900_000 });
const pictures = new AttemptLimit(clock, { max: 20, windowMs: 3_600_000 });

/** Where a provider keeps the passwords, their address is what somebody types before the end. */
const keepsPasswords = (): boolean => firebaseConfig() === undefined;

export const load: PageServerLoad = async (event) => {
  const { uid, roles } = await orSignIn(event, allowAccount(event, 'account:change'));
  const { email = '' } = event.locals.account ?? {};
  const platform = await getPlatform();
  const [profile, user, usage, post] = await Promise.all([
    platform.documents.get(profiles, uid),
    keepsPasswords() ? platform.identity.findByEmail(email) : undefined,
    usageOf(platform, uid),
    getLinkPost(),
  ]);
  return {
    email,
    /** Undefined where nobody gets in without it. */
    isConfirmed: user?.isConfirmed,
    wasConfirmed: event.url.searchParams.has('confirmed'),
    byMail: post !== undefined,
    name: profile?.data.displayName ?? '',
    isInstructor: roles.includes('instructor'),
    preferences: preferencesSchema.parse(profile?.data.preferences ?? {}),
    usage,
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
      return await failForm(event, error, { part: 'profile' as const });
    }
    return { done: 'saved' as const };
  },
  picture: async (event) => {
    const { uid } = await allowAccount(event, 'account:change');
    try {
      pictures.take(uid);
      await setPicture(await getPlatform(), uid, await readPictureForm(event.request));
    } catch (error) {
      return await failForm(event, error, { part: 'picture' as const });
    }
    return { done: 'picture' as const };
  },
  removePicture: async (event) => {
    const { uid } = await allowAccount(event, 'account:change');
    await removePicture(await getPlatform(), uid);
    return { done: 'noPicture' as const };
  },
  /** The link that shows that the address is theirs: by mail, or from a maintainer. */
  confirm: async (event) => {
    await allowAccount(event, 'account:change');
    const { account, language } = event.locals;
    const post = await getLinkPost();
    const asked = { kind: 'confirmation', email: account?.email ?? '', language } as const;
    await askForLink(await getPlatform(), { ...asked, byMail: post !== undefined });
    void post?.deliver();
    return { done: 'asked' as const };
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
      return await failForm(event, error, { part: 'deleting' as const });
    }
    await deleteAccount(platform, uid);
    clearSession(event.cookies);
    redirect(303, '/signin?gone');
  },
};
