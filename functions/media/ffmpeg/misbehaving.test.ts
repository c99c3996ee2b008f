/** Stand-ins for an FFmpeg that misbehaves; each is a script that `FFMPEG_PATH` names. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'misbehaving-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function standIn(script: string): Promise<string> {
  const file = join(folder, 'ffmpeg');
  await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

/** A fresh copy of the module: where FFmpeg is stays remembered otherwise. */
async function runWith(script: string) {
  vi.stubEnv('FFMPEG_PATH', await standIn(script));
  return (await import('./run.ts')).runFfmpeg;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')('an FFmpeg that', () => {
  it('complains without end is ended, and not tried again', async () => {
    const runFfmpeg = await runWith('exec yes "[h264 @ 0x1] error while decoding" >&2');
    await expect(runFfmpeg({ args: [] })).rejects.toMatchObject({
      code: 'media-complaints',
      retryable: false,
    });
  });

  it('complains a lot is read to its end', async () => {
    const runFfmpeg = await runWith('yes warning | head -c 1000000 >&2; echo last >&2');
    const { stderrTail } = await runFfmpeg({ args: [] });
    expect(stderrTail).toMatch(/last\n$/);
    expect(stderrTail.length).toBeLessThan(10_000);
  });

  it('says nothing is ended', async () => {
    const runFfmpeg = await runWith('exec sleep 60');
    const startedAt = performance.now();
    await expect(runFfmpeg({ args: [], silenceMs: 300 })).rejects.toMatchObject({
      code: 'ffmpeg-silent',
      retryable: true,
    });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('tells its progress is not silent, however long it takes', async () => {
    const runFfmpeg = await runWith('for i in 1 2 3 4 5 6; do echo frame=$i >&3; sleep 0.3; done');
    await expect(runFfmpeg({ args: [], silenceMs: 1500 })).resolves.toBeDefined();
  });

  it('waits for its input is not silent', async () => {
    const runFfmpeg = await runWith('cat');
    async function* late(): AsyncGenerator<Buffer> {
      await sleep(900);
      yield Buffer.from('sound');
    }
    const { Readable } = await import('node:stream');
    const run = await runFfmpeg({ args: [], silenceMs: 300, stdin: Readable.from(late()) });
    expect(run.stdout.toString()).toBe('sound');
  });

  it('runs when its process is killed is gone within two seconds', async () => {
    const pidFile = join(folder, 'pid');
    // It looks at none of its pipes.
    const program = await standIn(`echo $$ > '${pidFile}'; exec sleep 60`);
    const source = `import { runFfmpeg } from ${JSON.stringify(new URL('./run.ts', import.meta.url))};
      void runFfmpeg({ args: [] });`;
    const working = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], {
      env: { ...process.env, FFMPEG_PATH: program },
      stdio: 'ignore',
    });
    const readPid = async () => Number(await readFile(pidFile, 'utf8').catch(() => ''));
    await expect.poll(readPid, { timeout: 20_000 }).toBeGreaterThan(0);
    const pid = await readPid();
    expect(isAlive(pid)).toBe(true);
    working.kill('SIGKILL');
    await once(working, 'exit');
    await expect.poll(() => isAlive(pid), { timeout: 2000 }).toBe(false);
  });
});
