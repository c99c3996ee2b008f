/** Who may do what: each account with the least that its work takes. */
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import type { Environment } from './environment.ts';

export const ACCOUNTS = {
  'bachata-web': 'The site',
  'bachata-functions': 'The stages and housekeeping',
  'bachata-tasks': 'Whom Cloud Tasks and Cloud Scheduler call the stages as',
  'bachata-builder': 'Builds the images',
  'bachata-deployer': 'Releases from GitHub, without a key',
} as const;
export type AccountName = keyof typeof ACCOUNTS;

/** What a role is given on. */
export type Resource =
  | { readonly kind: 'project' | 'bucket' | 'registry' }
  | { readonly kind: 'queue'; readonly name: string }
  | { readonly kind: 'account'; readonly name: AccountName }
  /** Each service that is called by tasks. */
  | { readonly kind: 'stages' }
  /** Each secret that the description names. */
  | { readonly kind: 'secrets' };

export interface Grant {
  readonly account: AccountName;
  readonly role: `roles/${string}`;
  readonly on: Resource;
  readonly why: string;
}

const PROJECT = { kind: 'project' } as const;
const BUCKET = { kind: 'bucket' } as const;
const on = (name: AccountName): Resource => ({ kind: 'account', name });

/** What the site and the stages have in common. */
function workers(account: AccountName, { traces }: Environment): readonly Grant[] {
  return [
    ...(traces === undefined ? [] : [tracesWriter(account)]),
    {
      account,
      role: 'roles/datastore.user',
      on: PROJECT,
      why: 'documents; Firestore knows no smaller part',
    },
    { account, role: 'roles/storage.objectUser', on: BUCKET, why: 'songs, clips, videos' },
    {
      ...{ account, role: 'roles/storage.legacyBucketReader', on: BUCKET },
      why: 'sees at its start that the bucket is ours',
    },
    ...Object.values(QUEUES).map((name): Grant => ({
      ...{ account, role: 'roles/cloudtasks.enqueuer', on: { kind: 'queue', name } },
      why: 'sends tasks',
    })),
    {
      ...{ account, role: 'roles/iam.serviceAccountUser', on: on('bachata-tasks') },
      why: 'actAs: names it as whom a task is delivered as',
    },
  ];
}

export function grantsOf(environment: Environment): readonly Grant[] {
  const { settings, secrets, githubRepository } = environment;
  return [
    ...workers('bachata-web', environment),
    {
      ...{
        account: 'bachata-web',
        role: 'roles/iam.serviceAccountTokenCreator',
        on: on('bachata-web'),
      },
      why: 'signBlob on itself: signs links to the bucket without a key',
    },
    {
      ...{ account: 'bachata-web', role: 'roles/firebaseauth.admin', on: PROJECT },
      why: 'verifies who signs in, ends sessions, deletes accounts',
    },
    ...(settings.BACHATA_WISH_MODEL === undefined ? [] : [WISH_READER]),
    ...(Object.keys(secrets).length === 0 ? [] : [SECRET_READER]),
    ...workers('bachata-functions', environment),
    {
      ...{ account: 'bachata-tasks', role: 'roles/run.invoker', on: { kind: 'stages' } },
      why: 'Cloud Run lets its tokens through; the stages check them again',
    },
    {
      account: 'bachata-builder',
      role: 'roles/logging.logWriter',
      on: PROJECT,
      why: 'says how a build went',
    },
    {
      account: 'bachata-builder',
      role: 'roles/artifactregistry.writer',
      on: { kind: 'registry' },
      why: 'stores the images',
    },
    {
      ...{ account: 'bachata-builder', role: 'roles/storage.objectViewer', on: PROJECT },
      why: 'reads the sources that are sent to be built',
    },
    ...(githubRepository === undefined ? [] : DEPLOYER),
  ];
}

function tracesWriter(account: AccountName): Grant {
  const role = 'roles/telemetry.tracesWriter';
  return { account, role, on: PROJECT, why: 'sends spans' };
}

const WISH_READER: Grant = {
  ...{ account: 'bachata-web', role: 'roles/aiplatform.user', on: PROJECT },
  why: 'lets a language model read wishes',
};

const SECRET_READER: Grant = {
  ...{
    account: 'bachata-web',
    role: 'roles/secretmanager.secretAccessor',
    on: { kind: 'secrets' },
  },
  why: 'reads the secrets among its variables',
};

/** A release, and nothing of the set-up: no accounts, no rights, no deletion of data. */
const DEPLOYER: readonly Grant[] = (
  [
    ['roles/run.developer', PROJECT, 'makes revisions and moves the visitors to them'],
    ['roles/iam.serviceAccountUser', on('bachata-web'), 'actAs: the site runs as it'],
    ['roles/iam.serviceAccountUser', on('bachata-functions'), 'actAs: the stages run as it'],
    ['roles/iam.serviceAccountUser', on('bachata-builder'), 'actAs: builds run as it'],
    ['roles/cloudbuild.builds.editor', PROJECT, 'orders builds'],
    [
      'roles/storage.admin',
      PROJECT,
      'sends sources to be built; Cloud Build keeps a bucket of its own for them',
    ],
    ['roles/artifactregistry.reader', { kind: 'registry' }, 'sees whether an image is there'],
    ['roles/firebaserules.admin', PROJECT, 'releases the rules'],
    ['roles/datastore.indexAdmin', PROJECT, 'releases indexes and TTL'],
    ['roles/logging.viewer', PROJECT, 'counts the errors of a release'],
    [
      'roles/serviceusage.serviceUsageConsumer',
      PROJECT,
      'calls the interfaces in the name of the project',
    ],
  ] as const
).map(([role, resource, why]) => ({ account: 'bachata-deployer', role, on: resource, why }));

export function emailOf({ project }: Pick<Environment, 'project'>, account: AccountName): string {
  return `${account}@${project}.iam.gserviceaccount.com`;
}

/** The table of the documentation, which a test compares. */
export function grantTable(grants: readonly Grant[]): string {
  const rows = grants.map(({ account, role, on: resource, why }) => {
    const where = 'name' in resource ? `${resource.kind} \`${resource.name}\`` : resource.kind;
    return `| \`${account}\` | \`${role}\` | ${where} | ${why} |`;
  });
  return ['| account | role | on | why |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
