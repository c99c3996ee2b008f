/** Links are taken, and there is no program to read them with: whoever asks is told. */
import { ForbiddenError } from '@bachata/core/errors.ts';
import type { SongLinks } from '@bachata/core/ports.ts';

export function noProgram(hosts: readonly string[]): SongLinks {
  const refuse = (): Promise<never> =>
    Promise.reject(new ForbiddenError('song-link-program', 'YT_DLP_PATH is not set.'));
  return { hosts, isReady: false, look: refuse, fetch: refuse };
}
