import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sweepScratch, withScratch } from './scratch.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'scratch-test-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, root);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

/** A folder of the process `pid` whose one file was written `minutes` ago. */
async function folderOf(pid: number, minutes: number): Promise<string> {
  const folder = path.join(root, 'bachata-scratch', `${pid}-${minutes}`);
  const file = path.join(folder, 'song.m4a');
  await mkdir(folder, { recursive: true });
  await writeFile(file, 'sound');
  const at = Date.now() / 1000 - minutes * 60;
  for (const one of [file, folder]) await utimes(one, at, at);
  return folder;
}

it('sweeps what killed workers left, also where their number belongs to another by now', async () => {
  const dead = await folderOf(2 ** 22 + 1, 0);
  const recycled = await folderOf(process.pid, 50);
  const inUse = await folderOf(process.pid, 5);
  await sweepScratch();
  expect([dead, recycled, inUse].map(existsSync)).toEqual([false, false, true]);
});

it('names a full disk, and leaves no folder', async () => {
  let used = '';
  const full = withScratch(async (folder) => {
    used = folder;
    throw Object.assign(new Error('write'), { code: 'ENOSPC' });
  });
  await expect(full).rejects.toMatchObject({ code: 'disk-full', retryable: true });
  expect(existsSync(used)).toBe(false);
});
