import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const SERVE = path.join(import.meta.dirname, 'serve.ts');

describe('the functions with BACHATA_PLATFORM=google', () => {
  let functions: ChildProcess;
  let url: string;

  beforeAll(async () => {
    functions = fork(SERVE, {
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        METADATA_SERVER_DETECTION: 'none',
        BACHATA_PLATFORM: 'google',
        GOOGLE_CLOUD_PROJECT: 'demo-bachata',
        BACHATA_BUCKET: 'demo-bachata-media',
        BACHATA_QUEUE_LOCATION: 'europe-west1',
        BACHATA_FUNCTIONS_URL: 'https://functions.example.org',
        BACHATA_TASKS_SERVICE_ACCOUNT: 'queue@demo-bachata.iam.gserviceaccount.com',
      },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [{ port }] = (await once(functions, 'message')) as [{ port: number }];
    url = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    const ended = once(functions, 'exit');
    functions.kill('SIGKILL');
    await ended;
  });

  it('start, and say so', async () => {
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      stages: expect.arrayContaining(['plan-choreography']),
    });
  });

  it('open their services for a task, and refuse one that the queue has not signed', async () => {
    const task = { method: 'POST', body: '{"stage":"plan-choreography","jobId":"a"}' };
    const response = await fetch(`${url}/plan-choreography`, task);
    expect(response.status).toBe(401);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('the functions on one machine', () => {
  let folder: string;
  let functions: ChildProcess | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'serve-'));
  });
  afterEach(async () => {
    functions?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function ready(dataDir: string): Promise<number> {
    functions = fork(SERVE, {
      env: { ...process.env, PORT: '0', BACHATA_PLATFORM: 'embedded', BACHATA_DATA_DIR: dataDir },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const [{ port }] = (await once(functions, 'message')) as [{ port: number }];
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
  }

  it('are ready where their stores answer', async () => {
    expect(await ready(path.join(folder, 'data'))).toBe(200);
  });

  it('are not ready where their stores cannot be opened', async () => {
    await writeFile(path.join(folder, 'file'), '');
    expect(await ready(path.join(folder, 'file', 'data'))).toBe(503);
  });
});
