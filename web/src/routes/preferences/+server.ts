import { rememberLook } from '@bachata/core/accounts/look.ts';
import { languageOf } from '@bachata/core/languages.ts';
import { redirect } from '@sveltejs/kit';
import { formText, readForm } from '#lib/server/bodies.ts';
import { setLook } from '#lib/server/look.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { safeNext } from '#lib/server/session.ts';
import { themeOf } from '#lib/theme.ts';
import type { RequestHandler } from './$types';

/** Remembers the language or the theme; works as a plain form without JavaScript. */
export const POST: RequestHandler = async ({ request, cookies, url, locals }) => {
  const form = await readForm(request);
  const language = languageOf(formText(form, 'language'));
  const look = {
    ...(language && { language }),
    ...(form.has('theme') && { theme: themeOf(formText(form, 'theme')) }),
  };
  setLook(cookies, url, look);
  if (locals.account) await rememberLook(await getPlatform(), locals.account.uid, look);
  redirect(303, safeNext(formText(form, 'next') || '/'));
};
