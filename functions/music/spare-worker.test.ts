import { once } from 'node:events';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareWorker, returnWorker, takeWorker } from './spare-worker.ts';

describe('the spare worker', () => {
  afterAll(async () => {
    await takeWorker().terminate();
  });

  it('is taken again, by one at a time', async () => {
    const first = takeWorker();
    returnWorker(first);
    expect(takeWorker()).toBe(first);
    const second = takeWorker();
    expect(second).not.toBe(first);
    await Promise.all([first.terminate(), second.terminate()]);
  });

  it('is the one that was prepared, of which there is one', async () => {
    prepareWorker();
    prepareWorker();
    const first = takeWorker();
    const threadId = first.threadId;
    const second = takeWorker();
    expect(second.threadId).toBe(threadId + 1);
    await Promise.all([first.terminate(), second.terminate()]);
  });

  it('ends where another waits already', async () => {
    const first = takeWorker();
    const second = takeWorker();
    returnWorker(first);
    const ended = once(second, 'exit');
    returnWorker(second);
    await ended;
    expect(takeWorker()).toBe(first);
    await first.terminate();
  });

  it('is not taken when it has ended while it waited', async () => {
    const first = takeWorker();
    returnWorker(first);
    await first.terminate();
    const second = takeWorker();
    expect(second).not.toBe(first);
    await second.terminate();
  });
});
