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

/** Where the kind of an error says too little. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'body-too-slow': 408,
  'upload-too-slow': 408,
  'unsupported-content-type': 415,
  'song-link-timeout': 504,
  'unknown-host': 421,
  'disk-full': 507,
  'shared-expired': 410,
  'shared-withdrawn': 410,
};

export function httpStatusOf({ kind, code }: AppError): number {
  return STATUS_OF_CODE[code] ?? STATUS[kind];
}
