/** Files that are whole or absent, whatever happens to who writes them. */
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { UnavailableError } from '@bachata/core/errors.ts';

/**
 * Gives `write` a path beside `file` that nobody else has, and renames what it wrote. Two writers of
 * one file do not meet: the later one to finish stays.
 *
 * @throws what `write` throws, with nothing left behind; UnavailableError `disk-full`
 */
export async function writeWhole<T>(
  file: string,
  write: (partial: string) => Promise<T>,
): Promise<T> {
  const partial = `${file}.${randomUUID()}.part`;
  try {
    const result = await write(partial);
    await rename(partial, file);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    if (!isDiskFull(error)) throw error;
    throw new UnavailableError('disk-full', 'There is no space left to write the media file.', {
      cause: error,
    });
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
