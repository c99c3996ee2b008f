/** The platform that the environment asks for. Its libraries are loaded only where it is. */
import type { WishReader } from '@bachata/core/choreography/wish/wish-reader.ts';
import {
  readEnv,
  readFirebaseEnv,
  readJobLimits,
  readMailEnv,
  readSongLinkEnv,
  readWishModelEnv,
  type EmbeddedEnv,
} from './env.ts';
import type { SongLinks } from '@bachata/core/ports.ts';
import type { SmtpMailer } from './mail/smtp.ts';
import type { OpenPlatform, OpenServices } from './opened.ts';
import { startTelemetry } from './telemetry/start.ts';
import { areSpansKept, flushSpans } from './trace.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * For whoever works in nobody's name: the functions, the command line, housekeeping.
 * @throws InvalidInputError `environment-invalid`
 */
export async function openServices(env: Env): Promise<OpenServices> {
  const settings = readEnv(env);
  await startTelemetry(env, 'stages');
  const extras = { jobLimits: readJobLimits(env), ...(await songLinksOf(env)) };
  if (settings.BACHATA_PLATFORM === 'google') {
    const { openGoogleServices } = await import('./google/services.ts');
    return await traced({ ...openGoogleServices(settings), ...extras });
  }
  const { openEmbeddedServices } = await import('./embedded/platform.ts');
  const services = await openEmbeddedServices(embeddedOptions(settings));
  return await traced({ ...services, ...extras });
}

/**
 * For the site, where people sign in.
 * @throws InvalidInputError `environment-invalid`
 */
export async function openPlatform(env: Env): Promise<OpenPlatform> {
  const settings = readEnv(env);
  await startTelemetry(env, 'web');
  const extras = { jobLimits: readJobLimits(env), ...(await songLinksOf(env)) };
  if (settings.BACHATA_PLATFORM === 'google') {
    const { openGooglePlatform } = await import('./google/platform.ts');
    return await traced({ ...openGooglePlatform(settings, readFirebaseEnv(env)), ...extras });
  }
  const { openEmbeddedPlatform } = await import('./embedded/platform.ts');
  const platform = await openEmbeddedPlatform(embeddedOptions(settings));
  return await traced({ ...platform, ...extras });
}

/** With a span for each call, where spans are kept; the last ones go out before it is closed. */
async function traced<S extends OpenServices>(services: S): Promise<S> {
  if (!areSpansKept()) return services;
  const { tracedServices } = await import('./telemetry/traced-services.ts');
  return {
    ...tracedServices(services),
    async close() {
      await flushSpans();
      await services.close();
    },
  };
}

async function songLinksOf(env: Env): Promise<{ readonly songLinks?: SongLinks }> {
  const songLinks = await openSongLinks(env);
  return songLinks === undefined ? {} : { songLinks };
}

/**
 * What reads links to songs of other sites; undefined where none are taken. The program is not run yet.
 * @throws InvalidInputError `environment-invalid`
 */
export async function openSongLinks(env: Env): Promise<SongLinks | undefined> {
  const settings = readSongLinkEnv(env);
  if (settings === undefined) return undefined;
  const { program, hosts, mediaHosts } = settings;
  if (program === undefined) return (await import('./song-links/no-program.ts')).noProgram(hosts);
  const { YtDlp } = await import('./song-links/yt-dlp.ts');
  return new YtDlp({ program, hosts, mediaHosts });
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
