/** Another process that holds the database: the site goes on, and says when it cannot wait any longer. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { Collection } from '@bachata/core/ports.ts';
import { DATABASE_FILE } from '@bachata/platform/embedded/layout.ts';
import {
  openEmbeddedServices,
  type EmbeddedServices,
} from '@bachata/platform/embedded/platform.ts';

const notes: Collection<{ text: string }> = {
  name: 'notes',
  schema: z.object({ text: z.string() }),
};
/** Longer than a turn of the loop that only waits for the lock in short steps. */
const LONGEST_TURN_MS = 500;

let dataDir: string;
let services: EmbeddedServices;
let holder: ChildProcess | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-lock-'));
  services = await openEmbeddedServices({ dataDir, publicBaseUrl: 'http://localhost' });
  await services.documents.create(notes, 'a', { text: 'before' });
});
afterEach(async () => {
  holder?.kill('SIGKILL');
  services.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Resolves when another process has the lock, which it keeps for so long. */
async function holdLock(milliseconds: number): Promise<void> {
  const script = `
    const database = new (require('node:sqlite').DatabaseSync)(process.argv[1]);
    database.exec('BEGIN IMMEDIATE');
    console.log('held');
    setTimeout(() => database.exec('COMMIT'), ${milliseconds});`;
  holder = spawn(process.execPath, ['-e', script, path.join(dataDir, DATABASE_FILE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout!, 'data');
}

it('waits for a lock of a second without standing still', async () => {
  await holdLock(1_000);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const written = services.documents.update(notes, 'a', { text: 'after' });
  expect((await services.documents.get(notes, 'a'))?.data.text).toBe('before');
  await written;
  delay.disable();
  expect(delay.max / 1e6).toBeLessThan(LONGEST_TURN_MS);
  expect((await services.documents.get(notes, 'a'))?.data.text).toBe('after');
});

it('gives up after some seconds with an error that says to try again', async () => {
  await holdLock(30_000);
  const attempts = await Promise.allSettled([
    services.documents.create(notes, 'b', { text: 'x' }),
    services.objects.put('a/b', new Uint8Array(3), { contentType: 'text/plain' }),
    services.tasks.enqueue({ queue: 'q', name: 'n', path: '/p', payload: {} }),
  ]);
  const busy = { status: 'rejected', reason: { code: 'database-busy', retryable: true } };
  expect(attempts).toMatchObject([busy, busy, busy]);
  expect((await services.documents.get(notes, 'a'))?.data.text).toBe('before');
});
