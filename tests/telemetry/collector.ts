/** A collector on this machine: takes spans by OTLP/HTTP as JSON, and keeps what arrives. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const valueSchema = z.union([
  z.strictObject({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
  z
    .strictObject({ intValue: z.union([z.number(), z.string()]) })
    .transform(({ intValue }) => Number(intValue)),
]);
const attributesSchema = z
  .array(z.object({ key: z.string(), value: valueSchema }))
  .transform((list) => Object.fromEntries(list.map(({ key, value }) => [key, value])));

const spanSchema = z.object({
  traceId: z.string().regex(/^[0-9a-f]{32}$/),
  spanId: z.string().regex(/^[0-9a-f]{16}$/),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.int(),
  startTimeUnixNano: z.string().regex(/^\d+$/),
  endTimeUnixNano: z.string().regex(/^\d+$/),
  attributes: attributesSchema,
  status: z.object({ code: z.int().optional(), message: z.string().optional() }),
});

/** https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/collector/trace/v1 */
const requestSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: attributesSchema }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
});

export interface ArrivedSpan extends z.output<typeof spanSchema> {
  /** `service.name` of its process. */
  readonly service: string;
}

export interface Collector {
  readonly url: string;
  readonly spans: readonly ArrivedSpan[];
  /** Bodies as they came. */
  readonly bodies: readonly string[];
  readonly requests: readonly {
    readonly path: string;
    readonly headers: NodeJS.Dict<string | string[]>;
  }[];
  /** Undefined: it never answers. */
  status: number | undefined;
  stop(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const spans: ArrivedSpan[] = [];
  const bodies: string[] = [];
  const requests: { path: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({ path: request.url ?? '', headers: request.headers });
      bodies.push(body);
      if (request.headers['content-type'] === 'application/json') {
        for (const { resource, scopeSpans } of requestSchema.parse(JSON.parse(body))
          .resourceSpans) {
          const service = String(resource.attributes['service.name']);
          spans.push(
            ...scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ ...span, service }))),
          );
        }
      }
      if (collector.status !== undefined) response.writeHead(collector.status).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const collector: Collector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ spans, bodies, requests },
    status: 200,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return collector;
}
