/** A job that version 0.1 was killed at is finished by the present one. Needs FFmpeg. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { isEnded, jobs, type Job } from '@bachata/core/jobs/job.ts';
import { startDispatcher, type Dispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { getBytes } from '@bachata/core/read-object.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { unpackFormerData, type UnpackedData } from '../fixtures/former-data.ts';

const SERVE = path.join(import.meta.dirname, '..', '..', 'functions', 'local', 'serve.ts');

let former: UnpackedData;
let platform: EmbeddedPlatform;
let functions: ChildProcess;
let dispatcher: Dispatcher | undefined;

beforeAll(async () => {
  former = await unpackFormerData('data-0.1');
  const { dataDir } = former;
  functions = fork(SERVE, {
    env: { ...process.env, PORT: '0', BACHATA_PLATFORM: 'embedded', BACHATA_DATA_DIR: dataDir },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(functions, 'message')) as [{ port: number }];
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  dispatcher = startDispatcher(platform, {
    functionsBaseUrl: `http://127.0.0.1:${port}`,
    pollMs: 30,
  });
});
afterAll(async () => {
  await dispatcher?.stop();
  const ended = once(functions, 'exit');
  functions.kill('SIGKILL');
  await ended;
  platform.close();
  await former.remove();
});

it('ends as a choreography with its video', async () => {
  const { interruptedJobId: id } = former.facts;
  const job = await new Promise<Job>((resolve) => {
    const stop = platform.documents.watch(jobs, id, (stored) => {
      if (stored === undefined || !isEnded(stored.data)) return;
      stop();
      resolve(stored.data);
    });
  });
  expect(job).toMatchObject({ status: 'done', fraction: 1 });
  expect(job.stages['analyze-music']).toMatchObject({ state: 'done', attempts: 2 });
  const choreography = (await platform.documents.get(choreographies, id))?.data;
  expect(choreography).toMatchObject({ ownerId: job.ownerId, title: 'Otra luna corta' });
  const video = await getBytes(platform.objects, choreography?.videoKey ?? '');
  expect(video.length).toBe(choreography?.videoBytes);
});
