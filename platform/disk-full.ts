/** A full disk, whoever came upon it. */
import { UnavailableError } from '@bachata/core/errors.ts';

/** SQLite's result code. */
const SQLITE_FULL = 13;

export function diskFull(cause?: unknown): UnavailableError {
  return new UnavailableError('disk-full', 'There is too little room left on the disk', { cause });
}

/** Whether a write failed because the disk, or what this user may use of it, is full. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return error.errcode === SQLITE_FULL;
  return 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
}
