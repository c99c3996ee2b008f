/** Why an order was not placed, in words. */
import type { Messages } from '#lib/i18n/context.ts';
import { ApiError } from './api.ts';

export function orderProblem(error: unknown, { t, find }: Pick<Messages, 't' | 'find'>): string {
  if (error instanceof ApiError) {
    return error.message || (find(`errors.${error.code}`) ?? t('errors.internal'));
  }
  const cancelled = error instanceof DOMException && error.name === 'AbortError';
  return cancelled ? t('create.uploadCancelled') : t('create.uploadFailed');
}
