import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRunning, type Patience } from './keep-running.ts';

const HEALTHY = path.join(import.meta.dirname, 'testing', 'healthy.ts');
const QUICK: Patience = { askEveryMs: 400, silent: 5, silentAtStart: 100, restartMs: 50 };

describe('a child that is kept running', () => {
  let stop: AbortController;
  let children: ChildProcess[];
  let port: number | undefined;
  const url = (): string | undefined =>
    port === undefined ? undefined : `http://127.0.0.1:${port}/healthz`;

  beforeEach(() => {
    stop = new AbortController();
    children = [];
    port = undefined;
  });
  afterEach(() => {
    stop.abort();
    for (const child of children) child.kill('SIGKILL');
  });

  function start(): ChildProcess {
    const child = fork(HEALTHY, [], { execArgv: [], env: { PORT: String(port ?? 0) } });
    child.once('message', (message: { port: number }) => (port = message.port));
    children.push(child);
    return child;
  }

  /** The process that answers; undefined where none does. */
  async function answering(): Promise<number | undefined> {
    const address = url();
    if (address === undefined) return undefined;
    const signal = AbortSignal.timeout(500);
    return await fetch(address, { signal }).then(
      async (response) => Number(await response.text()),
      () => undefined,
    );
  }
  const answersAs = (child: () => ChildProcess | undefined) =>
    expect.poll(async () => (await answering()) === child()?.pid && child() !== undefined, {
      timeout: 15_000,
    });

  it('is started again when it dies, at the same address', async () => {
    keepRunning({ name: 'child', start, healthUrl: url }, stop.signal, QUICK);
    await answersAs(() => children[0]).toBe(true);
    const address = url();
    children[0]?.kill('SIGKILL');
    await answersAs(() => children[1]).toBe(true);
    expect(url()).toBe(address);
  });

  it('is replaced when it lives and does not answer', async () => {
    keepRunning({ name: 'child', start, healthUrl: url }, stop.signal, QUICK);
    await answersAs(() => children[0]).toBe(true);
    // Until it has answered the watcher too, it may still be starting.
    await sleep(2 * 400);
    // As one that is busy for ever: its port still takes connections.
    children[0]?.kill('SIGSTOP');
    const stoppedAt = performance.now();
    await answersAs(() => children[1]).toBe(true);
    expect(performance.now() - stoppedAt).toBeGreaterThan(4 * 400);
    expect(children[0]?.signalCode).toBe('SIGKILL');
  });

  it('is left alone while it is silent for a moment only', async () => {
    const patient = { ...QUICK, askEveryMs: 200, silent: 20 };
    keepRunning({ name: 'child', start, healthUrl: url }, stop.signal, patient);
    await answersAs(() => children[0]).toBe(true);
    for (let i = 0; i < 3; i++) {
      children[0]?.kill('SIGSTOP');
      await sleep(450);
      children[0]?.kill('SIGCONT');
      await answersAs(() => children[0]).toBe(true);
      await sleep(450);
    }
    expect(children).toHaveLength(1);
  });

  it('is left alone while it takes long to start', async () => {
    const late = { ...QUICK, askEveryMs: 50, silent: 1 };
    keepRunning({ name: 'child', start, healthUrl: () => undefined }, stop.signal, late);
    await sleep(500);
    expect(children).toHaveLength(1);
  });

  it('is not started again once all ends', async () => {
    keepRunning({ name: 'child', start, healthUrl: url }, stop.signal, QUICK);
    await answersAs(() => children[0]).toBe(true);
    stop.abort();
    const ended = once(children[0] as ChildProcess, 'exit');
    children[0]?.kill('SIGKILL');
    await ended;
    await sleep(300);
    expect(children).toHaveLength(1);
  });
});
