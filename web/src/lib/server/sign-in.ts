/** Signing up and in, shared by both forms: the throttle and the session. */
import { profiles } from '@bachata/core/accounts/profile.ts';
import { isDevice, rememberDevice } from '@bachata/core/accounts/device.ts';
import { askForLink } from '@bachata/core/accounts/link-requests.ts';
import type { Session } from '@bachata/core/accounts/session.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { formText, readForm } from './bodies.ts';
import { claimHere } from './guests.ts';
import { setLook } from './look.ts';
import { getLinkPost, getPlatform } from './platform.ts';
import { AttemptLimit, clientOf } from './rate-limit.ts';
import { deviceToken, safeNext, setDevice, setSession } from './session.ts';

const WINDOW_MS = 15 * 60_000;
const clock = { now: () => Date.now() };
/** A whole class may sign up from one connection; guessing one password is the platform's to slow. */
const perClient = new AttemptLimit(clock, { max: 200, windowMs: WINDOW_MS });
/** A device that somebody was on before does not wait for strangers behind the same address. */
const perDevice = new AttemptLimit(clock, { max: 30, windowMs: WINDOW_MS });
/** All devices behind one address together: each attempt is a quarter of a second of computing. */
const perAddress = new AttemptLimit(clock, { max: 1_000, windowMs: WINDOW_MS });

/**
 * What a form about an account says; a field that it does not have is empty.
 * @throws RateLimitError `too-many-attempts` from one machine, before the form is read; as `readForm`
 */
export async function readAccountForm(
  event: RequestEvent,
): Promise<{ readonly email: string; readonly displayName: string; readonly password: string }> {
  await limitAttempts(event);
  const form = await readForm(event.request);
  const password = form.get('password');
  return {
    email: formText(form, 'email'),
    displayName: formText(form, 'displayName'),
    // As it was typed: spaces at its ends belong to it.
    password: typeof password === 'string' ? password : '',
  };
}

/**
 * Counts an attempt of whoever asks.
 * @throws RateLimitError `too-many-attempts`
 */
export async function limitAttempts({ cookies, getClientAddress }: RequestEvent): Promise<void> {
  const client = clientOf(getClientAddress());
  const device = deviceToken(cookies);
  if (device !== undefined && (await isDevice(await getPlatform(), device))) {
    perDevice.take(device);
    perAddress.take(client);
  } else perClient.take(client);
}

/**
 * Opens a session, remembers the device, and goes to where the person wanted to go.
 * @param open given the token of the device, where it has one
 */
export async function enter(
  event: RequestEvent,
  open: (device: string | undefined) => Promise<Session>,
): Promise<never> {
  await openWith(event, open);
  redirect(303, afterSignIn(event));
}

/** A guest finds what they made without an account. */
export function afterSignIn({ url, locals }: Pick<RequestEvent, 'url' | 'locals'>): string {
  const next = url.searchParams.get('next');
  return safeNext(next, locals.guest === undefined ? '/create' : '/collection');
}

/**
 * As `enter`, for a page that goes on by itself.
 * @throws RateLimitError `too-many-attempts` from one machine, before anything is read
 */
export async function openHere(
  event: RequestEvent,
  open: (device: string | undefined) => Promise<Session>,
): Promise<void> {
  await limitAttempts(event);
  await openWith(event, open);
}

async function openWith(
  event: RequestEvent,
  open: (device: string | undefined) => Promise<Session>,
): Promise<void> {
  const session = await open(deviceToken(event.cookies));
  setSession(event.cookies, session, event.url);
  const { uid } = session.account;
  await claimHere(event, uid);
  await rememberHere(event, uid);
  const profile = await (await getPlatform()).documents.get(profiles, uid);
  setLook(event.cookies, event.url, profile?.data ?? {});
}

/** From now on strangers who fail under the account's address don't keep it out on this device. */
export async function rememberHere({ cookies, url }: RequestEvent, uid: string): Promise<void> {
  const device = await rememberDevice(await getPlatform(), uid, deviceToken(cookies));
  setDevice(cookies, device, url);
}

/** Where the site sends mails: one that shows whose the address is, unless that is known. */
export async function mailConfirmation(
  { language }: Pick<App.Locals, 'language'>,
  email: string,
): Promise<void> {
  const post = await getLinkPost();
  if (post === undefined) return;
  await askForLink(await getPlatform(), { kind: 'confirmation', email, language, byMail: true });
  void post.deliver();
}
