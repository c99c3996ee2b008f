/** The environment, read and checked in one place. */
import path from 'node:path';
import { z } from 'zod';
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { JobLimits } from '@bachata/core/ports.ts';
import { FUNCTION_PLACEHOLDER } from './tasks/function-address.ts';
import {
  telemetrySchema,
  telemetrySettings,
  type TelemetrySettings,
} from './telemetry/settings.ts';

const url = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
/** An address once a name stands for the placeholder. */
const functionsUrl = z
  .string()
  .refine((value) => url.safeParse(value.replace(FUNCTION_PLACEHOLDER, 'f')).success, {
    message: 'not an address',
  });

/** The language model that may read wishes in words; whoever names a model also says where it runs. */
const wishModelSchema = z
  .object({
    /** A Gemini model of Vertex AI, such as `gemini-2.5-flash`; none where it is not set. */
    BACHATA_WISH_MODEL: text.optional(),
    GOOGLE_CLOUD_PROJECT: text.optional(),
    BACHATA_WISH_MODEL_LOCATION: text.default('global'),
    /** Instead of Google's own address: a proxy. */
    BACHATA_WISH_MODEL_ENDPOINT: url.optional(),
    BACHATA_WISH_MODEL_TIMEOUT_MS: z.coerce.number().int().min(100).max(30_000).default(4000),
  })
  .refine((env) => env.BACHATA_WISH_MODEL === undefined || env.GOOGLE_CLOUD_PROJECT !== undefined, {
    path: ['GOOGLE_CLOUD_PROJECT'],
    message: 'needed for BACHATA_WISH_MODEL',
  });
export type WishModelEnv = z.infer<typeof wishModelSchema>;

const cacheSchema = z.object({
  /** Folder of what can be made anew; a path that is not absolute is one of the project. */
  BACHATA_CACHE_DIR: text.default('.local/cache'),
});

const houseSchema = z.object({
  /** A video that nobody has watched for so many days is deleted; it is made again when it is asked for. */
  BACHATA_VIDEO_DAYS: z.coerce.number().positive().default(30),
});

const guestSchema = z.object({
  /** What somebody makes without an account is kept for so many days; 0: nobody does. */
  BACHATA_GUEST_DAYS: z.coerce.number().min(0).max(365).default(7),
});

const jobLimitSchema = z.object({
  /** So many jobs are taken in a day of UTC, all people together; as many as come where it is not set. */
  BACHATA_DAILY_JOBS: z.coerce.number().int().min(1).max(100_000_000).optional(),
  /** Whether new jobs are taken at all. */
  BACHATA_NEW_JOBS: z.enum(['open', 'closed']).default('open'),
});

/** A name, and all below it. */
const hostName = z
  .string()
  .regex(/^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/, 'not a name such as music.example.org');
/** Names with commas or spaces between them. */
const hostNames = z
  .string()
  .transform((value) =>
    value
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((name) => name !== ''),
  )
  .pipe(z.array(hostName).min(1));

/** Songs by link: off unless hosts are named. */
const songLinkSchema = z
  .object({
    /** Where links may lead. */
    BACHATA_SONG_LINK_HOSTS: hostNames.optional(),
    /** Where the pages of those fetch sound from, besides. */
    BACHATA_SONG_LINK_MEDIA_HOSTS: hostNames.optional(),
    /** The program that reads them. */
    YT_DLP_PATH: text
      .refine((value) => path.isAbsolute(value), 'not a whole path such as /usr/local/bin/yt-dlp')
      .optional(),
  })
  .refine(
    (set) =>
      set.BACHATA_SONG_LINK_MEDIA_HOSTS === undefined || set.BACHATA_SONG_LINK_HOSTS !== undefined,
    {
      path: ['BACHATA_SONG_LINK_HOSTS'],
      message: 'needed for BACHATA_SONG_LINK_MEDIA_HOSTS: where links may lead',
    },
  );

