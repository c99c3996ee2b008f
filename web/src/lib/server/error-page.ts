/** Turns what was thrown into a status, a code and a message in the reader's language. */
import { AppError, LimitError } from '@bachata/core/errors.ts';
import type { Translator } from '../i18n/translator.ts';

export interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A rate that was exceeded is 429, bytes that were too many are 413. */
export function statusOf(error: AppError): number {
  return error instanceof LimitError && error.code.startsWith('too-many-') ? 429 : error.status;
}

/**
 * @param error what was thrown
 * @param status the framework's own status for it, where it has one (404 for an unknown address)
 */
export function publicError(error: unknown, status: number, translator: Translator): PublicError {
  if (error instanceof AppError) {
    return { status: statusOf(error), code: error.code, message: messageOf(error, translator) };
  }
  const code = status === 404 ? 'not-found' : status >= 500 ? 'internal' : 'bad-request';
  return { status, code, message: translator.t(`errors.${code}`) };
}

/** The message of the error's code, or that of its kind where the code has none. */
export function messageOf(
  error: Pick<AppError, 'code' | 'details' | 'status'>,
  translator: Translator,
): string {
  return (
    translator.find(`errors.${error.code}`, error.details) ??
    translator.t(error.status >= 500 ? 'errors.internal' : 'errors.bad-request')
  );
}
