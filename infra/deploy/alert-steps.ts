/** Who is told of what. Alerts only tell: what bounds the costs are the instances and the queues. */
import { createHash } from 'node:crypto';
import { publicUrl, SITE, type Environment } from './environment.ts';
import { gcloud } from './gcloud-args.ts';
import { BURN_RATES, burnQuery, OBJECTIVES, type BurnRate, type Objective } from './objectives.ts';
import { at, compare, first, type Step, type Steps } from './step.ts';

const CHANNEL = 'Bachata Buddy';
const UPTIME = 'Bachata Buddy is ready';
const MINUTE = 60;

interface Alert {
  /** Also the name of its file. */
  readonly id: string;
  readonly displayName: string;
  /** What the person does who is told, in Markdown. */
  readonly advice: string;
  readonly filter: string;
  readonly aligner: 'ALIGN_RATE' | 'ALIGN_MAX' | 'ALIGN_NEXT_OLDER';
  readonly reducer: 'REDUCE_SUM' | 'REDUCE_MAX' | 'REDUCE_COUNT_FALSE';
  readonly above: number;
  readonly forSec: number;
}

const ALERTS: readonly Alert[] = [
  {
    id: 'not-ready',
    displayName: 'The site is not ready',
    advice:
      'Open /readyz: it says unavailable where a store is silent. See the incident list of infra/README.md.',
    filter:
      'metric.type="monitoring.googleapis.com/uptime_check/check_passed" AND resource.type="uptime_url"',
    aligner: 'ALIGN_NEXT_OLDER',
    reducer: 'REDUCE_COUNT_FALSE',
    above: 1,
    forSec: 2 * MINUTE,
  },
  {
    id: 'errors',
    displayName: 'The site answers with errors',
    advice:
      'More than one answer in two seconds is a 5xx. Roll back if a release is new: node infra/deploy.ts rollback.',
    filter: `metric.type="run.googleapis.com/request_count" AND resource.type="cloud_run_revision" AND resource.labels.service_name="${SITE}" AND metric.labels.response_code_class="5xx"`,
    aligner: 'ALIGN_RATE',
    reducer: 'REDUCE_SUM',
    above: 0.5,
    forSec: 5 * MINUTE,
  },
  {
    id: 'queue',
    displayName: 'Jobs wait',
    advice:
      'More than 200 tasks wait for a quarter of an hour: see which stage answers with errors, or has too few instances.',
    filter:
      'metric.type="cloudtasks.googleapis.com/queue/depth" AND resource.type="cloud_tasks_queue"',
    aligner: 'ALIGN_MAX',
    reducer: 'REDUCE_MAX',
    above: 200,
    forSec: 15 * MINUTE,
  },
];

/** What of a policy is described here. */
const POLICY_FIELDS = [
  ...['displayName', 'combiner', 'severity', 'documentation'],
  ...['conditions', 'alertStrategy', 'userLabels'],
] as const;

export function alertSteps(environment: Environment, folder: string): Steps {
  const { project, alertEmail } = environment;
  const { host } = new URL(publicUrl(environment));
  const policies = policiesOf(environment);
  const fileOf = (id: string): string => `${folder}/alert-${id}.json`;
  const files = new Map(
    [...policies].map(([id, policy]) => [fileOf(id), `${JSON.stringify(policy, null, 2)}\n`]),
  );
  const named = (name: string): string => `displayName="${name}"`;
  const channels = gcloud('beta monitoring channels list', [], {
    ...{ project, filter: named(CHANNEL), format: 'json' },
  });
  const steps: Step[] = [
    {
      name: 'alert channel',
      phase: 'set-up',
      look: channels,
      create: gcloud('beta monitoring channels create', [], {
        ...{ project, 'display-name': CHANNEL, type: 'email' },
        ...{ 'channel-labels': `email_address=${alertEmail}`, quiet: true },
      }),
      remove: (found) =>
        gcloud('beta monitoring channels delete', [idOf(found)], {
          project,
          force: true,
          quiet: true,
        }),
    },
    {
      name: 'uptime check',
      phase: 'set-up',
      look: gcloud('monitoring uptime list-configs', [], {
        project,
        filter: named(UPTIME),
        format: 'json',
      }),
      create: gcloud('monitoring uptime create', [UPTIME], {
        ...{
          project,
          'resource-type': 'uptime-url',
          'resource-labels': `host=${host},project_id=${project}`,
        },
        // Google answers /healthz itself, before the site is asked.
        ...{ protocol: 'https', path: '/readyz', period: 1, timeout: 10, quiet: true },
      }),
      remove: (found) =>
        gcloud('monitoring uptime delete', [idOf(found)], { project, quiet: true }),
    },
    ...[...policies].map(([id, { displayName, userLabels }]): Step => {
      const flags = { project, 'policy-from-file': fileOf(id), quiet: true } as const;
      return {
        name: `alert ${id}`,
        phase: 'set-up',
        look: gcloud('alpha monitoring policies list', [], {
          project,
          filter: named(displayName),
          format: 'json',
        }),
        differences: (found) =>
          compare({ 'userLabels.described': userLabels.described })(first(found)),
        create: gcloud('alpha monitoring policies create', [], flags),
        lateFlag: { name: 'notification-channels', look: channels, value: idOf },
        // Who is told stays as it is.
        update: (found) =>
          gcloud('alpha monitoring policies update', [idOf(found)], {
            ...flags,
            fields: POLICY_FIELDS.join(','),
          }),
        remove: (found) =>
          gcloud('alpha monitoring policies delete', [idOf(found)], { project, quiet: true }),
      };
    }),
  ];
  return { steps, files };
}

