/** The platform that the environment asks for. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { readEnv } from './env.ts';
import type { ObjectRequestHandler } from './embedded/object-requests.ts';
import type { TaskVerifier } from './tasks/task-request.ts';

export interface OpenPlatform extends Platform {
  /** Absent in the cloud, where signed links lead to the bucket itself. */
  readonly handleObjectRequest?: ObjectRequestHandler;
  readonly verifyTaskRequest: TaskVerifier;
  close(): void | Promise<void>;
}

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Loads the Google libraries only where they are asked for.
 * @throws InvalidInputError `environment-invalid`
 */
export async function openPlatform(env: Env): Promise<OpenPlatform> {
  const settings = readEnv(env);
  if (settings.BACHATA_PLATFORM === 'embedded') {
    const { openEmbeddedPlatform } = await import('./embedded/platform.ts');
    return await openEmbeddedPlatform({
      dataDir: settings.BACHATA_DATA_DIR,
      publicBaseUrl: settings.BACHATA_PUBLIC_URL,
    });
  }
  throw new InvalidInputError(
    'environment-invalid',
    'BACHATA_PLATFORM=google is not complete: sign-in by Firebase Auth is missing from this version',
  );
}

/** For the functions; opens the platform with the first request that it has to judge. */
export function taskVerifier(env: Env): TaskVerifier {
  let opened: Promise<OpenPlatform> | undefined;
  return async (headers) => {
    opened ??= openPlatform(env);
    return await (await opened).verifyTaskRequest(headers);
  };
}
