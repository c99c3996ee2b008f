/** Turns what was thrown into a status, a code and a message in the reader's language. */
import { AppError } from '@bachata/core/errors.ts';
import { httpStatusOf } from '@bachata/platform/http-status.ts';
import type { Translator } from '../i18n/translator.ts';

export interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * @param error what was thrown
 * @param status the framework's own status for it, where it has one (404 for an unknown address)
 */
export function publicError(error: unknown, status: number, translator: Translator): PublicError {
  if (error instanceof AppError) {
    return { status: httpStatusOf(error), code: error.code, message: messageOf(error, translator) };
  }
  const code = status === 404 ? 'not-found' : status >= 500 ? 'internal' : 'bad-request';
  return { status, code, message: translator.t(`errors.${code}`) };
}

/** The message of the error's code, or that of its kind where the code has none. */
export function messageOf(error: AppError, translator: Translator): string {
  return (
    translator.find(`errors.${error.code}`, error.details) ??
    translator.t(httpStatusOf(error) >= 500 ? 'errors.internal' : 'errors.bad-request')
  );
}