/** The resource's own name, which Google gave it. */
function idOf(found: unknown): string {
  const name = at(first(found), 'name');
  if (typeof name !== 'string') throw new Error('What is to be deleted has no name.');
  return name;
}

/** An alert policy, as far as it is described. https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.alertPolicies */
export interface AlertPolicy {
  readonly displayName: string;
  readonly combiner: 'OR';
  readonly severity: 'CRITICAL' | 'WARNING';
  readonly documentation: { readonly content: string; readonly mimeType: 'text/markdown' };
  readonly conditions: readonly object[];
  readonly alertStrategy: { readonly autoClose: string };
  /** Tells whether Google has the policy that is described now. */
  readonly userLabels: { readonly described: string };
}

/** All policies by the names of their files. */
export function policiesOf({ objectives }: Environment): ReadonlyMap<string, AlertPolicy> {
  return new Map([
    ...ALERTS.map((alert) => [alert.id, thresholdPolicy(alert)] as const),
    ...OBJECTIVES.flatMap((objective) =>
      BURN_RATES.map((burn) => {
        const policy = burnPolicy(objective, objectives[objective.name], burn);
        return [`burn-${objective.name}-${burn.id}`, policy] as const;
      }),
    ),
  ]);
}

function burnPolicy(objective: Objective, goal: number, burn: BurnRate): AlertPolicy {
  const { id, rate, long, short, severity } = burn;
  // The policy is found by its name, so what may change is not in it.
  const displayName = `${objective.displayName}: the error budget burns, ${id}`;
  const percent = Number((100 * goal).toPrecision(6));
  const advice = `The goal is ${percent} %; at this rate the budget of a month is used up in ${Math.round((30 * 24) / rate)} hours. ${objective.advice}`;
  return policyOf(displayName, severity, advice, {
    displayName: `${rate} times over ${long} and ${short}`,
    conditionPrometheusQueryLanguage: {
      query: burnQuery(objective, goal, burn),
      duration: '0s',
      evaluationInterval: `${MINUTE}s`,
    },
  });
}

function thresholdPolicy({ displayName, advice, ...alert }: Alert): AlertPolicy {
  return policyOf(displayName, 'CRITICAL', advice, {
    displayName,
    conditionThreshold: {
      filter: alert.filter,
      comparison: 'COMPARISON_GT',
      thresholdValue: alert.above,
      duration: `${alert.forSec}s`,
      aggregations: [
        {
          alignmentPeriod: `${MINUTE}s`,
          perSeriesAligner: alert.aligner,
          crossSeriesReducer: alert.reducer,
        },
      ],
      trigger: { count: 1 },
    },
  });
}

function policyOf(
  displayName: string,
  severity: AlertPolicy['severity'],
  advice: string,
  condition: object,
): AlertPolicy {
  const policy = {
    displayName,
    combiner: 'OR',
    severity,
    documentation: { content: advice, mimeType: 'text/markdown' },
    conditions: [condition],
    alertStrategy: { autoClose: `${30 * MINUTE}s` },
  } as const;
  const described = createHash('sha256').update(JSON.stringify(policy)).digest('hex').slice(0, 16);
  return { ...policy, userLabels: { described } };
}
