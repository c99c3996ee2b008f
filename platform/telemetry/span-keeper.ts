/** Spans by the OpenTelemetry SDK. The only module that loads it. */
import { AppError } from '@bachata/core/errors.ts';
import { partsOfTraceparent, type SpanFields, type SpanKeeper, type SpanRole } from '../trace.ts';
import { loadSdk } from './load-sdk.ts';
import { outletTo } from './outlets.ts';
import type * as Sdk from './sdk.ts';
import type { SamplerName, TelemetrySettings } from './settings.ts';
import { SpanQueue, type QueueTimes } from './span-queue.ts';

export interface KeeperOptions {
  /** Of the process; `serviceName` of the settings comes first. */
  readonly name: string;
  /** What Google's collector is shown. */
  readonly token?: () => Promise<string>;
  readonly times?: QueueTimes;
}

export async function openSpanKeeper(
  settings: TelemetrySettings,
  { name, token, times }: KeeperOptions,
): Promise<SpanKeeper> {
  const sdk = await loadSdk();
  const queue = new SpanQueue(outletTo(settings.target, sdk, token), times);
  const provider = new sdk.TracerProvider({
    sampler: samplerOf(sdk, settings.sampler, settings.ratio),
    resource: sdk.resourceFromAttributes({
      ...settings.resource,
      'service.name': settings.serviceName ?? settings.resource['service.name'] ?? name,
    }),
    spanProcessors: [queue],
  });
  const tracer = provider.getTracer('bachata-buddy');
  const kinds: Readonly<Record<SpanRole, Sdk.SpanKind>> = {
    server: sdk.SpanKind.SERVER,
    client: sdk.SpanKind.CLIENT,
    producer: sdk.SpanKind.PRODUCER,
    consumer: sdk.SpanKind.CONSUMER,
    internal: sdk.SpanKind.INTERNAL,
  };
  return {
    start(spanName, role, fields, parent) {
      const attributes = attributesOf(fields);
      const context = contextOf(sdk, parent);
      const span = tracer.startSpan(spanName, { kind: kinds[role], attributes }, context);
      return {
        traceparent: traceparentOf(span.spanContext()),
        set: (more) => void span.setAttributes(attributesOf(more)),
        end: (error) => {
          if (error !== undefined) {
            span.setAttribute('error.type', typeOf(error));
            // Without its message, which may have names of people in it.
            span.setStatus({ code: sdk.SpanStatusCode.ERROR });
          }
          span.end();
        },
      };
    },
    flush: async () => await queue.forceFlush(),
  };
}

function samplerOf(sdk: typeof Sdk, name: SamplerName, ratio: number): Sdk.Sampler {
  const base = {
    always_on: () => new sdk.AlwaysOnSampler(),
    always_off: () => new sdk.AlwaysOffSampler(),
    traceidratio: () => new sdk.TraceIdRatioBasedSampler(ratio),
  } as const;
  const root = base[name.replace('parentbased_', '') as keyof typeof base]();
  return name.startsWith('parentbased_') ? new sdk.ParentBasedSampler({ root }) : root;
}

function contextOf(sdk: typeof Sdk, parent: string | undefined) {
  const parts = partsOfTraceparent(parent);
  if (parts === undefined) return sdk.ROOT_CONTEXT;
  const { traceId, spanId, flags: traceFlags } = parts;
  return sdk.trace.setSpanContext(sdk.ROOT_CONTEXT, {
    ...{ traceId, spanId, traceFlags },
    isRemote: true,
  });
}

function traceparentOf({ traceId, spanId, traceFlags }: Sdk.SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

function attributesOf(fields: SpanFields): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Record<string, string | number>;
}

function typeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
