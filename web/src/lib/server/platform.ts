/** The one platform of this process: the ports behind which SQLite or the cloud stands. */
import { UnavailableError } from '@bachata/core/errors.ts';
import type { SignedRequest } from '@bachata/core/ports.ts';
import type { WishReader } from '@bachata/core/choreography/wish/wish-reader.ts';
import { readEnv, readFirebaseEnv, readSiteEnv } from '@bachata/platform/env.ts';
import { describeError, log } from '@bachata/platform/log.ts';
import { openMailer, openPlatform, openWishReader } from '@bachata/platform/open.ts';
import type { OpenPlatform } from '@bachata/platform/opened.ts';
import type { AppCheckConfig, FirebaseConfig } from '../firebase.ts';
import { OBJECTS_PREFIX } from './http-rules.ts';
import type { LinkPost } from './link-post.ts';

let opened: Promise<OpenPlatform> | undefined;

export async function getPlatform(): Promise<OpenPlatform> {
  opened ??= openPlatform(process.env);
  return await opened;
}

/** The names that the site answers to. */
export interface SiteNames {
  /** Every link that leaves the site, such as one in a mail, begins with it. */
  readonly publicUrl: URL;
  /** `localhost` and the like, for a site on one's own machine. */
  readonly answersLoopback: boolean;
}

let names: SiteNames | undefined;

export function siteNames(): SiteNames {
  if (names === undefined) {
    const { BACHATA_PUBLIC_URL, BACHATA_PLATFORM } = readSiteEnv(process.env);
    names = {
      publicUrl: new URL(BACHATA_PUBLIC_URL),
      answersLoopback: BACHATA_PLATFORM === 'embedded',
    };
  }
  return names;
}

let firebase: BrowserFirebase | undefined;

interface BrowserFirebase {
  readonly signIn?: FirebaseConfig;
  readonly appCheck?: AppCheckConfig;
}

/** How browsers sign in where Firebase Auth says who they are; undefined where we ask for passwords. */
export function firebaseConfig(): FirebaseConfig | undefined {
  firebase ??= readFirebaseConfig();
  return firebase.signIn;
}

/** How browsers show that they are on a page of this site; undefined where they need not. */
export function appCheckConfig(): AppCheckConfig | undefined {
  firebase ??= readFirebaseConfig();
  return firebase.appCheck;
}

function readFirebaseConfig(): BrowserFirebase {
  const platform = readEnv(process.env);
  if (platform.BACHATA_PLATFORM !== 'google') return {};
  const settings = readFirebaseEnv(process.env);
  const { BACHATA_FIREBASE_APP_ID: appId, BACHATA_APP_CHECK_SITE_KEY: siteKey } = settings;
  const project = {
    apiKey: settings.BACHATA_FIREBASE_API_KEY,
    projectId: platform.GOOGLE_CLOUD_PROJECT,
  };
  return {
    signIn: {
      ...project,
      authDomain: settings.BACHATA_FIREBASE_AUTH_DOMAIN,
      emulatorHost: settings.FIREBASE_AUTH_EMULATOR_HOST,
    },
    ...(appId !== undefined &&
      siteKey !== undefined && { appCheck: { ...project, appId, siteKey } }),
  };
}

let storageHost: string | 'none' | undefined;

/** `host:port` of what stands in for Cloud Storage; undefined where nothing does. */
export function storageEmulatorHost(): string | undefined {
  if (storageHost === undefined) {
    const platform = readEnv(process.env);
    const isCloud = platform.BACHATA_PLATFORM === 'google';
    storageHost = (isCloud && platform.BACHATA_STORAGE_EMULATOR_HOST) || 'none';
  }
  return storageHost === 'none' ? undefined : storageHost;
}

const FUNCTIONS_PATIENCE_MS = 3_000;

/**
 * Asks the functions of this machine; in the cloud whoever runs them does.
 *
 * @throws UnavailableError `functions-not-ready`
 */
export async function assertFunctionsReady(): Promise<void> {
  const settings = readSiteEnv(process.env);
  const url = 'BACHATA_FUNCTIONS_URL' in settings ? settings.BACHATA_FUNCTIONS_URL : undefined;
  if (url === undefined) return;
  try {
    const signal = AbortSignal.timeout(FUNCTIONS_PATIENCE_MS);
    const response = await fetch(new URL('/readyz', url), { signal });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`They answered ${response.status}.`);
  } catch (cause) {
    throw new UnavailableError('functions-not-ready', 'The functions are not ready.', { cause });
  }
}

let post: Promise<LinkPost | undefined> | undefined;

/** Mails the links that people ask for; undefined where the site sends no mail itself. */
export async function getLinkPost(): Promise<LinkPost | undefined> {
  post ??= openLinkPost();
  return await post;
}

async function openLinkPost(): Promise<LinkPost | undefined> {
  const mailer = await openMailer(process.env);
  if (mailer === undefined) return undefined;
  // The site is there for everybody also while a mail server is not.
  void mailer.check().catch((error: unknown) => {
    const { error: problem } = describeError(error);
    log('ERROR', 'the mail server of SMTP_URL takes no mail from this site', { problem });
  });
  const links = await import('./link-post.ts');
  const opened = new links.LinkPost(await getPlatform(), mailer, siteNames().publicUrl);
  opened.start();
  return opened;
}

let reader: Promise<WishReader | undefined> | undefined;

/** The language model that reads wishes; undefined where none is configured. */
export async function getWishReader(): Promise<WishReader | undefined> {
  reader ??= openWishReader(process.env);
  return await reader;
}

/**
 * The address of a signed link for a page of this site. Links to the site's own objects lose
 * their host: they work under whichever name the reader has opened the site.
 */
export function linkFor(signed: Pick<SignedRequest, 'url'>): string {
  const { pathname, search } = new URL(signed.url);
  return pathname.startsWith(OBJECTS_PREFIX) ? pathname + search : signed.url;
}
