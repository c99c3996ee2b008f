/** Goals, the metrics they are made of and the alerts on them, as Google takes them. */
import { parser } from '@prometheus-io/lezer-promql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readEnvironment } from './environment.ts';
import { policiesOf } from './alert-steps.ts';
import { stepsOf } from './installation.ts';
import { LOG_METRICS } from './log-metrics.ts';
import { BURN_RATES, burnQuery, OBJECTIVES } from './objectives.ts';

const environment = await readEnvironment('production');
const duration = z.string().regex(/^\d+s$/);

/** As https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.alertPolicies has it, as far as it is used. */
const conditionSchema = z.union([
  z.strictObject({
    displayName: z.string(),
    conditionThreshold: z.strictObject({
      filter: z.string(),
      comparison: z.enum(['COMPARISON_GT', 'COMPARISON_LT']),
      thresholdValue: z.number(),
      duration,
      aggregations: z.array(
        z.strictObject({
          alignmentPeriod: duration,
          perSeriesAligner: z.string().regex(/^ALIGN_[A-Z_]+$/),
          crossSeriesReducer: z.string().regex(/^REDUCE_[A-Z_]+$/),
        }),
      ),
      trigger: z.strictObject({ count: z.int().positive() }),
    }),
  }),
  z.strictObject({
    displayName: z.string(),
    conditionPrometheusQueryLanguage: z.strictObject({
      query: z.string().min(1),
      duration,
      // Google takes multiples of half a minute.
      evaluationInterval: duration.refine((text) => Number.parseInt(text, 10) % 30 === 0),
    }),
  }),
]);
const policySchema = z.strictObject({
  displayName: z.string().min(1).max(512),
  combiner: z.enum(['OR', 'AND', 'AND_WITH_MATCHING_RESOURCE']),
  severity: z.enum(['CRITICAL', 'ERROR', 'WARNING']),
  documentation: z.strictObject({
    content: z.string().min(20).max(8_000),
    mimeType: z.literal('text/markdown'),
  }),
  conditions: z.array(conditionSchema).min(1).max(6),
  alertStrategy: z.strictObject({ autoClose: duration }),
  userLabels: z.record(
    z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/),
    z.string().regex(/^[a-z0-9_-]{0,63}$/),
  ),
});

/** https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.metrics */
const metricSchema = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z0-9_.,+!*',()%/-]{1,100}$/),
    description: z.string().max(8_000),
    filter: z.string().min(1).max(20_000),
    labelExtractors: z
      .record(z.string(), z.string().regex(/^(EXTRACT|REGEXP_EXTRACT)\(.+\)$/))
      .optional(),
    valueExtractor: z
      .string()
      .regex(/^EXTRACT\(.+\)$/)
      .optional(),
    metricDescriptor: z.strictObject({
      metricKind: z.literal('DELTA'),
      valueType: z.enum(['INT64', 'DISTRIBUTION']),
      unit: z.string(),
      labels: z
        .array(z.strictObject({ key: z.string(), valueType: z.literal('STRING') }))
        .max(10)
        .optional(),
    }),
    bucketOptions: z
      .strictObject({
        exponentialBuckets: z.strictObject({
          numFiniteBuckets: z.int().min(1).max(200),
          growthFactor: z.number().gt(1),
          scale: z.number().gt(0),
        }),
      })
      .optional(),
  })
  .refine(({ valueExtractor, metricDescriptor: { valueType } }) => {
    return (valueType === 'DISTRIBUTION') === (valueExtractor !== undefined);
  }, 'a distribution is of values, and a count of none')
  .refine(({ labelExtractors = {}, metricDescriptor: { labels = [] } }) => {
    return Object.keys(labelExtractors).join() === labels.map(({ key }) => key).join();
  }, 'each label is taken from somewhere');

/** What the grammar of Prometheus does not know in it. */
function mistakesIn(query: string): readonly string[] {
  const mistakes: string[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) mistakes.push(`${from}: ${query.slice(from, to + 20)}`);
    },
  });
  return mistakes;
}

describe('the files of a deployment', () => {
  const { files } = stepsOf(environment, 'aaaaaaaaaaaa', 'folder');
  const named = (start: string) =>
    [...files].filter(([name]) => name.startsWith(`folder/${start}`)).map(([, text]) => text);

  it('are alert policies as Google has them', () => {
    const policies = named('alert-').map((text) => policySchema.parse(JSON.parse(text)));
    expect(policies).toHaveLength(9);
    expect(new Set(policies.map(({ displayName }) => displayName)).size).toBe(9);
  });

  it('are metrics as Google has them', () => {
    const metrics = named('metric-').map((text) => metricSchema.parse(JSON.parse(text)));
    expect(metrics.map(({ name }) => name)).toEqual(
      Object.values(LOG_METRICS).map(({ name }) => name),
    );
  });
});

describe('an alert on a goal', () => {
  const [available] = OBJECTIVES;
  const [fast, slow] = BURN_RATES;

  it.each(OBJECTIVES.flatMap((objective) => BURN_RATES.map((burn) => [objective, burn] as const)))(
    'asks in Prometheus’ language, over both windows: $name $id',
    (objective, burn) => {
      const query = burnQuery(objective, 0.98, burn);
      expect(mistakesIn(query)).toEqual([]);
      for (const window of [burn.long, burn.short]) {
        expect(query).toContain(`${objective.bad}[${window}]`);
        expect(query).toContain(`${objective.all}[${window}]`);
      }
    },
  );

  it('is told by a grammar that knows mistakes', () => {
    expect(mistakesIn('sum(increase(x[1h]) / 2')).not.toEqual([]);
    expect(mistakesIn('sum(increase(x[1 hour])) > 1')).not.toEqual([]);
  });

  it('burns the budget of the goal, as fast as is said', () => {
    if (!available || !fast || !slow) throw new Error('They are described.');
    // 0.5 % of the answers may be errors: at 14.4 times that, 7.2 %.
    expect(burnQuery(available, 0.995, fast).match(/> ([\d.]+)/g)).toEqual(['> 0.072', '> 0.072']);
    expect(burnQuery(available, 0.995, slow).match(/> ([\d.]+)/g)).toEqual(['> 0.03', '> 0.03']);
    // Of a month's budget: a fiftieth in the hour, a twentieth in six.
    const month = 30 * 24;
    expect(fast.rate / month).toBeCloseTo(0.02, 3);
    expect((6 * slow.rate) / month).toBeCloseTo(0.05, 3);
  });

  it('can be reached: no share is above one', () => {
    for (const goal of [0.931, 0.9999]) expect(14.4 * (1 - goal)).toBeLessThan(1);
  });

  it('follows the goals of the description', () => {
    const strict = { ...environment.objectives, jobsSucceed: 0.999 };
    const [before, after] = [environment, { ...environment, objectives: strict }].map((one) =>
      policiesOf(one).get('burn-jobsSucceed-fast'),
    );
    expect(after?.displayName).toBe(before?.displayName);
    expect(after?.userLabels).not.toEqual(before?.userLabels);
    expect(after?.documentation.content).toContain('99.9 %');
  });
});
