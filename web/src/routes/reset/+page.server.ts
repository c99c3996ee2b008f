import { setTimeout as sleep } from 'node:timers/promises';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { log } from '@bachata/platform/log.ts';
import { firebaseConfig, getPlatform, siteNames } from '#lib/server/platform.ts';
import { failForm, readAccountForm } from '#lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer than it takes to keep a token, so that the time says nothing about who has an account. */
const ANSWERED_AFTER_MS = 300;

export const load: PageServerLoad = () => ({ firebase: firebaseConfig() });

export const actions: Actions = {
  /**
   * Answers the same for a known and an unknown address. There is no mail in the embedded edition:
   * the link goes to the log of the server, where only its maintainer can read it.
   */
  default: async (event) => {
    const { email } = await readAccountForm(event);
    const alike = sleep(ANSWERED_AFTER_MS);
    try {
      // Firebase sends the mail, and the browser asks it to: a link of ours would be in the log.
      if (firebaseConfig() !== undefined) {
        throw new InvalidInputError('needs-script', 'The browser asks Firebase for the mail');
      }
      const token = await (await getPlatform()).identity.startPasswordReset(email);
      if (token !== undefined) {
        log('WARNING', 'password reset link', {
          requestId: event.locals.requestId,
          link: new URL(`/reset/${encodeURIComponent(token)}`, siteNames().publicUrl).href,
        });
      }
      await alike;
      return { sent: true };
    } catch (error) {
      return await failForm(event, error, { email, displayName: '' });
    }
  },
};
