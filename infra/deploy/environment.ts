/**
 * What one installation on Google Cloud is: the only thing that a maintainer fills in. Values that gcloud
 * passes unread, and Google refuses an hour later, are checked here.
 */
import { z } from 'zod';
import { UserError } from './user-error.ts';

/** Of Cloud Run's request-based prices and of every service that is used here. */
const REGIONS = [
  ...['europe-west1', 'europe-west4', 'europe-southwest1', 'europe-north1'],
  ...['us-central1', 'us-east1', 'us-east4', 'us-west1'],
  ...['northamerica-northeast1', 'southamerica-east1', 'asia-northeast1', 'asia-southeast1'],
] as const;

/** Neither the delimiter of gcloud's lists of variables nor a line's end. */
const value = z.string().regex(/^[^|\r\n]+$/, 'without | and line breaks');
const goal = z.number().min(0.931).max(0.9999);
const count = z.number().int().min(0).max(1000);

/** Settings that a maintainer may choose; docs/environment.md says what each does. */
const settingsSchema = z.strictObject({
  BACHATA_OPERATOR: value.optional(),
  BACHATA_CONTACT: value.optional(),
  BACHATA_SOURCE_URL: z.url({ protocol: /^https$/ }).optional(),
  BACHATA_MAINTAINER: z.email().optional(),
  BACHATA_GUEST_DAYS: z.number().min(0).max(365).optional(),
  BACHATA_VIDEO_DAYS: z.number().positive().optional(),
  /** Never without one: alerts tell of costs, and stop none. */
  BACHATA_DAILY_JOBS: z.number().int().min(1).max(100_000_000).default(1_000),
  BACHATA_NEW_JOBS: z.enum(['open', 'closed']).optional(),
  BACHATA_WISH_MODEL: z
    .string()
    .regex(/^gemini-[a-z0-9.-]+$/)
    .optional(),
});

export const environmentSchema = z
  .strictObject({
    name: z.enum(['dev', 'staging', 'production']),
    project: z.string().regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, 'not the id of a project'),
    /** `gcloud projects describe PROJECT` tells it; addresses of services are made of it. */
    projectNumber: z.string().regex(/^[1-9]\d{5,14}$/, 'not the number of a project'),
    region: z.enum(REGIONS),
    /**
     * Name of the site, behind a load balancer with a certificate. Without one it has Cloud Run's own address:
     * no CDN, and nothing to pay for a load balancer.
     */
    domain: z
      .hostname()
      .refine(
        (name) => name.includes('.') && name === name.toLowerCase(),
        'not a name such as dance.example.org',
      )
      .optional(),
    firebase: z
      .strictObject({
        /** No secret: every browser is told. */
        apiKey: z.string().regex(/^AIza[0-9A-Za-z_-]{35}$/, 'not the key of a web app'),
        authDomain: z.hostname(),
        appId: z
          .string()
          .regex(/^1:\d+:web:[0-9a-f]+$/)
          .optional(),
        appCheckSiteKey: value.optional(),
      })
      .refine((set) => (set.appId === undefined) === (set.appCheckSiteKey === undefined), {
        path: ['appCheckSiteKey'],
        message: 'goes with appId',
      }),
    settings: settingsSchema.prefault({}),
    /** Variables of the site that come from Secret Manager, with the secrets' names. */
    secrets: z
      .record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string().regex(/^[a-z][a-z0-9-]{0,62}$/))
      .default({}),
    site: z.strictObject({
      /** Kept ready. With 0 the first visitor of the day waits some seconds. */
      minInstances: count,
      maxInstances: count.min(1),
    }),
    /** Most instances of a stage, as a share of what `services.ts` says. */
    stageScale: z.number().positive().max(4),
    backups: z.strictObject({
      dailyKeptDays: z.number().int().min(1).max(98),
      weeklyKeptWeeks: z.number().int().min(1).max(14),
    }),
    /** A release gets this share of the visitors first, for so long; more errors than that take it back. */
    canary: z.strictObject({
      percent: z.number().int().min(1).max(99),
      minutes: z.number().min(0).max(120),
      maxErrorPercent: z.number().min(0).max(50),
    }),
    /**
     * What shares are to be good in a month. At rate 14.4 the budget of a goal below 0.931 could never burn, so none is
     * lower.
     */
    objectives: z
      .strictObject({
        /** Of the site's answers, that are no errors. */
        available: goal.default(0.995),
        /** Of the jobs, that do not fail by our fault. */
        jobsSucceed: goal.default(0.98),
        /** Of the choreographies, whose video is there within a minute. */
        dancesInTime: goal.default(0.95),
      })
      .prefault({}),
    /** Absent: no spans are kept. */
    traces: z
      .strictObject({
        /** This share of all traces, from 0 to 1. A choreography has some 150 spans. */
        ratio: z.number().min(0).max(1),
      })
      .optional(),
    /** Who is told when something is wrong. */
    alertEmail: z.email(),
    /** `owner/name` on GitHub, which may release without a key; absent: nobody but people. */
    githubRepository: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/)
      .optional(),
  })
  .refine(({ site }) => site.minInstances <= site.maxInstances, {
    path: ['site', 'minInstances'],
    message: 'more than maxInstances',
  })
  .refine(({ name, domain }) => name !== 'production' || domain !== undefined, {
    path: ['domain'],
    message: 'production has one',
  });

export type Environment = z.infer<typeof environmentSchema>;
export type EnvironmentName = Environment['name'];
export const ENVIRONMENTS = environmentSchema.shape.name.options;

/** For the files of `infra/environments`, which an editor then checks as they are written. */
export function defineEnvironment(
  environment: z.input<typeof environmentSchema>,
): z.input<typeof environmentSchema> {
  return environment;
}

/** @throws UserError naming what is wrong in which file */
export async function readEnvironment(name: string): Promise<Environment> {
  const known = ENVIRONMENTS.find((candidate) => candidate === name);
  if (known === undefined) {
    throw new UserError(`--env is one of ${ENVIRONMENTS.join(', ')}, not: ${name}`);
  }
  const { default: written } = (await import(`../environments/${known}.ts`)) as {
    default: unknown;
  };
  return parseEnvironment(known, written);
}

/**
 * @param written what the file of the environment `name` describes
 * @throws UserError naming all that is wrong
 */
export function parseEnvironment(name: EnvironmentName, written: unknown): Environment {
  const file = `infra/environments/${name}.ts`;
  const { success, data, error } = environmentSchema.safeParse(written);
  if (!success) {
    const wrong = error.issues.map(({ path, message }) =>
      [...(path.length > 0 ? [path.join('.')] : []), message].join(': '),
    );
    throw new UserError([`What is wrong in ${file}:`, ...wrong].join('\n  '));
  }
  // A copy of another file would deploy to that one's project.
  if (data.name !== name)
    throw new UserError(`${file} describes ${data.name}: name has to be ${name}.`);
  return data;
}

const EXAMPLE = /Example|(^|[.@])example\.org$|^123456789012$/;

/** Values that are still those of the examples in `infra/environments`, by dotted path. */
export function examplesIn(described: object): readonly string[] {
  return Object.entries(described).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) {
      return examplesIn(value).map((path) => `${key}.${path}`);
    }
    return typeof value === 'string' && EXAMPLE.test(value) ? [key] : [];
  });
}

/** Where browsers reach the site. */
export function publicUrl({ domain, projectNumber, region }: Environment): string {
  return `https://${domain ?? `${SITE}-${projectNumber}.${region}.run.app`}`;
}

/** The name of the site's service. */
export const SITE = 'web';
