/** Trying the site without an account: the guest's cookie, and how many may from one address. */
import type { ActorOf } from '@bachata/core/access/authorize.ts';
import type { AccountPermission } from '@bachata/core/access/permissions.ts';
import { claimGuest } from '@bachata/core/accounts/claim-guest.ts';
import { openGuest, type GuestSession } from '@bachata/core/guests.ts';
import { readGuestDays } from '@bachata/platform/env.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { allowAccount } from './access.ts';
import { getPlatform } from './platform.ts';
import { AttemptLimit, clientOf } from './rate-limit.ts';
import { ours } from './session.ts';

const COOKIE = 'guest';
const HOUR_MS = 3_600_000;
const clock = { now: () => Date.now() };
/** Two classes of forty behind one address, on a phone and a laptop each. */
const opened = new AttemptLimit(clock, { max: 160, windowMs: HOUR_MS });
/** A class of forty, six each: seconds of computing come of every one. */
const ordered = new AttemptLimit(clock, { max: 240, windowMs: HOUR_MS });

/** Songs that are listened to ahead, one for each of those orders. */
const heard = new AttemptLimit(clock, { max: 240, windowMs: HOUR_MS });

let days: number | undefined;

/** How long what a guest makes is kept; 0 where nobody tries the site without an account. */
export function guestDays(): number {
  days ??= readGuestDays(process.env);
  return days;
}

export function guestToken(cookies: Cookies): string | undefined {
  return cookies.get(COOKIE);
}

export function clearGuest(cookies: Cookies): void {
  cookies.delete(COOKIE, { path: '/' });
}

type Asking = Pick<RequestEvent, 'locals' | 'url' | 'cookies' | 'getClientAddress'>;
type Addressed = Pick<Asking, 'locals' | 'getClientAddress'>;

/** Whether somebody whom nothing is known of may look around as a guest would. */
export function isStranger({ account, guest }: App.Locals): boolean {
  return account === undefined && guest === undefined;
}

/**
 * As `allowAccount`; whoever has neither an account nor a guest session gets one here, and not before.
 * @throws as `allowAccount`; RateLimitError `too-many-attempts` from one address
 */
export async function allowOrWelcome<P extends AccountPermission>(
  event: Asking,
  permission: P,
): Promise<ActorOf<P>> {
  const { locals, url, cookies, getClientAddress } = event;
  if (isStranger(locals) && guestDays() > 0) {
    opened.take(clientOf(getClientAddress()));
    const session: GuestSession = await openGuest(await getPlatform(), guestDays());
    locals.guest = session.guest;
    const expires = new Date(session.guest.expiresAt);
    cookies.set(COOKIE, session.token, { ...ours(url), expires });
  }
  return await allowAccount(event, permission);
}

/** Counts an order of a guest's for their address. @throws RateLimitError `too-many-attempts` */
export const limitGuestOrder = (asking: Addressed): void => limitGuest(ordered, asking);

/** Counts a song that is listened to ahead. @throws as `limitGuestOrder` */
export const limitGuestHearing = (asking: Addressed): void => limitGuest(heard, asking);

function limitGuest(limit: AttemptLimit, { locals, getClientAddress }: Addressed): void {
  if (locals.guest !== undefined) limit.take(clientOf(getClientAddress()));
}

/** What was made as a guest becomes the account's. A failure keeps nobody out: housekeeping ends it. */
export async function claimHere({ cookies }: Pick<Asking, 'cookies'>, uid: string): Promise<void> {
  const token = guestToken(cookies);
  if (token === undefined) return;
  try {
    await claimGuest(await getPlatform(), token, uid);
    clearGuest(cookies);
  } catch (error) {
    log('ERROR', 'could not take over what a guest made', describeError(error));
  }
}
