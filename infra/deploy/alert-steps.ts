/** Who is told of what. Alerts only tell: what bounds the costs are the instances and the queues. */
import { publicUrl, SITE, type Environment } from './environment.ts';
import { gcloud } from './gcloud-args.ts';
import { at, first, type Step, type Steps } from './step.ts';

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

export function alertSteps(environment: Environment, folder: string): Steps {
  const { project, alertEmail } = environment;
  const { host } = new URL(publicUrl(environment));
  const files = new Map(
    ALERTS.map((alert) => [
      `${folder}/alert-${alert.id}.json`,
      `${JSON.stringify(policyOf(alert), null, 2)}\n`,
    ]),
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
    ...ALERTS.map(({ id, displayName }): Step => ({
      name: `alert ${id}`,
      phase: 'set-up',
      look: gcloud('alpha monitoring policies list', [], {
        project,
        filter: named(displayName),
        format: 'json',
      }),
      create: gcloud('alpha monitoring policies create', [], {
        ...{ project, 'policy-from-file': `${folder}/alert-${id}.json`, quiet: true },
      }),
      lateFlag: { name: 'notification-channels', look: channels, value: idOf },
      remove: (found) =>
        gcloud('alpha monitoring policies delete', [idOf(found)], { project, quiet: true }),
    })),
  ];
  return { steps, files };
}

/** The resource's own name, which Google gave it. */
function idOf(found: unknown): string {
  const name = at(first(found), 'name');
  if (typeof name !== 'string') throw new Error('What is to be deleted has no name.');
  return name;
}

function policyOf({ displayName, advice, filter, aligner, reducer, above, forSec }: Alert): object {
  return {
    displayName,
    combiner: 'OR',
    documentation: { content: advice, mimeType: 'text/markdown' },
    conditions: [
      {
        displayName,
        conditionThreshold: {
          filter,
          comparison: 'COMPARISON_GT',
          thresholdValue: above,
          duration: `${forSec}s`,
          aggregations: [
            {
              alignmentPeriod: `${MINUTE}s`,
              perSeriesAligner: aligner,
              crossSeriesReducer: reducer,
            },
          ],
          trigger: { count: 1 },
        },
      },
    ],
    alertStrategy: { autoClose: `${30 * MINUTE}s` },
  };
}
