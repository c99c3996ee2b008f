/** The queue and its dispatcher on one machine: the contract, and what only they can be asked. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDispatcher, type Dispatcher } from '@bachata/platform/embedded/dispatcher.ts';
import type { QueueConfig } from '@bachata/platform/embedded/retry-policy.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from './embedded.ts';
import { startFunctionsServer, type FunctionsServer } from './functions-server.ts';
import { describeTaskQueue } from './tasks.contract.ts';

const QUICK: Partial<QueueConfig> = { minBackoffMs: 5, maxBackoffMs: 20 };

describeTaskQueue('embedded', async (functionsBaseUrl) => {
  const { platform, close } = await temporaryPlatform();
  const dispatcher = startDispatcher(platform, { functionsBaseUrl, defaults: QUICK, pollMs: 10 });
  return {
    queue: platform.tasks,
    verify: platform.verifyTaskRequest,
    async close() {
      await dispatcher.stop();
      await close();
    },
  };
});

describe('tasks: embedded dispatcher', () => {
  let functions: FunctionsServer;
  let temporary: TemporaryPlatform;
  let clock: ManualClock;
  let dispatchers: Dispatcher[];

  beforeEach(async () => {
    clock = new ManualClock();
    functions = await startFunctionsServer();
    temporary = await temporaryPlatform(clock);
    dispatchers = [];
  });
  afterEach(async () => {
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop({ graceMs: 0 })));
    await temporary.close();
    await functions.stop();
  });

  function dispatch(config: Partial<QueueConfig> = {}, functionsBaseUrl = functions.url) {
    const defaults = { minBackoffMs: 0, ...config };
    const dispatcher = startDispatcher(temporary.platform, {
      functionsBaseUrl,
      defaults,
      pollMs: 5,
    });
    dispatchers.push(dispatcher);
    return dispatcher;
  }

  async function enqueue(name: string) {
    const { tasks } = temporary.platform;
    return await tasks.enqueue({ queue: 'pipeline', name, path: '/work', payload: {} });
  }

  async function eventually(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it('frees a name an hour after its task has ended', async () => {
    await enqueue('a');
    await dispatch().stop();
    expect(functions.received).toHaveLength(1);
    clock.advance(60 * 60 * 1000 - 1);
    expect(await enqueue('a')).toBe('duplicate');
    clock.advance(1);
    expect(await enqueue('a')).toBe('enqueued');
  });

  it('never frees the name of a task that still waits', async () => {
    await enqueue('a');
    clock.advance(24 * 60 * 60 * 1000);
    expect(await enqueue('a')).toBe('duplicate');
  });

  it('gives a task up after its attempts, and keeps it with its last status', async () => {
    functions.respond = ({ headers }) => 500 + Number(headers['x-cloudtasks-taskretrycount']);
    await enqueue('poison');
    dispatch({ maxAttempts: 4 });
    await eventually(() => temporary.platform.tasks.dead().length > 0);
    expect(temporary.platform.tasks.dead()).toEqual([
      { queue: 'pipeline', name: 'poison', lastStatus: 503 },
    ]);
    expect(functions.received).toHaveLength(4);
    expect(functions.received[3]?.headers['x-cloudtasks-taskpreviousresponse']).toBe('502');
  });

  it('does not count deliveries while nobody listens', async () => {
    await enqueue('patient');
    const nobody = await startFunctionsServer();
    await nobody.stop();
    const early = dispatch({ maxAttempts: 2 }, nobody.url);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await early.stop();
    expect(temporary.platform.tasks.dead()).toEqual([]);
    dispatch({ maxAttempts: 2 });
    await functions.until((received) => received.length > 0);
    const { headers } = functions.received[0] ?? { headers: {} };
    expect(Number(headers['x-cloudtasks-taskretrycount'])).toBeGreaterThan(2);
    expect(headers['x-cloudtasks-taskexecutioncount']).toBe('0');
  });

  it('waits longer after every failure', async () => {
    functions.respond = () => 500;
    await enqueue('slow');
    dispatch({ minBackoffMs: 1000, maxBackoffMs: 3000, maxDoublings: 1 });
    for (const [waitMs, deliveries] of [
      [1000, 2],
      [2000, 3],
      [3000, 4],
      [3000, 5],
    ] as const) {
      await functions.until((received) => received.length === deliveries - 1);
      // Time to answer, and for what comes too early to come.
      await new Promise((resolve) => setTimeout(resolve, 40));
      clock.advance(waitMs - 1);
      await new Promise((resolve) => setTimeout(resolve, 40));
      expect(functions.received).toHaveLength(deliveries - 1);
      clock.advance(1);
      await functions.until((received) => received.length === deliveries);
    }
  });

  it('bounds what is under way, over all dispatchers', async () => {
    let underWay = 0;
    let most = 0;
    functions.respond = async () => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 10));
      underWay--;
      return 200;
    };
    for (let index = 0; index < 12; index++) await enqueue(`t${index}`);
    dispatch({ maxConcurrent: 3 });
    dispatch({ maxConcurrent: 3 });
    await functions.until((received) => received.length === 12);
    expect(most).toBe(3);
  });

  it('delivers anew what had not answered when it was stopped', async () => {
    let hang = true;
    functions.respond = async () => (hang ? await new Promise<number>(() => undefined) : 200);
    await enqueue('long');
    const first = dispatch();
    await functions.until((received) => received.length === 1);
    await first.stop({ graceMs: 10 });
    hang = false;
    dispatch();
    await functions.until((received) => received.length === 2);
    expect(functions.received[1]?.headers['x-cloudtasks-taskretrycount']).toBe('1');
  });

  it('gives up waiting at the deadline and delivers anew', async () => {
    functions.respond = async ({ headers }) =>
      headers['x-cloudtasks-taskretrycount'] === '0' ? await new Promise(() => undefined) : 200;
    await enqueue('hanging');
    dispatch({ deadlineMs: 50 });
    await functions.until((received) => received.length === 2);
  });

  it('takes over a task whose lease ran out, and the late answer changes nothing', async () => {
    const { tasks } = temporary.platform;
    await enqueue('orphan');
    const [lost] = tasks.claim('dead dispatcher', 15_000, () => 1);
    expect(lost?.name).toBe('orphan');
    expect(tasks.claim('other', 15_000, () => 1)).toEqual([]);
    clock.advance(15_000);
    const [taken] = tasks.claim('other', 15_000, () => 1);
    expect(taken).toMatchObject({ name: 'orphan', retryCount: 1, responses: 0 });
    expect(lost && tasks.renew('dead dispatcher', lost, 15_000)).toBe(false);
    if (lost) tasks.finish('dead dispatcher', lost, { status: 200 });
    clock.advance(15_000);
    expect(tasks.claim('third', 15_000, () => 1)).toHaveLength(1);
  });

  it('lets nobody wait for hours because the clock was set back by hours', async () => {
    const { tasks } = temporary.platform;
    await enqueue('taken');
    const [taken] = tasks.claim('dead dispatcher', 15_000, () => 2);
    await tasks.enqueue({
      queue: 'pipeline',
      name: 'waits',
      path: '/work',
      payload: {},
      delaySec: 5,
    });
    clock.advance(-3 * 3_600_000);
    expect(tasks.claim('other', 15_000, () => 2)).toMatchObject([{ name: 'taken' }]);
    expect(taken && tasks.renew('dead dispatcher', taken, 15_000)).toBe(false);
    clock.advance(4_999);
    expect(tasks.claim('other', 15_000, () => 2)).toEqual([]);
    clock.advance(1);
    expect(tasks.claim('other', 15_000, () => 2)).toMatchObject([{ name: 'waits' }]);
  });
});
