/** The session cookie, and the way to the sign-in page for whoever has none. */
import { DEVICE_MS } from '@bachata/core/accounts/device.ts';
import type { Session } from '@bachata/core/accounts/session.ts';
import { redirect, type Cookies } from '@sveltejs/kit';

const COOKIE = 'session';
/** Stays when somebody signs out: it says that they were here, and lets nobody in. */
const DEVICE_COOKIE = 'device';
/** The longest address of a page with everything it may be asked. */
const MAX_NEXT_LENGTH = 1000;

/** That no script reads and no other site makes use of. */
export function ours({ protocol }: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' } as const;
}

export function sessionToken(cookies: Cookies): string | undefined {
  return cookies.get(COOKIE);
}

export function setSession(cookies: Cookies, session: Session, url: URL): void {
  cookies.set(COOKIE, session.token, { ...ours(url), expires: session.expiresAt });
}

export function deviceToken(cookies: Cookies): string | undefined {
  return cookies.get(DEVICE_COOKIE);
}

export function setDevice(cookies: Cookies, token: string, url: URL): void {
  cookies.set(DEVICE_COOKIE, token, { ...ours(url), maxAge: DEVICE_MS / 1000 });
}

export function clearSession(cookies: Cookies): void {
  cookies.delete(COOKIE, { path: '/' });
}

/** To the sign-in page, and from there back to the address. */
export function toSignIn({ pathname, search }: Pick<URL, 'pathname' | 'search'>): never {
  redirect(303, `/signin?next=${encodeURIComponent(pathname + search)}`);
}

/** To sign up, and back: for a guest who wants what takes an account. */
export function toSignUp({ pathname, search }: Pick<URL, 'pathname' | 'search'>): never {
  redirect(303, `/signup?next=${encodeURIComponent(pathname + search)}`);
}

/**
 * Where to go after signing in: a path of this site only, whatever the link said.
 * @param elsewhere where it says nothing
 */
export function safeNext(next: string | null | undefined, elsewhere = '/create'): string {
  if (!next || next.length > MAX_NEXT_LENGTH || !/^\/(?![/\\])/.test(next)) return elsewhere;
  const url = URL.parse(next, 'https://site.invalid');
  if (url?.host !== 'site.invalid') return elsewhere;
  const path = url.pathname + url.search;
  // `/.//elsewhere.example` is a path of this site, and once resolved an address of another.
  return path.startsWith('//') ? elsewhere : path;
}
