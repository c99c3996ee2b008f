import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbeddedPlatform } from './platform.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'bachata-private-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** The files and folders that others may look into, the data folder among them. */
async function openToOthers(dataDir: string): Promise<string[]> {
  const inside = await readdir(dataDir, { recursive: true });
  expect(inside.length).toBeGreaterThan(1);
  const modes = await Promise.all(
    ['.', ...inside].map(async (name) => ({
      name,
      mode: (await stat(path.join(dataDir, name))).mode,
    })),
  );
  return modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ name }) => name);
}

async function useOnce(dataDir: string): Promise<string[]> {
  const platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
  try {
    await platform.objects.put('a/b.txt', new TextEncoder().encode('x'), {
      contentType: 'text/plain',
    });
    return await openToOthers(dataDir);
  } finally {
    platform.close();
  }
}

it('makes a data folder that only its owner can look into', async () => {
  expect(await useOnce(path.join(parent, 'data'))).toEqual([]);
});

it('closes one that was open to others', async () => {
  const dataDir = path.join(parent, 'data');
  await mkdir(path.join(dataDir, 'objects'), { recursive: true });
  await writeFile(path.join(dataDir, 'bachata.sqlite'), '');
  for (const name of ['', 'objects', 'bachata.sqlite'])
    await chmod(path.join(dataDir, name), 0o755);
  expect(await useOnce(dataDir)).toEqual([]);
});
