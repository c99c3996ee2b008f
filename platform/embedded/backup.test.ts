import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Collection } from '@bachata/core/ports.ts';
import { backUp, restore } from './backup.ts';
import { openEmbeddedServices, type EmbeddedServices } from './platform.ts';

const notes: Collection<{ text: string }> = {
  name: 'notes',
  schema: z.object({ text: z.string() }),
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PLAIN = { contentType: 'text/plain' };
const NOW = new Date('2026-11-29T12:00:00Z');

let folder: string;
let dataDir: string;
let target: string;
let running: EmbeddedServices;

const open = (dir: string) =>
  openEmbeddedServices({ dataDir: dir, publicBaseUrl: 'http://localhost' });

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-backup-'));
  dataDir = path.join(folder, 'data');
  target = path.join(folder, 'backup');
  running = await open(dataDir);
  await running.documents.create(notes, 'a', { text: 'first' });
  await running.objects.put('videos/a.mp4', bytes('a video'), PLAIN);
});
afterEach(async () => {
  running.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the installation in a folder has. */
async function contents(dir: string) {
  const opened = await open(dir);
  try {
    const page = await opened.documents.query(notes, {});
    const objects = await opened.objects.list('videos/');
    const texts = await Promise.all(
      objects.map(async ({ key }) => {
        const { body } = await opened.objects.get(key);
        return Buffer.concat(await body.toArray()).toString();
      }),
    );
    return { notes: page.items.map(({ data }) => data.text), objects: texts };
  } finally {
    opened.close();
  }
}

describe('a backup', () => {
  it('has what there was at one moment, while the installation goes on', async () => {
    expect(await backUp(dataDir, target, NOW)).toEqual({
      format: 1,
      createdAt: NOW.toISOString(),
      objects: 1,
      bytes: 7,
    });
    await running.documents.create(notes, 'b', { text: 'later' });
    await running.objects.delete('videos/a.mp4');
    const restored = path.join(folder, 'restored');
    await restore(target, restored);
    expect(await contents(restored)).toEqual({ notes: ['first'], objects: ['a video'] });
    expect(await contents(dataDir)).toEqual({ notes: ['first', 'later'], objects: [] });
  });

  it('is whole under writers that add, replace and delete all the time', async () => {
    let stop = false;
    let written = 0;
    const writing = (async () => {
      for (; !stop; written++) {
        const key = `videos/${written % 7}.mp4`;
        await running.objects.put(key, bytes(`number ${written}`), PLAIN);
        if (written % 3 === 0) await running.objects.delete(`videos/${(written + 3) % 7}.mp4`);
      }
    })();
    try {
      for (let i = 0; i < 5; i++) {
        const place = path.join(folder, `backup-${i}`);
        const { objects } = await backUp(dataDir, place, NOW);
        await restore(place, path.join(folder, `restored-${i}`));
        expect((await contents(path.join(folder, `restored-${i}`))).objects).toHaveLength(objects);
      }
    } finally {
      stop = true;
      await writing;
    }
    expect(written).toBeGreaterThan(0);
  });

  it('can be looked into by its owner only', async () => {
    await backUp(dataDir, target, NOW);
    expect((await stat(target)).mode & 0o077).toBe(0);
  });

  it('does not go into a folder that has something in it', async () => {
    await expect(backUp(dataDir, dataDir, NOW)).rejects.toMatchObject({ code: 'folder-not-empty' });
  });

  it('is not made of a folder without an installation', async () => {
    const nothing = backUp(path.join(folder, 'nothing'), target, NOW);
    await expect(nothing).rejects.toMatchObject({ code: 'data-dir-missing' });
  });
});

describe('restoring', () => {
  it('never replaces an installation', async () => {
    await backUp(dataDir, target, NOW);
    await expect(restore(target, dataDir)).rejects.toMatchObject({ code: 'folder-not-empty' });
  });

  it('refuses a backup that broke off', async () => {
    await backUp(dataDir, target, NOW);
    await rm(path.join(target, 'backup.json'));
    const restored = restore(target, path.join(folder, 'r'));
    await expect(restored).rejects.toMatchObject({ code: 'backup-missing' });
  });

  it.each(['object', 'database'])('leaves nothing behind where the %s is damaged', async (part) => {
    await backUp(dataDir, target, NOW);
    const [blob] = await readdir(path.join(target, 'objects'));
    const file = part === 'object' ? path.join('objects', blob) : 'bachata.sqlite';
    await writeFile(path.join(target, file), 'damaged');
    const restored = path.join(folder, 'r');
    await expect(restore(target, restored)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect((await readdir(folder)).sort()).toEqual(['backup', 'data']);
  });
});
