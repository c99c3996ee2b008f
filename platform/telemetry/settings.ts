/**
 * Where spans go, by OpenTelemetry's own variables
 * (https://opentelemetry.io/docs/languages/sdk-configuration/). Other than there, nothing is kept unless an exporter
 * or an endpoint is named.
 */
import { z } from 'zod';

const SAMPLERS = [
  ...(['always_on', 'always_off', 'traceidratio'] as const),
  ...(['parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio'] as const),
] as const;
export type SamplerName = (typeof SAMPLERS)[number];

const PROTOCOLS = ['http/protobuf', 'http/json'] as const;
const url = z.url({ protocol: /^https?$/ });
const milliseconds = z.coerce.number().int().min(1).max(600_000);

/** `a=1,b=2`, with percent signs for what is not of letters. */
const pairs = z.string().transform((list, context): Readonly<Record<string, string>> => {
  const entries = list
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => /^([^=\s]+)\s*=\s*(.*)$/.exec(pair));
  try {
    return Object.fromEntries(
      entries.map((entry) => {
        if (entry === null) throw new URIError('no pair');
        return [decodeURIComponent(entry[1] ?? ''), decodeURIComponent(entry[2] ?? '')];
      }),
    );
  } catch {
    context.addIssue({ code: 'custom', message: 'not a list such as name=value,other=value' });
    return z.NEVER;
  }
});

export const telemetrySchema = z.object({
  OTEL_SDK_DISABLED: z.enum(['true', 'false']).default('false'),
  /** `file` is ours: a line of OTLP JSON for each export. */
  OTEL_TRACES_EXPORTER: z.enum(['none', 'otlp', 'console', 'file']).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: pairs.optional(),
  OTEL_EXPORTER_OTLP_TRACES_HEADERS: pairs.optional(),
  OTEL_EXPORTER_OTLP_TIMEOUT: milliseconds.optional(),
  OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: milliseconds.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.enum(PROTOCOLS).optional(),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: z.enum(PROTOCOLS).optional(),
  OTEL_TRACES_SAMPLER: z.enum(SAMPLERS).default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  OTEL_SERVICE_NAME: z.string().min(1).optional(),
  OTEL_RESOURCE_ATTRIBUTES: pairs.default({}),
  BACHATA_TRACES_FILE: z.string().min(1).default('.local/traces.jsonl'),
});

export type SpanTarget =
  | { readonly kind: 'console' }
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 'otlp';
      readonly url: URL;
      readonly headers: Readonly<Record<string, string>>;
      readonly timeoutMs: number;
      readonly protocol: (typeof PROTOCOLS)[number];
    };

export interface TelemetrySettings {
  readonly target: SpanTarget;
  readonly sampler: SamplerName;
  /** Of the traces, for a sampler by ratio. */
  readonly ratio: number;
  readonly serviceName: string | undefined;
  readonly resource: Readonly<Record<string, string>>;
}

/** Undefined where no spans are kept. */
export function telemetrySettings(
  set: z.output<typeof telemetrySchema>,
): TelemetrySettings | undefined {
  const target = targetOf(set);
  if (set.OTEL_SDK_DISABLED === 'true' || target === undefined) return undefined;
  return {
    target,
    sampler: set.OTEL_TRACES_SAMPLER,
    ratio: set.OTEL_TRACES_SAMPLER_ARG,
    serviceName: set.OTEL_SERVICE_NAME,
    resource: set.OTEL_RESOURCE_ATTRIBUTES,
  };
}

const DEFAULT_ENDPOINT = 'http://localhost:4318';
const DEFAULT_TIMEOUT_MS = 10_000;

function targetOf(set: z.output<typeof telemetrySchema>): SpanTarget | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: whole } = set;
  const isNamed = base !== undefined || whole !== undefined;
  switch (set.OTEL_TRACES_EXPORTER ?? (isNamed ? 'otlp' : 'none')) {
    case 'none':
      return undefined;
    case 'console':
      return { kind: 'console' };
    case 'file':
      return { kind: 'file', file: set.BACHATA_TRACES_FILE };
    case 'otlp':
      return {
        kind: 'otlp',
        url: new URL(whole ?? `${(base ?? DEFAULT_ENDPOINT).replace(/\/$/, '')}/v1/traces`),
        headers: set.OTEL_EXPORTER_OTLP_TRACES_HEADERS ?? set.OTEL_EXPORTER_OTLP_HEADERS ?? {},
        timeoutMs:
          set.OTEL_EXPORTER_OTLP_TRACES_TIMEOUT ??
          set.OTEL_EXPORTER_OTLP_TIMEOUT ??
          DEFAULT_TIMEOUT_MS,
        protocol:
          set.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ??
          set.OTEL_EXPORTER_OTLP_PROTOCOL ??
          'http/protobuf',
      };
  }
}
