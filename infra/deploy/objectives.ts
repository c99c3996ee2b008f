/**
 * What the site promises (service level objectives), and when somebody is told that it uses up what it may fail.
 * An error budget is what a goal leaves: 0.5 % of the answers for 99.5 %. It burns at rate 1 where it lasts for
 * exactly the month. The alerts are those of the Site Reliability Workbook, chapter 5: a fast one for a fiftieth of
 * the month's budget in an hour, a slow one for a twentieth in six. Each looks at a short window as well, so that it
 * ends soon after the trouble has. gcloud knows no objectives of its own, so they are described here.
 */
import { SITE, type Environment } from './environment.ts';
import { LOG_METRICS } from './log-metrics.ts';

export type ObjectiveName = keyof Environment['objectives'];

export interface Objective {
  readonly name: ObjectiveName;
  readonly displayName: string;
  /** What the person does who is told, in Markdown. */
  readonly advice: string;
  /** Selectors in PromQL of what went wrong, and of all there was. */
  readonly bad: string;
  readonly all: string;
}

/** The name of a metric of ours in PromQL: https://cloud.google.com/monitoring/promql/promql-mapping */
const logged = (metric: keyof typeof LOG_METRICS): string =>
  `logging_googleapis_com:user_${LOG_METRICS[metric].name}`;
const ANSWERS = 'run_googleapis_com:request_count';
const OF_SITE = `monitored_resource="cloud_run_revision",service_name="${SITE}"`;
const OF_LOG = 'monitored_resource="cloud_run_revision"';

export const OBJECTIVES: readonly Objective[] = [
  {
    name: 'available',
    displayName: 'The site answers',
    advice:
      'Too many answers of the site are errors (5xx). Where a release is new: node infra/deploy.ts rollback. Else see the log of web, and /readyz.',
    bad: `${ANSWERS}{${OF_SITE},response_code_class="5xx"}`,
    all: `${ANSWERS}{${OF_SITE}}`,
  },
  {
    name: 'jobsSucceed',
    displayName: 'Jobs succeed',
    advice:
      'Too many jobs fail by our own fault (what people bring and cannot be used does not count). See their codes on /review/site, and the log of the stage that fails.',
    bad: `${logged('jobs')}{${OF_LOG},status="failed",fault="ours"}`,
    all: `${logged('jobs')}{${OF_LOG}}`,
  },
  {
    name: 'dancesInTime',
    displayName: 'Dances come in time',
    advice:
      'Too many choreographies take more than a minute. See on /review/site which stage has a queue: raise stageScale, or the limit of the queue in queues.ts.',
    bad: `${logged('lateDances')}{${OF_LOG}}`,
    all: `${logged('dances')}{${OF_LOG}}`,
  },
];

export interface BurnRate {
  readonly id: 'fast' | 'slow';
  readonly rate: number;
  readonly long: `${number}${'h' | 'm'}`;
  readonly short: `${number}${'h' | 'm'}`;
  readonly severity: 'CRITICAL' | 'WARNING';
}

/** Of a month of 30 days: 14.4 in an hour are 2 % of the budget, 6 in six hours 5 %. */
export const BURN_RATES: readonly BurnRate[] = [
  { id: 'fast', rate: 14.4, long: '1h', short: '5m', severity: 'CRITICAL' },
  { id: 'slow', rate: 6, long: '6h', short: '30m', severity: 'WARNING' },
];

/** Of fewer than this in the long window nobody is told: one of three is no rate. */
const ENOUGH = 10;

/** The condition in PromQL: both windows burn, and there was enough. */
export function burnQuery({ bad, all }: Objective, goal: number, burn: BurnRate): string {
  // Without the noise of binary fractions.
  const most = Number((burn.rate * (1 - goal)).toPrecision(6));
  const share = (window: string): string =>
    `sum(increase(${bad}[${window}])) / sum(increase(${all}[${window}])) > ${most}`;
  return [
    share(burn.long),
    share(burn.short),
    `sum(increase(${all}[${burn.long}])) >= ${ENOUGH}`,
  ].join(' and ');
}