export interface SongLinkEnv {
  readonly hosts: readonly string[];
  readonly mediaHosts: readonly string[];
  /** Absent where none is set up. */
  readonly program?: string;
}

const embeddedSchema = z.object({
  BACHATA_PLATFORM: z.literal('embedded').default('embedded'),
  /** Folder of the database and the objects. */
  BACHATA_DATA_DIR: text.default('.local/data'),
  /** Where browsers reach the site. */
  BACHATA_PUBLIC_URL: url.default('http://localhost:3000'),
  /** Where the functions of this machine listen; `npm start` says so to the site. */
  BACHATA_FUNCTIONS_URL: url.optional(),
  /** Uploads are refused where less than this would stay free on the disk. */
  BACHATA_MIN_FREE_MB: z.coerce.number().min(0).default(500),
});

const googleSchema = z.object({
  BACHATA_PLATFORM: z.literal('google'),
  GOOGLE_CLOUD_PROJECT: text,
  /** Cloud Storage bucket of songs, plans and videos. */
  BACHATA_BUCKET: text,
  /** Region of the Cloud Tasks queues, such as `europe-west1`. */
  BACHATA_QUEUE_LOCATION: text,
  /**
   * A task for `/analyze-music` is posted to this followed by `/analyze-music`. Where each function has an
   * address of its own, `{function}` stands for its name.
   */
  BACHATA_FUNCTIONS_URL: functionsUrl,
  /** What all functions accept as the audience of a token; default: each its own address. */
  BACHATA_TASKS_AUDIENCE: text.optional(),
  /** Whom the queue signs its OIDC tokens as; the functions believe nobody else. */
  BACHATA_TASKS_SERVICE_ACCOUNT: z.email(),
  /** `host:port` of what stands in for Cloud Storage and Cloud Tasks; see `assertNoEmulators`. */
  BACHATA_STORAGE_EMULATOR_HOST: text.optional(),
  BACHATA_TASKS_EMULATOR_HOST: text.optional(),
});

/** `dance@example.org`, or `Bachata Buddy <dance@example.org>`. */
const SENDER = /^(?:[^<>@"\\\p{Cc}]*<([^<>\s]+)>|([^<>\s]+))$/u;

/** Mails of an embedded installation; the functions send none. */
const mailSchema = z
  .object({
    /** The server that takes them; `smtps` speaks TLS from the first byte on, `smtp` switches to it. */
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: 'not an address such as smtps://name:password@mail.example.org',
      })
      .optional(),
    MAIL_FROM: z
      .string()
      .max(320)
      .refine((value) => {
        const [, named, bare] = SENDER.exec(value.trim()) ?? [];
        return z.email().safeParse(named ?? bare).success;
      }, 'not a sender such as Bachata Buddy <dance@example.org>')
      .optional(),
  })
  .refine((env) => env.SMTP_URL === undefined || env.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    message: 'needed for SMTP_URL: whom the mails are from',
  })
  .refine((env) => env.MAIL_FROM === undefined || env.SMTP_URL !== undefined, {
    path: ['SMTP_URL'],
    message: 'needed for MAIL_FROM: the server that takes the mails',
  });

export interface MailEnv {
  readonly server: URL;
  readonly from: string;
}

/** What signing in needs there, and the functions do not. */
const firebaseSchema = z
  .object({
    /** Of the project's web app. It is no secret: every browser is told. */
    BACHATA_FIREBASE_API_KEY: text,
    /** Where Google's sign-in window comes back to, such as `my-project.firebaseapp.com`. */
    BACHATA_FIREBASE_AUTH_DOMAIN: z.hostname(),
    /** Address of who is a maintainer from the first sign-in on. */
    BACHATA_MAINTAINER: z.email().optional(),
    FIREBASE_AUTH_EMULATOR_HOST: text.optional(),
    /** Of the project's web app; with the next, requests that cost money must come from its pages. */
    BACHATA_FIREBASE_APP_ID: text.optional(),
    /** Of reCAPTCHA Enterprise, as it is registered with App Check. */
    BACHATA_APP_CHECK_SITE_KEY: text.optional(),
  })
  .refine(
    (set) =>
      (set.BACHATA_FIREBASE_APP_ID === undefined) ===
      (set.BACHATA_APP_CHECK_SITE_KEY === undefined),
    { path: ['BACHATA_APP_CHECK_SITE_KEY'], message: 'goes with BACHATA_FIREBASE_APP_ID' },
  );

