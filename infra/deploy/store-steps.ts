/** Where everything is kept: interfaces, registry, bucket, queues, Firestore with its backups, secrets. */
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import { corsRules, lifecycle } from '../bucket.ts';
import { QUEUE_SETTINGS, queueCommand } from '../queues.ts';
import { publicUrl, type Environment } from './environment.ts';
import { gcloud } from './gcloud-args.ts';
import { REGISTRY } from './iam-steps.ts';
import { bucketName } from './service-env.ts';
import { at, compare, type Step, type Steps } from './step.ts';

const DAY_SEC = 86_400;
export const DATABASE = '(default)';

/** The interfaces of Google that are used, the load balancer's only where there is one. */
function interfaces({
  domain,
  settings,
  traces,
  githubRepository,
}: Environment): readonly string[] {
  return [
    ...['run', 'cloudtasks', 'cloudscheduler', 'firestore', 'storage', 'artifactregistry'],
    ...[
      'cloudbuild',
      'secretmanager',
      'iam',
      'iamcredentials',
      'cloudresourcemanager',
      'cloudbilling',
    ],
    ...['firebase', 'firebaserules', 'identitytoolkit', 'logging', 'monitoring'],
    ...(domain === undefined ? [] : ['compute']),
    ...(traces === undefined ? [] : ['telemetry', 'cloudtrace']),
    ...(settings.BACHATA_WISH_MODEL === undefined ? [] : ['aiplatform']),
    ...(githubRepository === undefined ? [] : ['sts']),
  ].map((name) => `${name}.googleapis.com`);
}

export function storeSteps(environment: Environment, folder: string): Steps {
  const { project, region } = environment;
  const bucket = `gs://${bucketName(environment)}`;
  const corsFile = `${folder}/cors.json`;
  const lifecycleFile = `${folder}/lifecycle.json`;
  const cleanupFile = `${folder}/registry-cleanup.json`;
  const wanted = interfaces(environment);
  const bucketFlags = {
    'cors-file': corsFile,
    'lifecycle-file': lifecycleFile,
    // What was deleted by mistake can be had back for a week.
    'soft-delete-duration': '7d',
    'public-access-prevention': true,
    'uniform-bucket-level-access': true,
    quiet: true,
  } as const;
  const steps: Step[] = [
    {
      name: 'interfaces',
      phase: 'set-up',
      look: gcloud('services list', [], { project, enabled: true, format: 'json' }),
      differences: (found) => {
        const enabled = (Array.isArray(found) ? found : []).map((service: unknown) =>
          at(service, 'config.name'),
        );
        return wanted.filter((name) => !enabled.includes(name)).map((name) => `${name} is off`);
      },
      create: gcloud('services enable', wanted, { project, quiet: true }),
      update: () => gcloud('services enable', wanted, { project, quiet: true }),
    },
    {
      name: 'registry',
      phase: 'set-up',
      look: gcloud('artifacts repositories describe', [REGISTRY], {
        ...{ project, location: region, format: 'json' },
      }),
      create: gcloud('artifacts repositories create', [REGISTRY], {
        ...{ project, location: region, 'repository-format': 'docker', quiet: true },
      }),
      remove: () =>
        gcloud('artifacts repositories delete', [REGISTRY], {
          project,
          location: region,
          quiet: true,
        }),
    },
    {
      name: 'registry clean-up',
      phase: 'set-up',
      create: gcloud('artifacts repositories set-cleanup-policies', [REGISTRY], {
        ...{ project, location: region, policy: cleanupFile, quiet: true },
      }),
    },
    {
      name: 'bucket',
      phase: 'set-up',
      look: gcloud('storage buckets describe', [bucket], { project, format: 'json' }),
      differences: compare({
        uniform_bucket_level_access: true,
        public_access_prevention: 'enforced',
        'cors_config.0.origin.0': publicUrl(environment),
      }),
      create: gcloud('storage buckets create', [bucket], {
        project,
        location: region,
        'soft-delete-duration': bucketFlags['soft-delete-duration'],
        'public-access-prevention': true,
        'uniform-bucket-level-access': true,
        quiet: true,
      }),
      update: () => gcloud('storage buckets update', [bucket], { project, ...bucketFlags }),
      remove: () => gcloud('storage rm', [bucket], { project, recursive: true, quiet: true }),
      holdsData: true,
    },
    {
      name: 'bucket rules',
      phase: 'set-up',
      create: gcloud('storage buckets update', [bucket], { project, ...bucketFlags }),
    },
    {
      name: 'bucket of exports',
      phase: 'set-up',
      look: gcloud('storage buckets describe', [exportBucket(environment)], {
        project,
        format: 'json',
      }),
      create: gcloud('storage buckets create', [exportBucket(environment)], {
        ...{ project, location: region, 'default-storage-class': 'nearline' },
        ...{ 'public-access-prevention': true, 'uniform-bucket-level-access': true, quiet: true },
      }),
      remove: () =>
        gcloud('storage rm', [exportBucket(environment)], {
          project,
          recursive: true,
          quiet: true,
        }),
      holdsData: true,
    },
    ...Object.values(QUEUES).map((queue): Step => {
      const place = { project, location: region };
      const settings = QUEUE_SETTINGS[queue];
      return {
        name: `queue ${queue}`,
        phase: 'set-up',
        look: gcloud('tasks queues describe', [queue], { ...place, format: 'json' }),
        differences: compare({
          'rateLimits.maxConcurrentDispatches': settings['max-concurrent-dispatches'],
          'retryConfig.maxAttempts': settings['max-attempts'],
          'retryConfig.maxRetryDuration': settings['max-retry-duration'],
          'retryConfig.minBackoff': settings['min-backoff'],
          'retryConfig.maxBackoff': settings['max-backoff'],
        }),
        create: ['gcloud', ...queueCommand('create', queue, place), '--quiet'],
        update: () => ['gcloud', ...queueCommand('update', queue, place), '--quiet'],
        remove: () => gcloud('tasks queues delete', [queue], { ...place, quiet: true }),
      };
    }),
    ...databaseSteps(environment),
    ...[...new Set(Object.values(environment.secrets))].map((secret): Step => ({
      name: `secret ${secret}`,
      phase: 'set-up',
      look: gcloud('secrets describe', [secret], { project, format: 'json' }),
      // Without a value: a person adds it through standard input (see infra/README.md).
      create: gcloud('secrets create', [secret], {
        ...{ project, 'replication-policy': 'automatic', quiet: true },
      }),
      remove: () => gcloud('secrets delete', [secret], { project, quiet: true }),
      holdsData: true,
    })),
  ];
  return {
    steps,
    files: new Map([
      [corsFile, json(corsRules(publicUrl(environment)))],
      [lifecycleFile, json(lifecycle)],
      [cleanupFile, json(CLEANUP)],
    ]),
  };
}

