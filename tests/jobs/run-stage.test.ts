/** Stages under the conditions the queue promises: repeated, late, killed, cancelled, poisoned. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  LimitError,
  UnavailableError,
} from '@bachata/core/errors.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { resumeStoppedJobs, SILENT_MS } from '@bachata/core/housekeeping/resume-jobs.ts';
import { cancelJob } from '@bachata/core/jobs/cancel-job.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { LEASE_MS } from '@bachata/core/jobs/lease.ts';
import {
  created,
  MAX_ATTEMPTS,
  runStage,
  type StageHandlers,
} from '@bachata/core/jobs/run-stage.ts';
import { STAGES, stagesOf, type StageName } from '@bachata/core/jobs/stages.ts';
import type { Services, TaskRequest } from '@bachata/core/ports.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';

let dataDir: string;
let platform: Services & { close(): void | Promise<void> };
let clockOffset: number;
let enqueued: TaskRequest[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-jobs-'));
  clockOffset = 0;
  enqueued = [];
  const opened = await openEmbeddedServices({
    dataDir,
    publicBaseUrl: 'http://localhost',
    clock: { now: () => Date.now() + clockOffset },
  });
  const names = new Set<string>();
  platform = {
    documents: opened.documents,
    objects: opened.objects,
    clock: opened.clock,
    close: () => opened.close(),
    tasks: {
      enqueue: async (task) => {
        if (names.has(task.name)) return 'duplicate';
        names.add(task.name);
        enqueued.push(task);
        return 'enqueued';
      },
    },
  };
});

afterEach(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

const parameters = planParametersSchema.parse({ difficulty: 'beginner' });

async function newJob(requestKey = 'request-1', ownerId = 'ana'): Promise<string> {
  const { jobId } = await createChoreography(platform, {
    ownerId,
    requestKey,
    title: 'A song',
    source: { kind: 'catalog', songId: 'any' },
    parameters,
  });
  return jobId;
}

/** Handlers that do nothing but the given ones. */
function handlersWith(some: Partial<StageHandlers>): StageHandlers {
  const nothing = async (): Promise<object> => ({});
  const idle = Object.fromEntries(STAGES.map((stage) => [stage, nothing]));
  return { ...idle, ...some } as StageHandlers;
}

async function jobOf(jobId: string) {
  const stored = await platform.documents.get(jobs, jobId);
  if (stored === undefined) throw new Error('no such job');
  return stored.data;
}

const deliver = (jobId: string, stage: StageName, handlers: StageHandlers, holder = 'worker') =>
  runStage(platform, { stage, jobId }, handlers, { holder });

describe('createChoreography', () => {
  it('answers a double click with the same job and one task', async () => {
    const [first, second] = await Promise.all([newJob(), newJob()]);
    expect(second).toBe(first);
    expect(enqueued.map(({ path: where }) => where)).toEqual(['/ingest-song']);
  });

  it('gives another request another job', async () => {
    expect(await newJob('request-2')).not.toBe(await newJob('request-3'));
  });

  it("refuses to work on somebody else's upload", async () => {
    const request = createChoreography(platform, {
      ownerId: 'ana',
      requestKey: 'request-1',
      title: 'A song',
      source: { kind: 'upload', objectKey: 'uploads/bea/song', fileName: 'song.mp3' },
      parameters,
    });
    await expect(request).rejects.toThrow(ForbiddenError);
  });
});

