import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelCache } from './model-cache.ts';

const CONTENT = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 31) % 251);

describe('a cache of models', () => {
  let root: string;
  let folder: string;
  let cache: ModelCache;
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'model-cache-'));
    folder = path.join(root, 'models');
    cache = new ModelCache(folder);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const keep = (content = CONTENT): Promise<string | undefined> =>
    cache.keep('key', async (draft) => {
      await writeFile(draft, content);
      return 'made';
    });
  const file = (): string => path.join(folder, 'key.model');

  it('gives back what was made, byte for byte', async () => {
    expect(cache.read('key')).toBeUndefined();
    expect(await keep()).toBe('made');
    expect(Buffer.compare(cache.read('key') ?? Buffer.of(), CONTENT)).toBe(0);
    expect(cache.read('another key')).toBeUndefined();
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['changed in one bit', (whole) => (whole.writeUInt8(whole[500] ^ 1, 500), whole)],
    ['cut short', (whole) => whole.subarray(0, 70_000)],
    ['emptied', () => Buffer.of()],
    ['longer than it was', (whole) => Buffer.concat([whole, whole])],
  ])('does not give a file that was %s, and replaces it', async (_, damage) => {
    await keep();
    await writeFile(file(), damage(await readFile(file())));
    expect(cache.read('key')).toBeUndefined();
    await keep();
    expect(Buffer.compare(cache.read('key') ?? Buffer.of(), CONTENT)).toBe(0);
  });

  it('keeps nothing where it cannot write, and does not begin to', async () => {
    await writeFile(folder, 'a file where the folder should be');
    let began = false;
    const kept = cache.keep('key', () => Promise.resolve((began = true)));
    expect(await kept).toBeUndefined();
    expect(began).toBe(false);
    expect(cache.read('key')).toBeUndefined();
  });

  it('gives what was made also where it cannot be kept', async () => {
    await mkdir(file(), { recursive: true });
    expect(await keep()).toBe('made');
    expect(await readdir(folder)).toEqual(['key.model']);
  });

  it('leaves nothing behind of what failed', async () => {
    const failing = cache.keep('key', async (draft) => {
      await writeFile(draft, CONTENT.subarray(0, 10));
      throw new Error('the disk is full');
    });
    expect(await failing).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is whole at every moment while many keep the same', async () => {
    await keep();
    let pending = 20;
    const keeps = Array.from({ length: pending }, () => keep().finally(() => pending--));
    let reads = 0;
    for (; pending > 0; reads++) {
      expect(cache.read('key')?.length).toBe(CONTENT.length);
      await setImmediate();
    }
    expect(reads).toBeGreaterThan(5);
    await Promise.all(keeps);
    expect(await readdir(folder)).toEqual(['key.model']);
  });

  it('drops what nobody used for long, and nothing of others', async () => {
    await mkdir(folder);
    const longAgo = new Date(Date.now() - 40 * 24 * 3_600_000);
    const names = ['old.model', 'killed.draft', 'notes.txt'];
    for (const name of names) {
      await writeFile(path.join(folder, name), 'x');
      await utimes(path.join(folder, name), longAgo, longAgo);
    }
    await writeFile(path.join(folder, 'recent.model'), 'x');
    await keep();
    expect((await readdir(folder)).sort()).toEqual(['key.model', 'notes.txt', 'recent.model']);
  });
});
