/** The one composer of this process, and whom its work is counted for. */
import type { RequestEvent } from '@sveltejs/kit';
import { ComposerThread } from '@bachata/library/composer/composer-thread.ts';
import { AttemptLimit, clientOf } from './rate-limit.ts';

/** Its thread starts with the first request that needs it. */
export const composer = new ComposerThread();

/** Two a second: more than a person asks for who looks through a whole dance. */
const perMinute = new AttemptLimit(
  { now: () => Date.now() },
  { max: 120, windowMs: 60_000, code: 'too-many-compositions' },
);

/**
 * Counts a request that needs the composer, before anything is read for it.
 * @returns the person for the composer: the account, else the guest, else the address
 * @throws RateLimitError `too-many-compositions`
 */
export function countComposition({
  locals,
  getClientAddress,
}: Pick<RequestEvent, 'getClientAddress'> & {
  readonly locals: Pick<App.Locals, 'account' | 'guest'>;
}): string {
  const person = locals.account?.uid ?? locals.guest?.uid ?? clientOf(getClientAddress());
  perMinute.take(person);
  return person;
}
