/** The status of an error over HTTP, for everything that answers requests. */
import type { AppError, ErrorKind } from '@bachata/core/errors.ts';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'already-exists': 409,
  conflict: 409,
  limit: 413,
  'rate-limit': 429,
  unavailable: 503,
};

export function httpStatusOf({ kind }: AppError): number {
  return STATUS[kind];
}
