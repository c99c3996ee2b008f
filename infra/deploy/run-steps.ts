/** What runs: images, clips, rules and indexes, the services, and what calls them by the clock. */
import { HOUSEKEEPING } from '@bachata/platform/tasks/function-address.ts';
import { emailOf } from './accounts.ts';
import { SITE, type Environment } from './environment.ts';
import { gcloud, variableList, type Flags } from './gcloud-args.ts';
import { REGISTRY } from './iam-steps.ts';
import { bucketName, siteEnv, stageEnv } from './service-env.ts';
import { servicesOf, serviceUrl, type ServiceSettings } from './services.ts';
import { at, compare, type Step } from './step.ts';

/** The tag that the candidate of a release can be reached by before anybody is sent to it. */
export const CANDIDATE = 'candidate';

export function imageName({ project, region }: Environment, image: string, tag: string): string {
  return `${region}-docker.pkg.dev/${project}/${REGISTRY}/${image}:${tag}`;
}

/** @param clips folder of the library's clips by their content */
export function releaseSteps(
  environment: Environment,
  tag: string,
  clips: string,
): readonly Step[] {
  const { project, region } = environment;
  return [
    {
      name: 'images',
      phase: 'release',
      look: gcloud('artifacts docker images describe', [imageName(environment, 'web', tag)], {
        ...{ project, format: 'json' },
      }),
      create: gcloud('builds submit', ['.'], {
        project,
        region,
        config: 'infra/images/cloudbuild.yaml',
        substitutions: `_TAG=${tag},_REPOSITORY=${region}-docker.pkg.dev/${project}/${REGISTRY}`,
        'service-account': `projects/${project}/serviceAccounts/${emailOf(environment, 'bachata-builder')}`,
        'default-buckets-behavior': 'regional-user-owned-bucket',
        quiet: true,
      }),
    },
    {
      name: 'clips',
      phase: 'release',
      // Named by their content: what is there is the same, and a former release still finds its own.
      create: gcloud('storage rsync', [clips, `gs://${bucketName(environment)}/library/release`], {
        project,
        'no-clobber': true,
        quiet: true,
      }),
    },
    {
      name: 'rules and indexes',
      phase: 'release',
      create: [
        ...(['firebase', 'deploy', '--only', 'firestore:rules,firestore:indexes'] as const),
        ...['--project', project, '--non-interactive', '--force'],
      ],
    },
    ...servicesOf(environment).map((service) => serviceStep(environment, service, tag)),
  ];
}

function serviceStep(environment: Environment, service: ServiceSettings, tag: string): Step {
  const { project, region, secrets } = environment;
  const { name, image, cpu, memory, timeout, concurrency, minInstances, maxInstances } = service;
  const isSite = name === SITE;
  const variables = isSite ? siteEnv(environment) : stageEnv(environment, name);
  const ownSecrets = isSite ? secrets : {};
  const secretList = Object.entries(ownSecrets).map(
    ([variable, secret]) => `${variable}=${secret}:latest`,
  );
  const account = emailOf(environment, service.account);
  const full = imageName(environment, image, tag);
  const flags: Flags = {
    project,
    region,
    image: full,
    'service-account': account,
    cpu,
    memory,
    timeout,
    concurrency,
    'min-instances': minInstances,
    'max-instances': maxInstances,
    ingress: service.ingress,
    // The second generation is Linux as it is, with all that FFmpeg and ONNX Runtime want of it.
    'execution-environment': 'gen2',
    // Modules are compiled and models read while a container starts.
    'cpu-boost': true,
    'set-env-vars': variableList(variables),
    'set-secrets': secretList.length > 0 ? secretList.join(',') : undefined,
    labels: `release=${tag}`,
    'startup-probe': 'httpGet.path=/healthz,periodSeconds=2,timeoutSeconds=2,failureThreshold=60',
    'liveness-probe': 'httpGet.path=/healthz,periodSeconds=30,timeoutSeconds=10,failureThreshold=4',
    quiet: true,
  };
  const container = 'spec.template.spec.containers.0';
  const annotations = 'spec.template.metadata.annotations';
  const settings = compare({
    [`${container}.image`]: full,
    [`${container}.resources.limits.cpu`]: `${cpu}`,
    [`${container}.resources.limits.memory`]: memory,
    'spec.template.spec.timeoutSeconds': timeout,
    'spec.template.spec.containerConcurrency': concurrency,
    'spec.template.spec.serviceAccountName': account,
    [`${annotations}.autoscaling~knative~dev/maxScale`]: maxInstances,
    'metadata.annotations.run~googleapis~com/ingress': service.ingress,
  });
  return {
    name: `service ${name}`,
    phase: 'release',
    look: gcloud('run services describe', [name], { project, region, format: 'json' }),
    differences: (found) => [
      ...settings(found),
      ...differentMinimum(found, minInstances),
      ...differentVariables(found, variables, 'value', 'variable'),
      ...differentVariables(found, ownSecrets, 'valueFrom.secretKeyRef.name', 'secret of'),
    ],
    create: gcloud('run deploy', [name], {
      ...flags,
      // Who may call it is said once: a release has no right to change that.
      [isSite ? 'allow-unauthenticated' : 'no-allow-unauthenticated']: true,
    }),
    update: () =>
      gcloud('run deploy', [name], {
        ...flags,
        'clear-secrets': isSite && secretList.length === 0 ? true : undefined,
        // Nobody is sent to it until it has answered: see `traffic.ts`.
        ...{ 'no-traffic': true, tag: CANDIDATE },
      }),
    remove: () => gcloud('run services delete', [name], { project, region, quiet: true }),
  };
}