/** Where `backup` puts the documents. */
export function exportBucket({ project }: Pick<Environment, 'project'>): string {
  return `gs://${project}-exports`;
}

/** Enough images to go back some releases. */
const CLEANUP = [
  {
    name: 'keep-releases',
    action: { type: 'Keep' },
    mostRecentVersions: { keepCount: 10 },
  },
  {
    name: 'delete-old',
    action: { type: 'Delete' },
    condition: { olderThan: '30d', tagState: 'any' },
  },
];

function databaseSteps(environment: Environment): readonly Step[] {
  const { project, region, backups } = environment;
  const database = { project, database: DATABASE };
  const schedule = (
    name: string,
    days: number,
    recurrence: Readonly<Record<string, string>>,
  ): Step => {
    const field = name === 'daily' ? 'dailyRecurrence' : 'weeklyRecurrence';
    const ofKind = (found: unknown): unknown =>
      Array.isArray(found) ? found.find((one: unknown) => at(one, field) !== undefined) : undefined;
    const create = gcloud('firestore backups schedules create', [], {
      ...{ ...database, ...recurrence, retention: `${days}d`, quiet: true },
    });
    return {
      name: `${name} backups`,
      phase: 'set-up',
      look: gcloud('firestore backups schedules list', [], { ...database, format: 'json' }),
      differences: (found) => compare({ retention: `${days * DAY_SEC}s` })(ofKind(found)),
      create,
      update: (found) => {
        const existing = at(ofKind(found), 'name');
        if (typeof existing !== 'string') return create;
        return gcloud('firestore backups schedules update', [], {
          ...{
            ...database,
            'backup-schedule': existing.split('/').at(-1),
            retention: `${days}d`,
            quiet: true,
          },
        });
      },
    };
  };
  return [
    {
      name: 'database',
      phase: 'set-up',
      look: gcloud('firestore databases describe', [], { ...database, format: 'json' }),
      differences: compare({
        deleteProtectionState: 'DELETE_PROTECTION_ENABLED',
        pointInTimeRecoveryEnablement: 'POINT_IN_TIME_RECOVERY_ENABLED',
      }),
      create: gcloud('firestore databases create', [], {
        ...{ ...database, location: region, type: 'firestore-native' },
        ...{ 'delete-protection': true, 'enable-pitr': true, quiet: true },
      }),
      update: () =>
        gcloud('firestore databases update', [], {
          ...{ ...database, 'delete-protection': true, 'enable-pitr': true, quiet: true },
        }),
      // Refused by Google as long as it is protected: a person lifts that first.
      remove: () => gcloud('firestore databases delete', [], { ...database, quiet: true }),
      holdsData: true,
    },
    schedule('daily', backups.dailyKeptDays, { recurrence: 'daily' }),
    schedule('weekly', backups.weeklyKeptWeeks * 7, { recurrence: 'weekly', 'day-of-week': 'SUN' }),
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
