/** Signing up and in, shared by both forms: the throttle, the session, the errors as form data. */
import { signIn } from '@bachata/core/accounts/sign-in.ts';
import { AppError } from '@bachata/core/errors.ts';
import { httpStatusOf } from '@bachata/platform/http-status.ts';
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { loadTranslator } from '../i18n/catalogs.ts';
import { formText, readForm } from './bodies.ts';
import { messageOf } from './error-page.ts';
import { getPlatform } from './platform.ts';
import { AttemptLimit, clientOf } from './rate-limit.ts';
import { safeNext, setSession } from './session.ts';

const WINDOW_MS = 15 * 60_000;
const clock = { now: () => Date.now() };
/** A whole class may sign in from one connection; guessing one password is the platform's to slow. */
const perClient = new AttemptLimit(clock, { max: 100, windowMs: WINDOW_MS });

export interface FormFailure {
  /** Of the error, such as `weak-password`. */
  readonly code: string;
  readonly message: string;
  /** What was typed, but never a password. */
  readonly email: string;
  readonly displayName: string;
}

/**
 * What a form about an account says; a field that it does not have is empty.
 * @throws RateLimitError `too-many-attempts` from one machine, before the form is read; as `readForm`
 */
export async function readAccountForm(
  event: RequestEvent,
): Promise<{ readonly email: string; readonly displayName: string; readonly password: string }> {
  perClient.take(clientOf(event.getClientAddress()));
  const form = await readForm(event.request);
  const password = form.get('password');
  return {
    email: formText(form, 'email'),
    displayName: formText(form, 'displayName'),
    // As it was typed: spaces at its ends belong to it.
    password: typeof password === 'string' ? password : '',
  };
}

/** Opens the session and goes to where the person wanted to go. */
export async function enter(event: RequestEvent, email: string, password: string): Promise<never> {
  const session = await signIn(await getPlatform(), { kind: 'password', email, password });
  setSession(event.cookies, session, event.url);
  redirect(303, safeNext(event.url.searchParams.get('next')));
}

/** For an expected error; anything else is thrown on to the error page. */
export async function failForm(
  event: RequestEvent,
  error: unknown,
  typed: { readonly email: string; readonly displayName: string },
): Promise<ActionFailure<FormFailure>> {
  if (!(error instanceof AppError)) throw error; // a redirect is thrown too
  const message = messageOf(error, await loadTranslator(event.locals.language));
  return fail(httpStatusOf(error), { code: error.code, message, ...typed });
}
