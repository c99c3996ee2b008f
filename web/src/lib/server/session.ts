/** The session cookie, and the way to the sign-in page for whoever has none. */
import type { Account, Session } from '@bachata/core/ports.ts';
import { redirect, type Cookies } from '@sveltejs/kit';

const COOKIE = 'session';

export function sessionToken(cookies: Cookies): string | undefined {
  return cookies.get(COOKIE);
}

export function setSession(cookies: Cookies, session: Session, url: URL): void {
  cookies.set(COOKIE, session.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    expires: session.expiresAt,
  });
}

export function clearSession(cookies: Cookies): void {
  cookies.delete(COOKIE, { path: '/' });
}

/** For pages: sends whoever is not signed in to the sign-in page, and back afterwards. */
export function signedIn(event: { locals: App.Locals; url: URL }): Account {
  const { account } = event.locals;
  if (account === undefined) {
    const next = event.url.pathname + event.url.search;
    redirect(303, `/signin?next=${encodeURIComponent(next)}`);
  }
  return account;
}

/** Where to go after signing in: a path of this site only, whatever the link said. */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return '/create';
  const url = new URL(next, 'https://site.invalid');
  return url.host === 'site.invalid' ? url.pathname + url.search : '/create';
}