/** What leads the Google libraries, or us, to something else than Google. */
const emulatorSchema = z.object({
  FIRESTORE_EMULATOR_HOST: text.optional(),
  FIREBASE_AUTH_EMULATOR_HOST: text.optional(),
  /** Read by Google's library, whose links it makes wrong; ours is the next. */
  STORAGE_EMULATOR_HOST: text.optional(),
  BACHATA_STORAGE_EMULATOR_HOST: text.optional(),
  BACHATA_TASKS_EMULATOR_HOST: text.optional(),
});
/** Google gives no project such a name, so nothing real is behind it. */
export function isDemoProject(project: string): boolean {
  return project.startsWith('demo-');
}

/** What the site needs beyond its platform. */
const siteSchema = z.discriminatedUnion('BACHATA_PLATFORM', [
  embeddedSchema.pick({ BACHATA_PUBLIC_URL: true, BACHATA_FUNCTIONS_URL: true }).extend({
    BACHATA_PLATFORM: z.literal('embedded'),
  }),
  z.object({
    BACHATA_PLATFORM: z.literal('google'),
    /** Where browsers reach the site: links in mails begin with it, and it answers to no other name. */
    BACHATA_PUBLIC_URL: url,
  }),
]);

/** Where the site listens. */
const listenSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
});
export type ListenEnv = z.infer<typeof listenSchema>;
export type SiteEnv = z.infer<typeof siteSchema>;

export type EmbeddedEnv = z.infer<typeof embeddedSchema>;
export type GoogleEnv = z.infer<typeof googleSchema>;
export type PlatformEnv = EmbeddedEnv | GoogleEnv;
export type FirebaseEnv = z.infer<typeof firebaseSchema>;

type Given = Readonly<Record<string, string | undefined>>;

