import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from './whole-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('shows nothing under the name until all of it is there', async () => {
    const file = join(folder, 'a');
    await writeWhole(file, async (partial) => {
      await writeFile(partial, 'half');
      expect(await readdir(folder)).not.toContain('a');
      await writeFile(partial, 'whole');
    });
    expect(await readFile(file, 'utf8')).toBe('whole');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('keeps two writers of one file apart', async () => {
    const file = join(folder, 'a');
    const write = (text: string) =>
      writeWhole(file, async (partial) => {
        for (const letter of text) await writeFile(partial, letter, { flag: 'a' });
      });
    await Promise.all([write('first'), write('second')]);
    expect(await readFile(file, 'utf8')).toMatch(/^(first|second)$/);
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('leaves what was there, and nothing else, where writing fails', async () => {
    const file = join(folder, 'a');
    const before = await readFile(file, 'utf8');
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const failing = writeWhole(file, async (partial) => {
      await writeFile(partial, 'half');
      throw full;
    });
    await expect(failing).rejects.toMatchObject({ code: 'disk-full', retryable: true });
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['a']);
  });
});
