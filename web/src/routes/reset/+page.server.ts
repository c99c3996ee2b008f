import { setTimeout as sleep } from 'node:timers/promises';
import { askForLink } from '@bachata/core/accounts/link-requests.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { firebaseConfig, getLinkPost, getPlatform } from '#lib/server/platform.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { readAccountForm } from '#lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer than it takes to keep a request, so that the time says nothing about who has an account. */
const ANSWERED_AFTER_MS = 300;

export const load: PageServerLoad = async () => ({
  firebase: firebaseConfig(),
  byMail: firebaseConfig() !== undefined || (await getLinkPost()) !== undefined,
});

export const actions: Actions = {
  /**
   * Answers the same for a known and an unknown address, and as soon. The link is mailed; where no mail
   * leaves the site, a maintainer sees the request and hands the link over.
   */
  default: async (event) => {
    const { email } = await readAccountForm(event);
    // Firebase sends the mail, and the browser asks it to.
    if (firebaseConfig() !== undefined) {
      const error = new InvalidInputError('needs-script', 'The browser asks Firebase for the mail');
      return await failForm(event, error, { email, displayName: '' });
    }
    const [platform, post] = await Promise.all([getPlatform(), getLinkPost()]);
    const { language, requestId } = event.locals;
    // Not waited for: a busy database would tell who has an account.
    void askForLink(platform, { kind: 'reset', email, language, byMail: post !== undefined })
      .then(() => post?.deliver())
      .catch((error: unknown) => {
        log('ERROR', 'a reset could not be asked for', { requestId, ...describeError(error) });
      });
    await sleep(ANSWERED_AFTER_MS);
    return { sent: true };
  },
};
