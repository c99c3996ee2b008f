/** Language and colors in the cookies of a device. */
import type { SiteLook } from '@bachata/core/accounts/look.ts';
import type { Cookies } from '@sveltejs/kit';
import { LANGUAGE_COOKIE } from '../i18n/languages.ts';
import { THEME_COOKIE } from '../theme.ts';

const YEAR_SEC = 365 * 24 * 3600;

/** What is not said stays as it is. */
export function setLook(cookies: Cookies, url: URL, { language, theme }: SiteLook): void {
  if (language !== undefined) set(cookies, url, LANGUAGE_COOKIE, language);
  if (theme !== undefined) set(cookies, url, THEME_COOKIE, theme);
}

function set(cookies: Cookies, url: URL, name: string, value: string): void {
  cookies.set(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: YEAR_SEC,
  });
}
