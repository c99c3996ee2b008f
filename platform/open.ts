/** The platform that the environment asks for. Its libraries are loaded only where it is. */
import type { WishReader } from '@bachata/core/choreography/wish/wish-reader.ts';
import {
  readEnv,
  readFirebaseEnv,
  readMailEnv,
  readWishModelEnv,
  type EmbeddedEnv,
} from './env.ts';
import type { SmtpMailer } from './mail/smtp.ts';
import type { OpenPlatform, OpenServices } from './opened.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * For whoever works in nobody's name: the functions, the command line, housekeeping.
 * @throws InvalidInputError `environment-invalid`
 */
export async function openServices(env: Env): Promise<OpenServices> {
  const settings = readEnv(env);
  if (settings.BACHATA_PLATFORM === 'google') {
    const { openGoogleServices } = await import('./google/services.ts');
    return openGoogleServices(settings);
  }
  const { openEmbeddedServices } = await import('./embedded/platform.ts');
  return await openEmbeddedServices(embeddedOptions(settings));
}

/**
 * For the site, where people sign in.
 * @throws InvalidInputError `environment-invalid`
 */
export async function openPlatform(env: Env): Promise<OpenPlatform> {
  const settings = readEnv(env);
  if (settings.BACHATA_PLATFORM === 'google') {
    const { openGooglePlatform } = await import('./google/platform.ts');
    return openGooglePlatform(settings, readFirebaseEnv(env));
  }
  const { openEmbeddedPlatform } = await import('./embedded/platform.ts');
  return await openEmbeddedPlatform(embeddedOptions(settings));
}

function embeddedOptions(settings: EmbeddedEnv) {
  const { BACHATA_DATA_DIR: dataDir, BACHATA_PUBLIC_URL: publicBaseUrl } = settings;
  return { dataDir, publicBaseUrl, minFreeBytes: settings.BACHATA_MIN_FREE_MB * 1_000_000 };
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

/**
 * Sends the site's mails; undefined where none is set up, and on Google Cloud, where Firebase Auth sends its
 * own.
 * @throws InvalidInputError `environment-invalid`
 */
export async function openMailer(env: Env): Promise<SmtpMailer | undefined> {
  if (readEnv(env).BACHATA_PLATFORM === 'google') return undefined;
  const settings = readMailEnv(env);
  if (settings === undefined) return undefined;
  const { SmtpMailer } = await import('./mail/smtp.ts');
  return new SmtpMailer(settings);
}
