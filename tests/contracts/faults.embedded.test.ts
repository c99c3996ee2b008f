/** Several processes on one data directory, some of them killed at the worst moment. */
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import { temporaryPlatform, type TemporaryPlatform } from './embedded.ts';
import { startFunctionsServer, type FunctionsServer } from './functions-server.ts';
import { startChild, type Child } from './processes/child.ts';
import { counters } from './processes/counters.ts';

describe('embedded, over processes', () => {
  let temporary: TemporaryPlatform;
  let children: Child[];

  beforeEach(async () => {
    temporary = await temporaryPlatform();
    children = [];
  });
  afterEach(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await temporary.close();
  });

  function start(script: string, ...args: readonly string[]): Child {
    const child = startChild(script, ...args);
    children.push(child);
    return child;
  }

  it('loses no count where two processes count at once, and a watcher sees the last', async () => {
    const { documents } = temporary.platform;
    await documents.create(counters, 'shared', { value: 0 });
    const last = new Promise<readonly number[]>((resolve) => {
      const seen: number[] = [];
      const stop = documents.watch(counters, 'shared', (counter) => {
        seen.push(counter?.data.value ?? -1);
        if (seen.at(-1) !== 200) return;
        stop();
        resolve(seen);
      });
    });
    const both = ['100', '100'].map((times) => start('count.ts', temporary.dataDir, times));
    expect(await Promise.all(both.map((child) => child.ended))).toEqual([0, 0]);
    expect((await documents.get(counters, 'shared'))?.data.value).toBe(200);
    const seen = await last;
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('opens a new data directory from several processes at once', async () => {
    const fresh = path.join(temporary.dataDir, 'fresh');
    const openers = Array.from({ length: 4 }, () => start('count.ts', fresh, '0'));
    expect(await Promise.all(openers.map((child) => child.ended))).toEqual([0, 0, 0, 0]);
  });

  it('shows nothing of an object whose writer was killed, and clears it away later', async () => {
    const { objects } = temporary.platform;
    await objects.put('songs/kept', Buffer.from('before'), { contentType: 'text/plain' });
    for (const key of ['songs/new', 'songs/kept']) {
      const writer = start('put-slowly.ts', temporary.dataDir, key);
      await writer.line(/bytes/);
      await writer.kill();
    }
    expect((await objects.list('')).map(({ key, size }) => [key, size])).toEqual([
      ['songs/kept', 6],
    ]);
    expect(await objects.head('songs/new')).toBeUndefined();
    const folder = path.join(temporary.dataDir, 'objects');
    expect(await readdir(folder)).toHaveLength(3);
    await objects.sweep();
    expect(await readdir(folder)).toHaveLength(3);
    const before = Date.now() / 1000 - 45 * 60;
    for (const name of await readdir(folder)) {
      await utimes(path.join(folder, name), before, before);
    }
    await objects.sweep();
    expect(await readdir(folder)).toHaveLength(1);
    expect((await objects.head('songs/kept'))?.size).toBe(6);
  });

  describe('a dispatcher that is killed', () => {
    const task = { queue: 'pipeline', name: 'survivor', path: '/work', payload: { a: 1 } };
    let functions: FunctionsServer;

    beforeEach(async () => {
      functions = await startFunctionsServer();
      functions.respond = async ({ headers }) =>
        headers['x-cloudtasks-taskretrycount'] === '0' ? await new Promise(() => undefined) : 200;
      await temporary.platform.tasks.enqueue(task);
    });
    afterEach(async () => await functions.stop());

    async function dispatcher(leaseMs: number): Promise<Child> {
      const child = start('dispatch.ts', temporary.dataDir, functions.url, String(leaseMs));
      await child.line(/dispatching/);
      return child;
    }

    async function isDeliveredAgain(): Promise<void> {
      await functions.until((received) => received.length === 2);
      expect(functions.received[1]?.body).toBe('{"a":1}');
      expect(functions.received[1]?.headers['x-cloudtasks-taskexecutioncount']).toBe('0');
    }

    it('has its task delivered by the next one at once, whatever lease is left', async () => {
      const first = await dispatcher(600_000);
      await functions.until((received) => received.length === 1);
      await first.kill();
      await dispatcher(600_000);
      await isDeliveredAgain();
    });

    it('has its task delivered by another one that lives, and only once its lease is over', async () => {
      const first = await dispatcher(600);
      await functions.until((received) => received.length === 1);
      await dispatcher(600);
      await sleep(700);
      expect(functions.received).toHaveLength(1);
      await first.kill();
      await isDeliveredAgain();
    });
  });

  it('delivers a task again whose function was killed', async () => {
    const doomed = start('work.ts');
    const port = await doomed.line(/^\d+$/);
    const { tasks } = temporary.platform;
    await tasks.enqueue({ queue: 'pipeline', name: 'survivor', path: '/work', payload: {} });
    const first = startDispatcher(temporary.platform, {
      functionsBaseUrl: `http://127.0.0.1:${port}`,
      defaults: { minBackoffMs: 1 },
      pollMs: 10,
    });
    await doomed.line(/task/);
    await doomed.kill();
    await first.stop();
    const functions = await startFunctionsServer();
    const second = startDispatcher(temporary.platform, {
      functionsBaseUrl: functions.url,
      pollMs: 10,
    });
    await functions.until((received) => received.length === 1);
    expect(functions.received[0]?.headers['x-cloudtasks-taskname']).toBe('survivor');
    await second.stop();
    await functions.stop();
  });
});
