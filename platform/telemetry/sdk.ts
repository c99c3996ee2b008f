/** All that is used of the OpenTelemetry SDK; see `load-sdk.ts`. */
export { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
export type { Span, SpanContext } from '@opentelemetry/api';
export { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
export { resourceFromAttributes } from '@opentelemetry/resources';
export {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
export type { ReadableSpan, Sampler, SpanProcessor } from '@opentelemetry/sdk-trace';
