import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { clipFile } from '@bachata/library/files.ts';
import { analyzeClip } from './analyze-clip.ts';
import { suggestForClip } from './suggest-clip.ts';
import { analyzeInProcess, prepareVision, suggestInProcess } from './vision-process.ts';

const CLIP = clipFile('right-turn', 'left');
const ASKING = path.join(import.meta.dirname, 'testing', 'asking.ts');
const run = promisify(execFile);

/** The vision processes that a process has started. */
async function childrenOf(parent: number | undefined): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, ppid, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent && args.includes('vision-child') ? [Number(pid)] : [];
  });
}
const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const children = () => childrenOf(process.pid);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vision-process-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('the vision process', { timeout: 240_000 }, () => {
  it('finds what is found here, one task after the other, and ends soon after', async () => {
    prepareVision();
    const ahead = await children();
    expect(ahead).toHaveLength(1);
    const roles = { leadStartsOn: 'left' } as const;
    const done: number[] = [];
    const onProgress = (share: number): unknown => done.push(share);
    const there = await analyzeInProcess(CLIP, { roles, onProgress });
    const suggestion = await suggestInProcess(there.analysis, there.track, {});
    expect(await children()).toEqual(ahead);
    expect(done.at(-1)).toBe(1);

    const here = await analyzeClip(CLIP, { roles });
    const { cpuMsPerFrame } = there.analysis;
    expect(there).toEqual({ ...here, analysis: { ...here.analysis, cpuMsPerFrame } });
    expect(suggestion).toEqual(await suggestForClip(here.analysis, here.track));
    await expect.poll(children, { timeout: 30_000 }).toEqual([]);
  });

  it('refuses what is refused here, and can be asked again', async () => {
    const text = path.join(folder, 'text.mp4');
    await writeFile(text, '#EXTM3U\nhttp://localhost/secret.ts\n');
    const refused = analyzeInProcess(text, {});
    await expect(refused).rejects.toBeInstanceOf(InvalidInputError);
    await expect(refused).rejects.toMatchObject({ code: 'video-is-playlist', retryable: false });
    const before = await children();
    expect(before).toHaveLength(1);
    await expect(analyzeInProcess(text, {})).rejects.toMatchObject({ code: 'video-is-playlist' });
    expect(await children()).toEqual(before);
  });

  it('may be tried again where it crashes, with another process', async () => {
    const killed: number[] = [];
    const onProgress = (): void => {
      void children().then((pids) => {
        for (const pid of pids) process.kill(pid, 'SIGKILL');
        killed.push(...pids);
      });
    };
    const crashed = analyzeInProcess(CLIP, { onProgress });
    await expect(crashed).rejects.toMatchObject({ code: 'vision-failed', retryable: true });
    expect(killed).not.toEqual([]);
    prepareVision();
    const [next] = await children();
    expect(killed).not.toContain(next);
  });

  it('is ended at once where the work is not wanted any more', async () => {
    const stop = new AbortController();
    const reason = new Error('cancelled');
    let at: number[] = [];
    const onProgress = (): void =>
      void children().then((pids) => {
        at = pids;
        stop.abort(reason);
      });
    await expect(analyzeInProcess(CLIP, { signal: stop.signal, onProgress })).rejects.toBe(reason);
    expect(at).toHaveLength(1);
    await expect.poll(() => at.filter(isThere), { timeout: 5000 }).toEqual([]);
  });

  it('does not outlive the process that asked', async () => {
    const parent = fork(ASKING, [CLIP], { execArgv: [], stdio: ['ignore', 'ignore', 2, 'ipc'] });
    await once(parent, 'message');
    const at = await childrenOf(parent.pid);
    expect(at).toHaveLength(1);
    parent.kill('SIGKILL');
    await expect.poll(() => at.filter(isThere), { timeout: 10_000 }).toEqual([]);
  });
});
