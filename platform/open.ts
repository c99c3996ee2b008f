/** The platform that the environment asks for. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { WishReader } from '@bachata/core/choreography/wish/wish-reader.ts';
import type { Platform } from '@bachata/core/ports.ts';
import type { ObjectRequestHandler } from './embedded/object-requests.ts';
import { readEnv, readWishModelEnv } from './env.ts';
import type { TaskVerifier } from './tasks/task-request.ts';

export interface OpenPlatform extends Platform {
  /** Absent in the cloud, where signed links lead to the bucket itself. */
  readonly handleObjectRequest?: ObjectRequestHandler;
  readonly verifyTaskRequest: TaskVerifier;
  close(): void | Promise<void>;
}

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Loads the libraries of a platform only where it is asked for.
 * @throws InvalidInputError `environment-invalid`, `identity-missing`
 */
export async function openPlatform(env: Env): Promise<OpenPlatform> {
  const settings = readEnv(env);
  if (settings.BACHATA_PLATFORM === 'google') {
    throw new InvalidInputError(
      'identity-missing',
      'BACHATA_PLATFORM=google has documents, objects and tasks, but nobody can sign in: the ' +
        'adapter for Firebase Auth is not part of this version. Use BACHATA_PLATFORM=embedded.',
    );
  }
  const { openEmbeddedPlatform } = await import('./embedded/platform.ts');
  return await openEmbeddedPlatform({
    dataDir: settings.BACHATA_DATA_DIR,
    publicBaseUrl: settings.BACHATA_PUBLIC_URL,
  });
}

/**
 * The language model that reads wishes in words, on either platform; undefined where none is set.
 * @throws InvalidInputError `environment-invalid`
 */
export async function openWishReader(env: Env): Promise<WishReader | undefined> {
  const settings = readWishModelEnv(env);
  const { BACHATA_WISH_MODEL: model, GOOGLE_CLOUD_PROJECT: project } = settings;
  if (model === undefined || project === undefined) return undefined;
  const { vertexWishReader } = await import('./google/wish-reader.ts');
  const endpoint = settings.BACHATA_WISH_MODEL_ENDPOINT;
  return vertexWishReader({
    project,
    model,
    location: settings.BACHATA_WISH_MODEL_LOCATION,
    timeoutMs: settings.BACHATA_WISH_MODEL_TIMEOUT_MS,
    ...(endpoint !== undefined && { endpoint }),
  });
}

/** For the functions; opens what it needs with the first request that it has to judge. */
export function taskVerifier(env: Env): TaskVerifier {
  let opened: Promise<TaskVerifier> | undefined;
  return async (headers) => {
    opened ??= openVerifier(env);
    return await (
      await opened
    )(headers);
  };
}

async function openVerifier(env: Env): Promise<TaskVerifier> {
  const settings = readEnv(env);
  if (settings.BACHATA_PLATFORM === 'google') {
    const { oidcTaskVerifier } = await import('./google/task-tokens.ts');
    return oidcTaskVerifier({
      audience: settings.BACHATA_FUNCTIONS_URL,
      serviceAccount: settings.BACHATA_TASKS_SERVICE_ACCOUNT,
    });
  }
  return (await openPlatform(env)).verifyTaskRequest;
}
