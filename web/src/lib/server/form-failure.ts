/** What a form is answered where something went wrong that whoever sent it can be told. */
import { AppError } from '@bachata/core/errors.ts';
import { httpStatusOf } from '@bachata/platform/http-status.ts';
import { fail, type ActionFailure } from '@sveltejs/kit';
import { loadTranslator } from '../i18n/catalogs.ts';
import { messageOf } from './error-page.ts';

export interface FormFailure {
  /** Of the error, such as `weak-password`. */
  readonly code: string;
  /** In the words and by the clock of whoever sent the form. */
  readonly message: string;
}

/**
 * @param more for the page, beside the message: what was typed, but never a password
 * @throws anything but an AppError as it is: a redirect is thrown, too
 */
export async function failForm<M extends object>(
  { locals }: { readonly locals: Pick<App.Locals, 'language' | 'timeZone'> },
  error: unknown,
  more: M,
): Promise<ActionFailure<FormFailure & M>> {
  if (!(error instanceof AppError)) throw error;
  const message = messageOf(error, await loadTranslator(locals.language), locals.timeZone);
  return fail(httpStatusOf(error), { code: error.code, message, ...more });
}