/** Where none is kept ready, Google may say nothing of it. */
function differentMinimum(found: unknown, wanted: number): readonly string[] {
  const minimum = at(found, 'spec.template.metadata.annotations.autoscaling~knative~dev/minScale');
  return Number(minimum ?? 0) === wanted
    ? []
    : [`the instances kept ready are ${String(minimum ?? 0)}, not ${wanted}`];
}

/** @param field where a variable has what is wanted: its value, or the name of its secret */
function differentVariables(
  found: unknown,
  wanted: Readonly<Record<string, string>>,
  field: string,
  word: string,
): readonly string[] {
  const listed = at(found, 'spec.template.spec.containers.0.env');
  const is = new Map(
    (Array.isArray(listed) ? listed : [])
      .filter((variable: unknown) => at(variable, field) !== undefined)
      .map((variable: unknown) => [String(at(variable, 'name')), String(at(variable, field))]),
  );
  const names = new Set([...is.keys(), ...Object.keys(wanted)]);
  return [...names]
    .filter((name) => is.get(name) !== wanted[name])
    .map((name) => `the ${word} ${name} is ${is.get(name) ?? 'not set'}`);
}

/** As on one machine: somebody waits for a job that stopped, the rest can wait for an hour. */
const SCHEDULES = [
  { name: 'resume-jobs', schedule: '* * * * *', body: { chores: ['resume-jobs'] } },
  { name: 'housekeeping', schedule: '17 * * * *', body: {} },
] as const;

export function scheduleSteps(environment: Environment): readonly Step[] {
  const { project, region } = environment;
  const place = { project, location: region };
  const url = serviceUrl(environment, HOUSEKEEPING);
  const account = emailOf(environment, 'bachata-tasks');
  return SCHEDULES.map(({ name, schedule, body }) => {
    const flags = {
      ...place,
      schedule,
      uri: `${url}/`,
      'http-method': 'post',
      'message-body': JSON.stringify(body),
      // The stages believe nobody else, whoever calls.
      'oidc-service-account-email': account,
      'oidc-token-audience': url,
      'attempt-deadline': '1800s',
      'time-zone': 'Etc/UTC',
      quiet: true,
    } as const;
    const headers = 'content-type=application/json';
    return {
      name: `schedule ${name}`,
      phase: 'set-up',
      look: gcloud('scheduler jobs describe', [name], { ...place, format: 'json' }),
      differences: compare({
        schedule,
        'httpTarget.uri': `${url}/`,
        'httpTarget.oidcToken.serviceAccountEmail': account,
        'httpTarget.oidcToken.audience': url,
      }),
      create: gcloud('scheduler jobs create http', [name], { ...flags, headers }),
      update: () =>
        gcloud('scheduler jobs update http', [name], { ...flags, 'update-headers': headers }),
      remove: () => gcloud('scheduler jobs delete', [name], { ...place, quiet: true }),
    };
  });
}
