/** Where spans can go. */
import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type * as Sdk from './sdk.ts';
import type { SpanTarget } from './settings.ts';
import type { Outlet } from './span-queue.ts';

type Serializers = Pick<typeof Sdk, 'JsonTraceSerializer' | 'ProtobufTraceSerializer'>;

/** @param token of a collector of Google's; undefined where none is to be sent */
export function outletTo(
  target: SpanTarget,
  serializers: Serializers,
  token: (() => Promise<string>) | undefined,
): Outlet {
  switch (target.kind) {
    case 'console':
      return async (spans) => {
        // The other stream has the log, one JSON object a line.
        process.stderr.write(spans.map(lineOf).join(''));
      };
    case 'file':
      return async (spans) => {
        const json = serializers.JsonTraceSerializer.serializeRequest([...spans]);
        if (json === undefined) return;
        await mkdir(path.dirname(target.file), { recursive: true });
        await appendFile(target.file, Buffer.concat([json, Buffer.from('\n')]));
      };
    case 'otlp':
      return async (spans) => await post(target, serializers, token, spans);
  }
}

/** https://opentelemetry.io/docs/specs/otlp/#otlphttp */
async function post(
  { url, headers, timeoutMs, protocol }: Extract<SpanTarget, { kind: 'otlp' }>,
  { JsonTraceSerializer, ProtobufTraceSerializer }: Serializers,
  token: (() => Promise<string>) | undefined,
  spans: readonly Sdk.ReadableSpan[],
): Promise<void> {
  const isJson = protocol === 'http/json';
  const serializer = isJson ? JsonTraceSerializer : ProtobufTraceSerializer;
  const body = serializer.serializeRequest([...spans]);
  if (body === undefined) return;
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      ...headers,
      ...(token !== undefined && { authorization: `Bearer ${await token()}` }),
      'content-type': isJson ? 'application/json' : 'application/x-protobuf',
    },
    body: Buffer.from(body),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The collector answered ${response.status}.`);
}

/** For people: how long, what, and which trace. */
function lineOf(span: Sdk.ReadableSpan): string {
  const [seconds, nanoseconds] = span.duration;
  const milliseconds = (seconds * 1e3 + nanoseconds / 1e6).toFixed(1).padStart(9);
  const fields = Object.entries(span.attributes).map(([name, value]) => `${name}=${String(value)}`);
  const { traceId } = span.spanContext();
  return `${milliseconds} ms  ${[span.name, ...fields].join(' ')}  [${traceId.slice(0, 8)}]\n`;
}
