/** Turns what was thrown into a status, a code and a message in the reader's language. */
import { AppError } from '@bachata/core/errors.ts';
import { httpStatusOf } from '@bachata/platform/http-status.ts';
import { createFormatter } from '../i18n/format.ts';
import type { Translator } from '../i18n/translator.ts';

export interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * @param error what was thrown
 * @param status the framework's own status for it, where it has one (404 for an unknown address)
 * @param timeZone of whoever reads it, where it is known
 */
export function publicError(
  error: unknown,
  status: number,
  translator: Translator,
  timeZone?: string,
): PublicError {
  if (error instanceof AppError) {
    const message = messageOf(error, translator, timeZone);
    return { status: httpStatusOf(error), code: error.code, message };
  }
  const code = status === 404 ? 'not-found' : status >= 500 ? 'internal' : 'bad-request';
  return { status, code, message: translator.t(`errors.${code}`) };
}

/** The message of the error's code, or that of its kind where the code has none. */
export function messageOf(error: AppError, translator: Translator, timeZone?: string): string {
  const { minutes } = error.details;
  const when = typeof minutes === 'number' && { when: whenAgain(minutes, translator, timeZone) };
  return (
    translator.find(`errors.${error.code}`, { ...error.details, ...when }) ??
    translator.t(httpStatusOf(error) >= 500 ? 'errors.internal' : 'errors.bad-request')
  );
}

/** From here on a time of day alone may be taken for one of today, and minutes are many. */
const LONG_MIN = 120;

/** By the clock on the reader's wall, such as `at 14:20`; how long that is where it is not known. */
function whenAgain(minutes: number, { t, language }: Translator, timeZone?: string): string {
  if (timeZone === undefined) {
    return minutes < LONG_MIN
      ? t('units.inMinutes', { count: minutes })
      : t('units.inHours', { count: Math.ceil(minutes / 60) });
  }
  const format = createFormatter(language);
  const at = Date.now() + minutes * 60_000;
  return minutes < LONG_MIN
    ? t('units.atTime', { time: format.time(at, timeZone) })
    : t('units.fromMoment', { moment: format.moment(at, timeZone) });
}
