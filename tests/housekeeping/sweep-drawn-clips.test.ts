/** A kept clip goes when no choreography was rendered with it any more, and never from under a job. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { sweepDrawnClips } from '@bachata/core/housekeeping/sweep-drawn-clips.ts';
import { DRAWN_CLIPS_ROOT, drawnClipKey } from '@bachata/core/object-keys.ts';
import { smallPlan, seedChoreography } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';
import { keptClips } from '../../functions/pipeline/kept-clips.ts';

const HOUR_MS = 3_600_000;
let temporary: TemporaryPlatform;
let platform: TemporaryPlatform['platform'];
let offset: number;

beforeEach(async () => {
  offset = 0;
  temporary = await temporaryPlatform({ now: () => Date.now() + offset });
  ({ platform } = temporary);
});
afterEach(async () => await temporary.close());

const kept = async (): Promise<readonly string[]> =>
  (await platform.objects.list(DRAWN_CLIPS_ROOT)).map(({ key }) => key);

async function keep(sha256: string): Promise<void> {
  await platform.objects.put(drawnClipKey(sha256), Buffer.from('x'), { contentType: 'video/mp4' });
}

/** @returns how many clips went */
async function sweepAfter(hours: number): Promise<number> {
  offset = hours * HOUR_MS;
  return await sweepDrawnClips(platform);
}

it('goes with the last choreography that shows it, a day after it was kept', async () => {
  for (const sha256 of ['aa', 'bb', 'cc']) await keep(sha256);
  const ids = [await seedChoreography(platform, 'ana'), await seedChoreography(platform, 'ben')];
  await platform.documents.update(choreographies, ids[0], { clips: { 'basic left': 'aa' } });
  await platform.documents.update(choreographies, ids[1], { clips: { 'turn right': 'bb' } });
  expect(await sweepAfter(23)).toBe(0);
  expect(await sweepAfter(25)).toBe(1);
  expect(await kept()).toEqual([drawnClipKey('aa'), drawnClipKey('bb')]);
  await moveToBin(platform, choreographyBin, ids[0]);
  // It can be had back.
  expect(await sweepAfter(30)).toBe(0);
  offset = 750 * HOUR_MS;
  expect((await keepHouse(platform)).done).toMatchObject({
    'empty-choreography-bin': 1,
    'sweep-drawn-clips': 1,
  });
  expect(await kept()).toEqual([drawnClipKey('bb')]);
});

it('is kept anew by whoever finds it, so that it stays until the choreography names it', async () => {
  const [{ moveId, entry }] = smallPlan().segments;
  const remember = async (): Promise<void> => {
    const clips = keptClips(platform, {}, false, new Map());
    await clips.source(moveId, entry.side);
    await clips.keep();
  };
  await remember();
  const keptAt = async (): Promise<number> =>
    (await platform.objects.list(DRAWN_CLIPS_ROOT))[0]?.updatedAt.getTime() ?? 0;
  const first = await keptAt();
  offset = 11 * HOUR_MS;
  await remember();
  expect(await keptAt()).toBe(first);
  offset = 30 * HOUR_MS;
  await remember();
  expect(await keptAt()).toBeGreaterThan(first);
  expect(await sweepAfter(53)).toBe(0);
  expect(await sweepAfter(55)).toBe(1);
});