/** An empty variable counts as one that is not set. */
function given(env: Given): Given {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** @throws InvalidInputError `environment-invalid`, naming every variable that is wrong */
export function readEnv(env: Given): PlatformEnv {
  const set = given(env);
  if (set['BACHATA_PLATFORM'] !== 'google') return checked(embeddedSchema, set);
  const settings = checked(googleSchema, set);
  assertNoEmulators(settings.GOOGLE_CLOUD_PROJECT, set);
  return settings;
}

/**
 * Emulators believe whoever comes: a real project has nothing to do with them.
 * @throws InvalidInputError `environment-invalid`
 */
function assertNoEmulators(project: string, env: Given): void {
  if (isDemoProject(project) && !isInCloud(env)) return;
  const names = Object.keys(checked(emulatorSchema, env));
  if (names.length === 0) return;
  throw new InvalidInputError(
    'environment-invalid',
    `Only a project demo-… on one's own machine may use emulators: unset ${names.join(', ')}`,
  );
}

/** For signing in on Google Cloud. @throws InvalidInputError `environment-invalid`, as `readEnv` */
export function readFirebaseEnv(env: Given): FirebaseEnv {
  return checked(firebaseSchema, given(env));
}

/** @throws InvalidInputError `environment-invalid`, naming every variable that is wrong */
export function readSiteEnv(env: Given): SiteEnv {
  return checked(siteSchema, { BACHATA_PLATFORM: 'embedded', ...given(env) });
}

/** Where the site listens. @throws InvalidInputError `environment-invalid` */
export function readListenEnv(env: Given): ListenEnv {
  return checked(listenSchema, given(env));
}

/** Undefined where no mail is sent. @throws InvalidInputError `environment-invalid`, as `readEnv` */
export function readMailEnv(env: Given): MailEnv | undefined {
  const { SMTP_URL, MAIL_FROM } = checked(mailSchema, given(env));
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return undefined;
  return { server: new URL(SMTP_URL), from: MAIL_FROM.trim() };
}

/** @throws InvalidInputError `environment-invalid`, naming every variable that is wrong */
export function readWishModelEnv(env: Given): WishModelEnv {
  return checked(wishModelSchema, given(env));
}

/** Undefined where no links are taken. @throws InvalidInputError `environment-invalid`, as `readEnv` */
export function readSongLinkEnv(env: Given): SongLinkEnv | undefined {
  const set = checked(songLinkSchema, given(env));
  const { BACHATA_SONG_LINK_HOSTS: hosts, YT_DLP_PATH: program } = set;
  if (hosts === undefined) return undefined;
  const mediaHosts = set.BACHATA_SONG_LINK_MEDIA_HOSTS ?? [];
  return { hosts, mediaHosts, ...(program !== undefined && { program }) };
}

/** Folder of what can be made anew. */
export function readCacheDir(env: Given): string {
  return checked(cacheSchema, given(env)).BACHATA_CACHE_DIR;
}

/** What housekeeping goes by. @throws InvalidInputError `environment-invalid` */
export function readHouseRules(env: Given): { readonly videoDays: number } {
  return { videoDays: checked(houseSchema, given(env)).BACHATA_VIDEO_DAYS };
}

/** How long what guests make is kept, days. @throws InvalidInputError `environment-invalid` */
export function readGuestDays(env: Given): number {
  return checked(guestSchema, given(env)).BACHATA_GUEST_DAYS;
}

/** What may be spent on jobs. @throws InvalidInputError `environment-invalid` */
export function readJobLimits(env: Given): JobLimits {
  const { BACHATA_DAILY_JOBS: dailyJobs, BACHATA_NEW_JOBS } = checked(jobLimitSchema, given(env));
  const isClosed = BACHATA_NEW_JOBS === 'closed';
  return { isClosed, ...(dailyJobs !== undefined && { dailyJobs }) };
}

/** Undefined where no spans are kept. @throws InvalidInputError `environment-invalid`, as `readEnv` */
export function readTelemetryEnv(env: Given): TelemetrySettings | undefined {
  return telemetrySettings(checked(telemetrySchema, given(env)));
}

/** A process that serves people or tasks. */
export type ServingPart = 'site' | 'functions';

/**
 * All that the part reads at any time, so that a wrong value stops its start and not its first use.
 * @throws InvalidInputError `environment-invalid`, naming every variable that is wrong
 */
export function assertEnvironment(env: Given, part: ServingPart): void {
  const set = { BACHATA_PLATFORM: 'embedded', ...given(env) };
  const isCloud = set.BACHATA_PLATFORM === 'google';
  const schemas = [
    isCloud ? googleSchema : embeddedSchema,
    ...[cacheSchema, houseSchema, wishModelSchema, songLinkSchema, telemetrySchema],
    ...(part === 'site' ? [listenSchema, siteSchema, mailSchema, guestSchema, jobLimitSchema] : []),
    ...(part === 'site' && isCloud ? [firebaseSchema] : []),
  ];
  const issues = schemas.flatMap((schema) => schema.safeParse(set).error?.issues ?? []);
  if (issues.length > 0) throw incomplete(issues);
  readEnv(env);
}

/** Whether Google itself runs this process. */
export function isInCloud(env: Given): boolean {
  // Cloud Run says which service this is.
  return Boolean(env['K_SERVICE']);
}

function checked<T>(schema: z.ZodType<T>, env: Given): T {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  throw incomplete(parsed.error.issues);
}

function incomplete(issues: readonly z.core.$ZodIssue[]): InvalidInputError {
  const problems = issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  return new InvalidInputError(
    'environment-invalid',
    ['The environment is not complete:', ...new Set(problems)].join('\n'),
  );
}
