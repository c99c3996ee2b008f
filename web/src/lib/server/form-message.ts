/** What a form says of an error, in the words and by the clock of whoever sent it. */
import type { AppError } from '@bachata/core/errors.ts';
import { loadTranslator } from '../i18n/catalogs.ts';
import { messageOf } from './error-page.ts';

export async function messageFor(
  { language, timeZone }: Pick<App.Locals, 'language' | 'timeZone'>,
  error: AppError,
): Promise<string> {
  return messageOf(error, await loadTranslator(language), timeZone);
}
