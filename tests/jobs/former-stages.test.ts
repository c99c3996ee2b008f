/** Jobs that were under way when stages got other names: their documents and tasks as they were. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { readyClips } from '@bachata/core/user-clips/clip.ts';
import { jobs, taskPayloadSchema } from '@bachata/core/jobs/job.ts';
import type { Collection } from '@bachata/core/ports.ts';
import { startDispatcher, type Dispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import '../../functions/index.ts';
import { seedClip } from '../browser/seed.ts';
import { confirmationOf } from '../factories/clip.ts';

/** Takes documents as they are, whatever the present schema says. */
const asWritten: Collection<object> = { name: 'jobs', schema: z.looseObject({}) };

const STARTED = 1_795_917_912_000;
const common = { ownerId: 'ana', title: 'Mine', createdAt: STARTED, updatedAt: STARTED + 300 };

/** A worker was at its last stage, and was killed. */
const CLIP_JOB = {
  ...common,
  kind: 'clip',
  status: 'running',
  fraction: 0.98,
  stage: 'index-moves',
  stages: {
    'ingest-clip': { state: 'done', attempts: 1, startedAt: STARTED, finishedAt: STARTED + 100 },
    'analyze-pose': { state: 'done', attempts: 1, startedAt: STARTED, finishedAt: STARTED + 200 },
    'index-moves': {
      state: 'running',
      attempts: 1,
      lease: { holder: 'worker', until: STARTED + 20_000 },
      startedAt: STARTED + 300,
    },
  },
  uploadKey: 'uploads/ana/clip.mp4',
  video: { durationSec: 8, width: 320, height: 180 },
};

/** Nobody has begun it. */
const moveJob = (clipId: string) => ({
  ...common,
  kind: 'move',
  status: 'queued',
  fraction: 0,
  stage: 'normalise-clip',
  stages: {},
  clipId,
  confirmation: confirmationOf(),
});

const task = (stage: string, jobId: string) => ({
  queue: 'choreography',
  name: `${jobId}-${stage}`,
  path: `/${stage}`,
  payload: { stage, jobId },
});

let dataDir: string;
let platform: EmbeddedPlatform;
let dispatcher: Dispatcher | undefined;
let server: ReturnType<typeof getTestServer> | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-former-stages-'));
  vi.stubEnv('BACHATA_PLATFORM', 'embedded');
  vi.stubEnv('BACHATA_DATA_DIR', dataDir);
  vi.stubEnv('BACHATA_PUBLIC_URL', 'http://localhost');
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
});
afterEach(async () => {
  await dispatcher?.stop();
  server?.close();
  platform.close();
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true, force: true });
});

describe('a queue with tasks of stages by their former names', () => {
  it(
    'is worked off, and the jobs end as if nothing had happened',
    { timeout: 240_000 },
    async () => {
      const clipId = await seedClip(platform, 'ana', { confirmed: undefined });
      const clipJobId = 'bef07e29388fac500b54cede65d740a5';
      for (const name of ['analysis.json', 'track.bin']) {
        const bytes = await getBytes(platform.objects, `clips/${clipId}/${name}`);
        const options = { contentType: 'application/octet-stream' };
        await platform.objects.put(`clips/${clipJobId}/${name}`, bytes, options);
      }
      const moveJobId = '6283adc752e4a598339b7299b43693be';
      await platform.documents.create(asWritten, clipJobId, CLIP_JOB);
      await platform.documents.create(asWritten, moveJobId, moveJob(clipId));
      await platform.tasks.enqueue(task('index-moves', clipJobId));
      await platform.tasks.enqueue(task('normalise-clip', moveJobId));

      server = getTestServer('pipeline').listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      dispatcher = startDispatcher(platform, { functionsBaseUrl: `http://127.0.0.1:${port}` });
      const job = async (id: string) => (await platform.documents.get(jobs, id))?.data;
      for (const id of [clipJobId, moveJobId]) {
        await expect.poll(async () => (await job(id))?.status, { timeout: 120_000 }).toBe('done');
      }

      // There was no document of it yet, and the job said itself what was found.
      expect((await platform.documents.get(readyClips, clipJobId))?.data).toMatchObject({
        ...{ ownerId: 'ana', title: 'Mine', visibility: 'private', status: 'ready' },
        ...{ durationSec: 8, width: 320, height: 180 },
      });
      expect((await platform.documents.get(readyClips, clipId))?.data.confirmed).toBeDefined();
      expect(Object.keys((await job(clipJobId))?.stages ?? {})).toEqual([
        'ingest-clip',
        'analyze-pose',
        'suggest-move',
      ]);
      expect((await job(clipJobId))?.stages).toMatchObject({ 'suggest-move': { attempts: 2 } });
      expect((await job(moveJobId))?.stage).toBe('make-move');
    },
  );
});

describe('a task', () => {
  it('is refused where no stage ever had its name', () => {
    const read = (stage: string) => taskPayloadSchema.safeParse({ stage, jobId: 'j' });
    expect(read('index-moves').data).toEqual({ stage: 'suggest-move', jobId: 'j' });
    expect(read('no-such-stage').success).toBe(false);
  });
});
