import { redirect, type Cookies } from '@sveltejs/kit';
import { languageOf } from '@bachata/core/languages.ts';
import { LANGUAGE_COOKIE } from '#lib/i18n/languages.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { safeNext } from '#lib/server/session.ts';
import { THEME_COOKIE, themeOf } from '#lib/theme.ts';
import type { RequestHandler } from './$types';

const YEAR_SEC = 365 * 24 * 3600;

/** Remembers the language or the theme; works as a plain form without JavaScript. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await readForm(request);
  const language = languageOf(formText(form, 'language'));
  if (language) remember(cookies, url, LANGUAGE_COOKIE, language);
  if (form.has('theme')) remember(cookies, url, THEME_COOKIE, themeOf(formText(form, 'theme')));
  redirect(303, safeNext(formText(form, 'next') || '/'));
};

function remember(cookies: Cookies, url: URL, name: string, value: string): void {
  cookies.set(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: YEAR_SEC,
  });
}
