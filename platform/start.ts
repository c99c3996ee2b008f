/** The start of a process that serves people or tasks: it serves nobody with settings that are wrong. */
import { AppError } from '@bachata/core/errors.ts';
import { assertEnvironment, isDemoProject, isInCloud, readEnv, type ServingPart } from './env.ts';
import { log } from './log.ts';
import type { Env } from './open.ts';

/**
 * What can be told before anybody asks for anything: all settings, and whose the bucket is.
 * @throws InvalidInputError `environment-invalid`, naming the variables that are wrong
 */
export async function assertMayStart(env: Env, part: ServingPart): Promise<void> {
  assertEnvironment(env, part);
  const settings = readEnv(env);
  if (settings.BACHATA_PLATFORM !== 'google') return;
  if (isDemoProject(settings.GOOGLE_CLOUD_PROJECT)) return;
  const [{ assertOwnBucket }, { applicationToken }] = await Promise.all([
    import('./google/own-bucket.ts'),
    import('./google/access-token.ts'),
  ]);
  await assertOwnBucket(settings, isInCloud(env), applicationToken());
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
