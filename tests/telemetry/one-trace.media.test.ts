/** One order, from the click to the video, with the functions in a process of their own as `npm start` has them. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { isEnded, jobs, type Job } from '@bachata/core/jobs/job.ts';
import { stagesOf } from '@bachata/core/jobs/stages.ts';
import { catalog } from '@bachata/library/songs/catalog.ts';
import { startDispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { openServices } from '@bachata/platform/open.ts';
import { keepSpans, withSpan, withTrace } from '@bachata/platform/trace.ts';
import { startCollector, type ArrivedSpan, type Collector } from './collector.ts';

const SERVE = path.join(import.meta.dirname, '..', '..', 'functions', 'local', 'serve.ts');
/** What people write and what proves who they are. */
const PRIVATE = ['Canción secreta', 'ana@example.org', 'secret-request-key'] as const;
const [TITLE, OWNER, REQUEST_KEY] = PRIVATE;

let collector: Collector;
let dataDir: string;
let functions: ChildProcess;
beforeEach(async () => {
  collector = await startCollector();
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-trace-'));
});
afterEach(async () => {
  keepSpans(undefined);
  if (functions.exitCode === null) {
    const ended = once(functions, 'exit');
    functions.kill('SIGKILL');
    await ended;
  }
  await collector.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Orders a choreography of a song of the library, and waits until its job has ended. */
async function ordered(): Promise<Job> {
  const env = {
    BACHATA_DATA_DIR: dataDir,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_SERVICE_NAME: '',
  };
  functions = fork(SERVE, {
    env: { ...process.env, ...env, PORT: '0' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(functions, 'message')) as [{ port: number }];
  const queue = await openEmbeddedServices({ dataDir, publicBaseUrl: 'http://localhost' });
  const dispatcher = startDispatcher(queue, {
    functionsBaseUrl: `http://127.0.0.1:${port}`,
    pollMs: 30,
  });
  const services = await openServices(env);
  try {
    const { jobId } = await withTrace(undefined, () =>
      withSpan('POST /api/choreographies', { role: 'server' }, () =>
        createChoreography(services, {
          ...{ ownerId: OWNER, title: TITLE, requestKey: REQUEST_KEY },
          parameters: planParametersSchema.parse({ difficulty: 'beginner' }),
          source: { kind: 'catalog', songId: catalog[0]?.id ?? '' },
        }),
      ),
    );
    for (;;) {
      const job = (await queue.documents.get(jobs, jobId))?.data;
      if (job !== undefined && isEnded(job)) return job;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await services.close();
    await dispatcher.stop();
    queue.close();
    // Told to end, it sends what it still has.
    const ended = once(functions, 'exit');
    functions.kill('SIGTERM');
    await ended;
  }
}

it('is one trace, each stage a child of the task that brought it', async () => {
  const job = await ordered();
  expect(job).toMatchObject({ status: 'done', title: TITLE });
  const spans = collector.spans;
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const parentOf = ({ parentSpanId }: ArrivedSpan) => byId.get(parentSpanId ?? '');

  const roots = spans.filter((span) => span.parentSpanId === undefined);
  expect(roots.map(({ name }) => name)).toEqual(['POST /api/choreographies']);
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([roots[0]?.traceId]));
  // Nothing refers to a span that did not arrive: all was flushed.
  expect(spans.filter((span) => span !== roots[0] && parentOf(span) === undefined)).toEqual([]);

  for (const [index, stage] of stagesOf('song').entries()) {
    const [span, ...others] = spans.filter(({ name }) => name === `stage ${stage}`);
    expect(others, stage).toEqual([]);
    expect(span).toMatchObject({
      ...{ service: 'stages', kind: 5 },
      attributes: { 'bachata.stage': stage, 'bachata.outcome': 'done', 'bachata.retries': 0 },
    });
    const task = span && parentOf(span);
    expect(task).toMatchObject({ name: `enqueue ${stage}`, kind: 4 });
    const before = stagesOf('song')[index - 1];
    expect(task && parentOf(task)?.name).toBe(before ? `stage ${before}` : roots[0]?.name);
  }
  const names = new Set(spans.map(({ name }) => name));
  for (const name of ['analyze sound', 'match moves', 'compose plan', 'render outputs']) {
    expect(names, name).toContain(name);
  }
  for (const name of ['documents.get', 'documents.transaction', 'objects.get', 'objects.put']) {
    expect(names, name).toContain(name);
  }
  // A stage is told in tens of spans, not in thousands.
  expect(spans.length).toBeLessThan(400);
  for (const secret of PRIVATE) expect(collector.bodies.join(), secret).not.toContain(secret);
});

it.each([
  ['refuses', 503],
  ['never answers', undefined],
])('is done as well where the collector %s', async (_, status) => {
  collector.status = status;
  const { status: outcome, stages } = await ordered();
  expect(outcome).toBe('done');
  expect(collector.requests.length).toBeGreaterThan(0);
  // The collector has ten seconds to answer: no stage has waited for that.
  const inOrder = stagesOf('song').map((stage) => stages[stage]);
  for (const [index, stage] of inOrder.entries()) {
    const endOfLast = inOrder[index - 1]?.finishedAt ?? stage?.startedAt ?? NaN;
    expect((stage?.startedAt ?? NaN) - endOfLast).toBeLessThan(5_000);
  }
});
