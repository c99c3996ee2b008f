/** The start of a process that serves people or tasks: it serves nobody with settings that are wrong. */
import { AppError, InvalidInputError } from '@bachata/core/errors.ts';
import {
  assertEnvironment,
  isDemoProject,
  isInCloud,
  readEnv,
  readSongLinkEnv,
  type ServingPart,
} from './env.ts';
import { log } from './log.ts';
import type { Env } from './open.ts';

/**
 * What can be told before anybody asks for anything: all settings, and whose the bucket is.
 * @throws InvalidInputError `environment-invalid`, naming the variables that are wrong
 */
export async function assertMayStart(env: Env, part: ServingPart): Promise<void> {
  assertEnvironment(env, part);
  const settings = readEnv(env);
  await assertLinkProgram(env);
  if (settings.BACHATA_PLATFORM !== 'google') return;
  if (isDemoProject(settings.GOOGLE_CLOUD_PROJECT)) return;
  const [{ assertOwnBucket }, { applicationToken }] = await Promise.all([
    import('./google/own-bucket.ts'),
    import('./google/access-token.ts'),
  ]);
  await assertOwnBucket(settings, isInCloud(env), applicationToken());
}

/** Sites change how they are read about once a month. */
const OLD_PROGRAM_DAYS = 90;

/** @throws InvalidInputError `environment-invalid` where links are taken and the program is none */
async function assertLinkProgram(env: Env): Promise<void> {
  const settings = readSongLinkEnv(env);
  if (settings === undefined) return;
  const { program, hosts, mediaHosts } = settings;
  if (program === undefined) {
    log('WARNING', 'links to songs are taken, but YT_DLP_PATH names no program to read them with');
    return;
  }
  const { YtDlp } = await import('./song-links/yt-dlp.ts');
  const version = await new YtDlp({ program, hosts, mediaHosts })
    .version()
    .catch((cause: unknown) => {
      const message = `The environment is not complete:\n  YT_DLP_PATH: ${program} is not yt-dlp, or does not run`;
      throw new InvalidInputError('environment-invalid', message, { cause });
    });
  const days = Math.floor((Date.now() - Date.parse(version.replaceAll('.', '-'))) / 86_400_000);
  const isOld = days > OLD_PROGRAM_DAYS;
  log(isOld ? 'WARNING' : 'INFO', isOld ? 'yt-dlp is old: many sites change faster' : 'yt-dlp', {
    version,
    days,
  });
}

/** Runs a start. Where the settings are wrong the process ends, with one line that says so. */
export async function startOrEnd(part: ServingPart, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log('ERROR', `the ${part} cannot start`, { code: error.code, error: error.message });
    process.exit(1);
  }
}