describe('runStage', () => {
  it('carries a job through all stages to a choreography in the collection', async () => {
    const jobId = await newJob();
    const choreography = {
      ownerId: 'ana',
      title: 'A song',
      songHash: 'a'.repeat(64),
      durationSec: 100,
      tempoBpm: 120,
      parameters,
      planKey: 'p',
      videoKey: 'v',
      captionsKeys: { en: 'e', es: 's' },
      posterKey: 'j',
      videoBytes: 1,
      createdAt: 1,
    };
    const handlers = handlersWith({
      'ingest-song': async () => ({ patch: { songHash: 'a'.repeat(64) } }),
      'render-video': async () => ({ created: created(choreographies, choreography) }),
    });
    for (const stage of stagesOf('song')) {
      expect((await deliver(jobId, stage, handlers)).outcome).toBe('done');
    }
    const job = await jobOf(jobId);
    expect(job).toMatchObject({ status: 'done', songHash: 'a'.repeat(64) });
    expect(job.fraction).toBeCloseTo(1);
    expect((await platform.documents.get(choreographies, jobId))?.data).toEqual(choreography);
    expect(enqueued.map(({ path: where }) => where)).toEqual(
      stagesOf('song').map((stage) => `/${stage}`),
    );
  });

  it('does nothing for a repeated delivery, but makes sure that the next stage is on its way', async () => {
    const jobId = await newJob();
    let runs = 0;
    const handlers = handlersWith({
      'ingest-song': async () => {
        runs += 1;
        return {};
      },
    });
    await deliver(jobId, 'ingest-song', handlers);
    enqueued = [];
    expect((await deliver(jobId, 'ingest-song', handlers)).outcome).toBe('skipped');
    expect(runs).toBe(1);
    expect((await deliver(jobId, 'render-video', handlers)).outcome).toBe('skipped');
  });

  it('lets one delivery work at a time, and another take over when the first has died', async () => {
    const jobId = await newJob();
    let release: () => void = () => undefined;
    const held = handlersWith({
      'ingest-song': () => new Promise((resolve) => (release = () => resolve({}))),
    });
    const first = deliver(jobId, 'ingest-song', held, 'first');
    await expect.poll(async () => (await jobOf(jobId)).status).toBe('running');
    const quick = handlersWith({});
    expect((await deliver(jobId, 'ingest-song', quick, 'second')).outcome).toBe('busy');
    clockOffset += LEASE_MS + 1;
    expect((await deliver(jobId, 'ingest-song', quick, 'third')).outcome).toBe('done');
    release();
    // The first comes back from the dead: what it did no longer counts.
    expect((await first).outcome).toBe('skipped');
  });

  it('takes over at once where the process is known to have ended', async () => {
    const jobId = await newJob();
    const killed = handlersWith({ 'ingest-song': () => new Promise(() => undefined) });
    void deliver(jobId, 'ingest-song', killed, 'killed');
    await expect.poll(async () => (await jobOf(jobId)).status).toBe('running');
    const next = async (gone: string): Promise<string> => {
      const options = { holder: 'next', isGone: (holder: string) => holder === gone };
      return (await runStage(platform, { stage: 'ingest-song', jobId }, handlersWith({}), options))
        .outcome;
    };
    expect(await next('somebody else')).toBe('busy');
    expect(await next('killed')).toBe('done');
  });

  it('ends the job when the input is the problem', async () => {
    const jobId = await newJob();
    const handlers = handlersWith({
      'ingest-song': async () => {
        throw new InvalidInputError('silent', 'The song is silent.', { details: { seconds: 3 } });
      },
    });
    expect((await deliver(jobId, 'ingest-song', handlers)).outcome).toBe('failed');
    expect(await jobOf(jobId)).toMatchObject({
      status: 'failed',
      failure: { code: 'silent', message: 'The song is silent.', details: { seconds: 3 } },
    });
    expect((await deliver(jobId, 'ingest-song', handlers)).outcome).toBe('skipped');
  });

  it('tries again what lost against somebody else, and ends what is too large', async () => {
    const jobId = await newJob();
    const failing = (error: Error) => handlersWith({ 'ingest-song': () => Promise.reject(error) });
    const lost = failing(new ConflictError('transaction-contention', 'lost against others'));
    expect((await deliver(jobId, 'ingest-song', lost)).outcome).toBe('retry');
    const tooLarge = failing(new LimitError('too-large', 'too large'));
    expect((await deliver(jobId, 'ingest-song', tooLarge)).outcome).toBe('failed');
  });

  it('tries again when something else is the problem, but not for ever', async () => {
    const jobId = await newJob();
    const handlers = handlersWith({
      'ingest-song': async () => {
        throw new Error('the disk is away');
      },
    });
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      expect((await deliver(jobId, 'ingest-song', handlers)).outcome).toBe('retry');
    }
    expect((await deliver(jobId, 'ingest-song', handlers)).outcome).toBe('failed');
    expect(await jobOf(jobId)).toMatchObject({ status: 'failed', failure: { code: 'internal' } });
  });

  it('gives up on a stage whose worker is killed every time', async () => {
    const jobId = await newJob();
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const killed = handlersWith({ 'ingest-song': () => new Promise(() => undefined) });
      void deliver(jobId, 'ingest-song', killed, `killed-${attempt}`);
      await expect
        .poll(async () => (await jobOf(jobId)).stages['ingest-song']?.attempts)
        .toBe(attempt + 1);
      clockOffset += LEASE_MS + 1;
    }
    expect((await deliver(jobId, 'ingest-song', handlersWith({}))).outcome).toBe('failed');
    expect((await jobOf(jobId)).failure?.code).toBe('stage-exhausted');
  });

  it('stops the work and keeps nothing when the user cancels', async () => {
    const jobId = await newJob();
    const handlers = handlersWith({
      'ingest-song': ({ signal, report }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          let fraction = 0;
          const timer = setInterval(() => report((fraction += 0.01)), 20);
          signal.addEventListener('abort', () => clearInterval(timer));
        }),
    });
    const working = deliver(jobId, 'ingest-song', handlers);
    await expect.poll(async () => (await jobOf(jobId)).fraction).toBeGreaterThan(0);
    await cancelJob(platform, jobId);
    expect((await working).outcome).toBe('skipped');
    expect((await jobOf(jobId)).status).toBe('cancelled');
    await cancelJob(platform, jobId);
    expect((await deliver(jobId, 'analyze-music', handlersWith({}))).outcome).toBe('skipped');
  });

  it('ignores a task of a job that is not there', async () => {
    expect((await deliver('no-such-job', 'ingest-song', handlersWith({}))).outcome).toBe('skipped');
  });
});

