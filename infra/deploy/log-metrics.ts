/** Metrics that Cloud Logging makes of the lines of the log, each a file for gcloud. */
import { STAGES } from '@bachata/core/jobs/stages.ts';
import type { Environment } from './environment.ts';
import { gcloud } from './gcloud-args.ts';
import { compare, type Step, type Steps } from './step.ts';

/** https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.metrics */
export interface LogMetric {
  readonly name: string;
  readonly description: string;
  readonly filter: string;
  readonly labelExtractors?: Readonly<Record<string, string>>;
  readonly valueExtractor?: string;
  readonly metricDescriptor: {
    readonly metricKind: 'DELTA';
    readonly valueType: 'INT64' | 'DISTRIBUTION';
    readonly unit: '1' | 's';
    readonly labels?: readonly { readonly key: string; readonly valueType: 'STRING' }[];
  };
  readonly bucketOptions?: {
    readonly exponentialBuckets: {
      readonly numFiniteBuckets: number;
      readonly growthFactor: number;
      readonly scale: number;
    };
  };
}

/** A choreography that takes longer than this from the order to its video has come too late. */
export const DANCE_SECONDS = 60;

/** The line that `functions/http.ts` writes where a job ends. */
const ENDED = `resource.type="cloud_run_revision" AND resource.labels.service_name=(${STAGES.map((stage) => `"${stage}"`).join(' OR ')}) AND jsonPayload.message="job ended"`;
const DANCED = `${ENDED} AND jsonPayload.kind="song" AND jsonPayload.status="done"`;
const COUNT = { metricKind: 'DELTA', valueType: 'INT64', unit: '1' } as const;
const JOB_LABELS = ['kind', 'status', 'fault', 'code'] as const;

export const LOG_METRICS = {
  jobs: {
    name: 'bachata_jobs_ended',
    description: 'Jobs that ended: kind, status, and of failures the code and whose fault it was.',
    filter: ENDED,
    labelExtractors: Object.fromEntries(
      JOB_LABELS.map((label) => [label, `EXTRACT(jsonPayload.${label})`]),
    ),
    metricDescriptor: {
      ...COUNT,
      labels: JOB_LABELS.map((key) => ({ key, valueType: 'STRING' as const })),
    },
  },
  dances: {
    name: 'bachata_dances',
    description: 'Choreographies that were made.',
    filter: DANCED,
    metricDescriptor: COUNT,
  },
  lateDances: {
    name: 'bachata_late_dances',
    description: `Choreographies whose video came more than ${DANCE_SECONDS} s after the order.`,
    filter: `${DANCED} AND jsonPayload.seconds>${DANCE_SECONDS}`,
    metricDescriptor: COUNT,
  },
  seconds: {
    name: 'bachata_seconds_to_dance',
    description: 'From the order of a choreography to its video.',
    filter: DANCED,
    valueExtractor: 'EXTRACT(jsonPayload.seconds)',
    metricDescriptor: { metricKind: 'DELTA', valueType: 'DISTRIBUTION', unit: 's' },
    // From a second to some twenty minutes.
    bucketOptions: {
      exponentialBuckets: { numFiniteBuckets: 20, growthFactor: 1.45, scale: 1 },
    },
  },
} as const satisfies Readonly<Record<string, LogMetric>>;

/** Before what asks about them. */
export function logMetricSteps({ project }: Environment, folder: string): Steps {
  const metrics: readonly LogMetric[] = Object.values(LOG_METRICS);
  const fileOf = ({ name }: LogMetric): string => `${folder}/metric-${name}.json`;
  return {
    files: new Map(
      metrics.map((metric) => [fileOf(metric), `${JSON.stringify(metric, null, 2)}\n`]),
    ),
    steps: metrics.map((metric): Step => {
      const { name, filter, metricDescriptor } = metric;
      const flags = { project, 'config-from-file': fileOf(metric), quiet: true } as const;
      return {
        name: `metric ${name}`,
        phase: 'set-up',
        look: gcloud('logging metrics describe', [name], { project, format: 'json' }),
        differences: compare({
          filter,
          'metricDescriptor.valueType': metricDescriptor.valueType,
        }),
        create: gcloud('logging metrics create', [name], flags),
        update: () => gcloud('logging metrics update', [name], flags),
        remove: () => gcloud('logging metrics delete', [name], { project, quiet: true }),
      };
    }),
  };
}
