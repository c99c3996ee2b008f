import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { UnavailableError, type AppError } from '@bachata/core/errors.ts';
import { Container, type ContainerOptions } from './container.ts';
import { prepareReader } from './reader-process.ts';

const reader = new URL('./testing/stand-in-reader.ts', import.meta.url);

async function ask(way: string, options: ContainerOptions = {}) {
  await using container = new Container(way, { reader, ...options });
  return await container.ask('aac-packets');
}

const failureOf = (way: string, options?: ContainerOptions): Promise<unknown> =>
  ask(way, options).catch((error: unknown) => error);

/** Processor time of this process, in milliseconds: what children do is not in it. */
const ownCpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const isAlive = (pid: number | undefined): boolean => {
  try {
    process.kill(Number(pid), 0);
    // One that has ended stays as a zombie until somebody asks how: it is not alive.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a container that is read in a process of its own', () => {
  it('answers', async () => {
    expect(await ask('honest')).toEqual({ endSec: 10 });
  });

  it.each([
    ['spins', 5000],
    ['spins in turns', 500],
  ])('is refused where the reader %s for %d ms of processor time', async (way, cpuMs) => {
    const before = ownCpuMs();
    const error = await failureOf(way, { cpuMs });
    expect(error).toMatchObject({ code: 'container-too-complex', retryable: false });
    expect((error as AppError).message).toContain('time');
    // The thread that asked was free all the while.
    expect(ownCpuMs() - before).toBeLessThan(1500);
  });

  it.each(['takes array buffers', 'takes objects'])(
    'is refused for its memory where the reader %s',
    async (way) => {
      const error = await failureOf(way);
      expect(error).toMatchObject({ code: 'container-too-complex' });
      expect((error as AppError).message).toContain('memory');
    },
  );

  it.each(['crashes', 'throws'])('can be tried again where the reader %s', async (way) => {
    const error = await failureOf(way);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error).toMatchObject({ code: 'container-reader-failed' });
  });

  it('says what the reader said before it ended', async () => {
    expect(String(((await failureOf('throws')) as Error).cause)).toContain('has a fault');
  });

  it('can be tried again where nothing is answered', async () => {
    const error = await failureOf('says nothing', { patienceMs: 300 });
    expect(error).toMatchObject({ code: 'container-reader-failed' });
  });

  it.each(['answers something else', 'answers no number'])(
    'is unreadable where the reader %s',
    async (way) => {
      expect(await failureOf(way)).toMatchObject({
        code: 'container-unreadable',
        retryable: false,
      });
    },
  );

  it('ends at once when it is aborted, whatever its reader is at', async () => {
    for (const way of ['spins', 'takes array buffers', 'says nothing']) {
      const stop = new AbortController();
      await using container = new Container(way, { reader, signal: stop.signal });
      const asked = container.ask('aac-packets').catch((error: unknown) => error);
      // Sooner than its memory is too much on any machine.
      await sleep(100);
      const reason = new Error('cancelled');
      const startedAt = performance.now();
      stop.abort(reason);
      expect(await asked).toBe(reason);
      expect(performance.now() - startedAt).toBeLessThan(1000);
      expect(isAlive(container.pid)).toBe(false);
    }
  });

  it('is not begun when it is aborted already', async () => {
    const reason = new Error('cancelled');
    expect(await failureOf('honest', { signal: AbortSignal.abort(reason) })).toBe(reason);
  });

  it('is read beside another one that never ends', async () => {
    const spinning = failureOf('spins', { cpuMs: 1000 });
    const answers = await Promise.all([ask('honest'), ask('honest')]);
    expect(answers).toHaveLength(2);
    expect(await spinning).toMatchObject({ code: 'container-too-complex' });
  });

  it('leaves no process behind, not even one that goes on after its answer', async () => {
    for (const way of ['honest', 'answers and spins']) {
      const container = new Container(way, { reader });
      await container.ask('aac-packets');
      await container.close();
      expect(isAlive(container.pid)).toBe(false);
    }
  });
});

it('ends with the process that asked, even where that one was killed', async () => {
  const asks = `import { Container } from ${JSON.stringify(new URL('./container.ts', import.meta.url))};
    const container = new Container('spins', { reader: new URL(${JSON.stringify(reader)}) });
    container.ask('aac-packets');
    setTimeout(() => console.log(container.pid), 400);`;
  const asking = spawn(process.execPath, ['--input-type=module-typescript', '-e', asks]);
  const [pid] = await once(asking.stdout.setEncoding('utf8'), 'data');
  expect(isAlive(Number(pid))).toBe(true);
  asking.kill('SIGKILL');
  await expect.poll(() => isAlive(Number(pid))).toBe(false);
});

it('is read by a process that is ready, once', async () => {
  prepareReader();
  prepareReader();
  await using first = new Container('/none');
  await using second = new Container('/none');
  expect(first.pid).not.toBe(second.pid);
  for (const container of [first, second]) {
    await expect(container.ask('aac-packets')).rejects.toMatchObject({
      code: 'container-unreadable',
    });
  }
});

it('does not keep a process alive that only got one ready', async () => {
  const module = JSON.stringify(new URL('./reader-process.ts', import.meta.url));
  const source = `(await import(${module})).prepareReader()`;
  const preparing = spawn(process.execPath, ['--input-type=module', '-e', source]);
  const startedAt = performance.now();
  expect(await once(preparing, 'close')).toEqual([0, null]);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});

it('gives the process nothing of our environment', async () => {
  process.env['BACHATA_TEST_SECRET'] = 'secret';
  await using container = new Container('honest', { reader });
  await container.ask('aac-packets');
  if (process.platform !== 'linux') return;
  const environment = await readFile(`/proc/${container.pid}/environ`, 'utf8');
  expect(environment).not.toContain('BACHATA_TEST_SECRET');
  delete process.env['BACHATA_TEST_SECRET'];
});