describe('resumeStoppedJobs', () => {
  it('starts what has been silent for too long, once', async () => {
    const jobId = await newJob();
    enqueued = [];
    expect(await resumeStoppedJobs(platform, 1000)).toBe(0);
    clockOffset += 2000;
    await resumeStoppedJobs(platform, 1000);
    await resumeStoppedJobs(platform, 1000);
    expect(enqueued.map(({ payload }) => payload)).toEqual([{ stage: 'ingest-song', jobId }]);
  });

  it('starts what a clock that was set back would let wait for hours', async () => {
    const jobId = await newJob();
    enqueued = [];
    clockOffset -= 3 * 3_600_000;
    await resumeStoppedJobs(platform, 1000);
    expect(enqueued.map(({ payload }) => payload)).toEqual([{ stage: 'ingest-song', jobId }]);
    expect((await deliver(jobId, 'ingest-song', handlersWith({}))).outcome).toBe('done');
  });

  it('finds all that stopped, however many', async () => {
    for (let i = 0; i < 510; i++) await newJob(`request-${i}`, `dancer-${i % 20}`);
    enqueued = [];
    clockOffset += 2000;
    expect(await resumeStoppedJobs(platform, 1000)).toBe(510);
    expect(new Set(enqueued.map(({ name }) => name)).size).toBe(510);
  });
});

describe('a queue that is unavailable for a moment', () => {
  it('fails no order: the job is stored, and started within a minute', async () => {
    const { tasks } = platform;
    const down = async () => {
      throw new UnavailableError('cloud-unavailable', 'The queue is down.');
    };
    platform = { ...platform, tasks: { enqueue: down } };
    const jobId = await newJob();
    platform = { ...platform, tasks };
    expect(enqueued).toEqual([]);
    clockOffset += SILENT_MS;
    await resumeStoppedJobs(platform);
    expect(enqueued.map(({ payload }) => payload)).toEqual([{ stage: 'ingest-song', jobId }]);
  });

  it('is not taken for one that never takes a task', async () => {
    const refuse = async () => {
      throw new Error('The account may not enqueue.');
    };
    platform = { ...platform, tasks: { enqueue: refuse } };
    await expect(newJob()).rejects.toThrow('The account may not enqueue.');
  });
});

describe('the progress of a stage', () => {
  it('is written once a second at most, and not while the store is still at it', async () => {
    const jobId = await newJob();
    const { documents } = platform;
    let writes = 0;
    let underWay = 0;
    let most = 0;
    const slow: typeof documents = Object.assign(Object.create(documents) as typeof documents, {
      async transaction<R>(body: Parameters<typeof documents.transaction<R>>[0]): Promise<R> {
        writes += 1;
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setTimeout(resolve, 40));
        return await documents.transaction(body).finally(() => (underWay -= 1));
      },
      get: documents.get.bind(documents),
      query: documents.query.bind(documents),
    });
    platform = { ...platform, documents: slow };
    let written = 0;
    const reports = 200;
    const handlers = handlersWith({
      'ingest-song': async ({ report }) => {
        writes = 0;
        for (let i = 1; i <= reports; i++) {
          // The clock runs five seconds within two.
          clockOffset += 15;
          report(i / reports);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        written = writes;
        return {};
      },
    });
    expect((await deliver(jobId, 'ingest-song', handlers)).outcome).toBe('done');
    expect(written).toBeGreaterThanOrEqual(3);
    expect(written).toBeLessThanOrEqual(8);
    expect(most).toBe(1);
  });
});

describe('a process that ends', () => {
  it('hands back its stage at once, and that try does not count', async () => {
    const jobId = await newJob();
    for (let i = 0; i < MAX_ATTEMPTS + 1; i++) {
      const ending = new AbortController();
      const handlers = handlersWith({
        'ingest-song': async ({ signal }) => {
          ending.abort(new Error('The process ends.'));
          signal.throwIfAborted();
          return {};
        },
      });
      const options = { holder: `worker-${i}`, signal: ending.signal };
      const payload = { jobId, stage: 'ingest-song' } as const;
      expect((await runStage(platform, payload, handlers, options)).outcome).toBe('retry');
    }
    expect((await deliver(jobId, 'ingest-song', handlersWith({}))).outcome).toBe('done');
  });
});
