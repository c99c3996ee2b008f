import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawnClipKey, RELEASED_CLIPS_ROOT, releasedClipKey } from '@bachata/core/object-keys.ts';
import { sweepDrawnClips } from '@bachata/core/housekeeping/sweep-drawn-clips.ts';
import { clipEntries, clipFiles } from '@bachata/library/clip-files.ts';
import { openEmbeddedServices } from '@bachata/platform/embedded/platform.ts';
import { findDrawnClip } from './drawn-clips.ts';

const MOVE = 'box-open';
let folder: string;
let services: Awaited<ReturnType<typeof openEmbeddedServices>>;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-drawn-'));
  services = await openEmbeddedServices({ dataDir: folder, publicBaseUrl: 'http://localhost' });
});
afterEach(async () => {
  services.close();
  await rm(folder, { recursive: true, force: true });
});

const inImage = (): string => path.join(folder, 'not-in-the-image.mp4');
const entryOf = async () =>
  (await clipEntries()).find(({ moveId, side }) => moveId === MOVE && side === 'left');
const put = (key: string) =>
  services.objects.put(key, Buffer.from('a clip'), { contentType: 'video/mp4' });

it('is the file where there is one', async () => {
  const file = path.join(folder, 'here.mp4');
  await writeFile(file, 'drawn');
  const clip = await findDrawnClip(services.objects, MOVE, 'left', () => file);
  expect(clip?.sha256).toBe(createHash('sha256').update('drawn').digest('hex'));
  expect(await clip?.read()).toBe(file);
});

it.each([releasedClipKey, drawnClipKey])('is in the bucket where it is not: %o', async (keyOf) => {
  const entry = await entryOf();
  await put(keyOf(entry?.sha256 ?? ''));
  const clip = await findDrawnClip(services.objects, MOVE, 'left', inImage);
  expect(clip?.sha256).toBe(entry?.sha256);
  expect(Buffer.from((await clip?.read()) as Uint8Array).toString()).toBe('a clip');
});

it('is said to be missing as a file where it is nowhere', async () => {
  const clip = await findDrawnClip(services.objects, MOVE, 'left', inImage);
  expect(await clip?.read()).toBe(inImage());
  expect(await findDrawnClip(services.objects, 'no-such-move', 'left', inImage)).toBeUndefined();
});

it('is named by a release as it is looked for, and swept by nobody', async () => {
  const entry = await entryOf();
  const names = (await clipFiles()).map(({ name }) => `${RELEASED_CLIPS_ROOT}${name}`);
  const key = releasedClipKey(entry?.sha256 ?? '');
  expect(names).toContain(key);
  await put(key);
  const later = { ...services, clock: { now: () => Date.now() + 365 * 86_400_000 } };
  await sweepDrawnClips(later);
  expect(await services.objects.head(key)).toBeDefined();
});
