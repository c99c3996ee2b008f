/** Spans on their way from this process to a real receiver. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotFoundError } from '@bachata/core/errors.ts';
import { readTelemetryEnv } from '@bachata/platform/env.ts';
import { openSpanKeeper } from '@bachata/platform/telemetry/span-keeper.ts';
import { telemetrySchema, telemetrySettings } from '@bachata/platform/telemetry/settings.ts';
import { SpanQueue } from '@bachata/platform/telemetry/span-queue.ts';
import {
  currentTraceId,
  currentTraceparent,
  flushSpans,
  keepSpans,
  withSpan,
  withTrace,
} from '@bachata/platform/trace.ts';
import { startCollector, type Collector } from './collector.ts';

const ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const SAMPLED = `00-${ID}-00f067aa0ba902b7-01`;
const TIMES = { delayMs: 20, flushMs: 200, quietMs: 300 };

let collector: Collector;
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  keepSpans(undefined);
  await collector.stop();
  vi.restoreAllMocks();
});

async function keep(env: Readonly<Record<string, string>> = {}): Promise<void> {
  const settings = readTelemetryEnv({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    ...env,
  });
  if (settings === undefined) throw new Error('Nothing is kept.');
  keepSpans(await openSpanKeeper(settings, { name: 'test', times: TIMES }));
}

const names = (): string[] => collector.spans.map(({ name }) => name).sort();

describe('spans', () => {
  it('nest, begin a trace where none is, and name it for the log', async () => {
    await keep();
    let inLog: string | undefined;
    await withTrace(undefined, () =>
      withSpan('outer', { role: 'server' }, async () => {
        inLog = currentTraceId();
        await withSpan('inner', { role: 'client' }, (say) => say({ 'db.collection.name': 'jobs' }));
      }),
    );
    await flushSpans();
    const [inner, outer] = collector.spans;
    expect(inner).toMatchObject({
      ...{ name: 'inner', kind: 3, parentSpanId: outer?.spanId, traceId: inLog, service: 'test' },
      attributes: { 'db.collection.name': 'jobs' },
    });
    expect(outer).toMatchObject({ name: 'outer', kind: 2, traceId: inLog });
    expect(outer?.parentSpanId).toBeUndefined();
    expect(collector.requests[0]?.path).toBe('/v1/traces');
  });

  it('go on with the trace that is handed over, as parents of what follows', async () => {
    await keep();
    const handedOn = await withTrace(SAMPLED, () => withSpan('stage', {}, currentTraceparent));
    await flushSpans();
    const [span] = collector.spans;
    expect(span).toMatchObject({ traceId: ID, parentSpanId: '00f067aa0ba902b7' });
    expect(handedOn).toBe(`00-${ID}-${span?.spanId ?? ''}-01`);
  });

  it('are none outside of a request where they are only a part of one', async () => {
    await keep();
    await withTrace(undefined, () => withSpan('documents.get', { onlyWithin: true }, () => 1));
    await withSpan('documents.get', { onlyWithin: true }, () => 1);
    await flushSpans();
    expect(collector.spans).toEqual([]);
  });

  it('say by a code what went wrong, and never in words', async () => {
    await keep();
    const failing = withSpan('one', {}, () => {
      throw new NotFoundError('not-found', 'Nobody has the song of ana@example.org.');
    });
    await expect(failing).rejects.toThrow('ana@example.org');
    await expect(withSpan('two', {}, () => Promise.reject(new TypeError('ana')))).rejects.toThrow();
    await flushSpans();
    expect(collector.spans.map(({ attributes }) => attributes['error.type'])).toEqual([
      'not-found',
      'TypeError',
    ]);
    expect(collector.spans.map(({ status }) => status)).toEqual([{ code: 2 }, { code: 2 }]);
    expect(collector.bodies.join()).not.toContain('ana');
  });

  it.each([
    ['always_on', '1', '00', true],
    ['always_off', '1', '01', false],
    ['parentbased_always_on', '1', '00', false],
    ['parentbased_traceidratio', '0', '01', true],
    // Each process decides alike, whatever Cloud Run's front says of the trace.
    ['traceidratio', '1', '00', true],
    ['traceidratio', '0', '01', false],
  ])('are sampled by %s (%s) after a parent with %s: %s', async (sampler, arg, flags, isKept) => {
    await keep({ OTEL_TRACES_SAMPLER: sampler, OTEL_TRACES_SAMPLER_ARG: arg });
    const parent = SAMPLED.replace(/01$/, flags);
    const handedOn = await withTrace(parent, () => withSpan('x', {}, currentTraceparent));
    await flushSpans();
    expect(collector.spans).toHaveLength(isKept ? 1 : 0);
    expect(handedOn?.slice(3, 35)).toBe(ID);
    expect(handedOn?.endsWith(isKept ? '-01' : '-00')).toBe(true);
  });

  it('go out as protobuf where nothing else is said, with headers and names of one’s own', async () => {
    await keep({
      OTEL_EXPORTER_OTLP_PROTOCOL: '',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20b,x-other=c',
      OTEL_SERVICE_NAME: 'school',
    });
    await withSpan('named', {}, () => 1);
    await flushSpans();
    const { headers } = collector.requests[0] ?? { headers: {} };
    expect(headers).toMatchObject({ 'x-key': 'a b', 'x-other': 'c' });
    expect(headers['content-type']).toBe('application/x-protobuf');
    expect(collector.bodies[0]).toContain('named');
    expect(collector.bodies[0]).toContain('school');
  });

  it('are sent by themselves soon after they ended', async () => {
    await keep();
    await withSpan('alone', {}, () => 1);
    await vi.waitFor(() => expect(names()).toEqual(['alone']));
  });

  it('go to a file, a line of OTLP JSON for each export', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-traces-'));
    const file = path.join(folder, 'new', 'traces.jsonl');
    await keep({ OTEL_TRACES_EXPORTER: 'file', BACHATA_TRACES_FILE: file });
    for (const name of ['one', 'two']) {
      await withSpan(name, {}, () => 1);
      await flushSpans();
    }
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => /"name":"(one|two)"/.exec(line)?.[1])).toEqual(['one', 'two']);
    await rm(folder, { recursive: true });
  });

  it('go to the terminal, a line each', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await keep({ OTEL_TRACES_EXPORTER: 'console' });
    await withTrace(SAMPLED, () =>
      withSpan('stage x', { fields: { 'bachata.stage': 'x' } }, () => 1),
    );
    await flushSpans();
    expect(String(written.mock.calls[0]?.[0])).toMatch(
      /^ +\d+\.\d ms {2}stage x bachata.stage=x {2}\[4bf92f35\]\n$/,
    );
  });
});

describe('a collector that is dead', () => {
  const span = { name: 'x' } as never;
  const quiet = (): void => void vi.spyOn(process.stdout, 'write').mockReturnValue(true);

  async function timeOf(work: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await work();
    return performance.now() - start;
  }

  it('delays the first flush by little, and the others by nothing', async () => {
    quiet();
    collector.status = undefined;
    await keep();
    const flushed = async () => {
      await withSpan('x', {}, () => 1);
      await flushSpans();
    };
    expect(await timeOf(flushed)).toBeLessThan(TIMES.flushMs + 300);
    for (let times = 0; times < 20; times++) expect(await timeOf(flushed)).toBeLessThan(100);
  });

  it('is left alone for a while where it refuses, then asked again', async () => {
    quiet();
    collector.status = 503;
    await keep();
    for (let times = 0; times < 5; times++) {
      await withSpan('lost', {}, () => 1);
      await flushSpans();
    }
    expect(collector.requests).toHaveLength(1);
    collector.status = 200;
    await sleep(TIMES.quietMs + 50);
    await withSpan('kept', {}, () => 1);
    await flushSpans();
    expect(names()).toEqual(['kept', 'lost']);
  });

  it('is told of in the log, once for all that it does not take', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const queue = new SpanQueue(
      () => Promise.reject(new Error('The collector answered 503.')),
      TIMES,
    );
    for (let times = 0; times < 3; times++) {
      queue.onEnd(span);
      await queue.forceFlush();
    }
    expect(written).toHaveBeenCalledOnce();
    expect(String(written.mock.calls[0]?.[0])).toContain('spans were not taken');
  });

  it('makes nobody keep more than there is room for', async () => {
    let taken = 0;
    const first = Promise.withResolvers<undefined>();
    const queue = new SpanQueue(async (spans) => {
      await first.promise;
      taken += spans.length;
    }, TIMES);
    for (let count = 0; count < 10_000; count++) queue.onEnd(span);
    first.resolve(undefined);
    await queue.forceFlush();
    expect(taken).toBeGreaterThan(2000);
    expect(taken).toBeLessThan(3000);
  });
});

describe('a flush', () => {
  it('waits for what a timer began to send', async () => {
    let isDone = false;
    const queue = new SpanQueue(
      async () => {
        await sleep(60);
        isDone = true;
      },
      { ...TIMES, delayMs: 1 },
    );
    queue.onEnd({ name: 'x' } as never);
    await sleep(20);
    await queue.forceFlush();
    expect(isDone).toBe(true);
  });
});

describe('the settings', () => {
  const targetOf = (env: Record<string, string>) => readTelemetryEnv(env)?.target;

  it.each([
    {},
    { OTEL_TRACES_EXPORTER: '' },
    { OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x' },
    { OTEL_SDK_DISABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x' },
    { OTEL_SERVICE_NAME: 'x', OTEL_TRACES_SAMPLER: 'always_on' },
  ])('keep nothing by %j', (env) => {
    expect(readTelemetryEnv(env)).toBeUndefined();
  });

  it('find the collector as OpenTelemetry says', () => {
    expect(targetOf({ OTEL_TRACES_EXPORTER: 'otlp' })).toMatchObject({
      ...{ url: new URL('http://localhost:4318/v1/traces'), timeoutMs: 10_000 },
      protocol: 'http/protobuf',
    });
    expect(targetOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://x/base/' })).toMatchObject({
      url: new URL('https://x/base/v1/traces'),
    });
    expect(
      targetOf({
        OTEL_EXPORTER_OTLP_ENDPOINT: 'https://x',
        OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://y/as-it-is',
        OTEL_EXPORTER_OTLP_TIMEOUT: '5',
        OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: '7',
      }),
    ).toMatchObject({ url: new URL('https://y/as-it-is'), timeoutMs: 7 });
  });

  it.each([
    ['OTEL_TRACES_EXPORTER', 'zipkin'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4317'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'nonsense'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=%zz'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
  ])('refuse %s=%s by name', (variable, value) => {
    expect(() => readTelemetryEnv({ [variable]: value })).toThrow(variable);
  });

  it('are whole by themselves', () => {
    expect(telemetrySettings(telemetrySchema.parse({}))).toBeUndefined();
  });
});

describe('loading', () => {
  /** The modules that a process has loaded once its services are open. */
  function loadedWith(env: Readonly<Record<string, string>>): string {
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      const { openServices } = await import('@bachata/platform/open.ts');
      await (await openServices(process.env)).close();
      console.log(loaded.join('\\n'));`;
    const folder = path.join(os.tmpdir(), `bachata-loading-${process.pid}`);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      {
        cwd: path.resolve(import.meta.dirname, '..', '..', 'functions'),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], BACHATA_DATA_DIR: folder, ...env },
      },
    );
    rmSync(folder, { recursive: true, force: true });
    expect(stderr).toBe('');
    return stdout;
  }

  it('of the SDK happens where spans are kept, and nowhere else', () => {
    const SDK = /telemetry\/(load-sdk|span-keeper|span-queue|traced-services)|@opentelemetry/;
    const off = loadedWith({});
    expect(off).toContain('platform/trace.ts');
    expect(off).not.toMatch(SDK);
    const on = loadedWith({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    expect(on).toContain('@opentelemetry');
  });
});
