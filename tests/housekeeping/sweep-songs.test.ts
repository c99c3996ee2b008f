/** A song goes when nothing is danced to it any more, and never from under a job. */
import { beforeEach, afterEach, expect, it } from 'vitest';
import { moveToBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographies } from '@bachata/core/choreographies/choreography.ts';
import { keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { sweepSongs } from '@bachata/core/housekeeping/sweep-songs.ts';
import { jobs, type Job } from '@bachata/core/jobs/job.ts';
import { songKeys } from '@bachata/core/object-keys.ts';
import type { Services } from '@bachata/core/ports.ts';
import { countCorrections } from '@bachata/core/songs/counting.ts';
import { songs, useSong } from '@bachata/core/songs/song.ts';
import { seedChoreography, seedCorrection, seedJob, seedSong } from '../browser/seed.ts';
import { temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

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

const filesOf = async (hash: string): Promise<number> =>
  (await platform.objects.list(`songs/${hash}/`)).length;

/** @returns how many songs went */
async function sweepAfter(hours: number): Promise<number> {
  offset = hours * HOUR_MS;
  return await sweepSongs(platform);
}

it('goes a day after it was brought, with all its files, where no choreography was made', async () => {
  const hash = await seedSong(platform);
  expect(await filesOf(hash)).toBe(4);
  expect(await sweepAfter(23)).toBe(0);
  expect(await sweepAfter(25)).toBe(1);
  expect(await filesOf(hash)).toBe(0);
  expect(await platform.documents.get(songs, hash)).toBeUndefined();
  expect(await sweepAfter(50)).toBe(0);
});

it('stays while a choreography of anybody is danced to it, and while one can be had back', async () => {
  const ids = [await seedChoreography(platform, 'ana'), await seedChoreography(platform, 'ben')];
  const hash = await seedSong(platform);
  expect(await sweepAfter(1000)).toBe(0);
  await platform.documents.delete(choreographies, ids[0]);
  expect(await sweepAfter(1000)).toBe(0);
  await moveToBin(platform, choreographyBin, ids[1]);
  expect(await sweepAfter(1719)).toBe(0);
  expect(await filesOf(hash)).toBe(4);
  // The bin is emptied first, so the song goes with the last choreography.
  offset = 1725 * HOUR_MS;
  expect((await keepHouse(platform)).done).toMatchObject({
    'empty-choreography-bin': 1,
    'sweep-songs': 1,
  });
  expect(await filesOf(hash)).toBe(0);
});

it.each([
  ['queued', 'by its hash', (songHash: string) => ({ source: { kind: 'song', songHash } })],
  ['running', 'after ingest', (songHash: string) => ({ stage: 'analyze-music', songHash })],
] as const)('stays while a job is %s that needs it %s', async (status, _how, patch) => {
  const hash = await seedSong(platform);
  const id = await seedJob(platform, 'ana', { status, ...patch(hash) } as Partial<Job>);
  expect(await sweepAfter(1000)).toBe(0);
  expect(await filesOf(hash)).toBe(4);
  await platform.documents.update(jobs, id, { status: 'failed' });
  expect(await sweepAfter(1000)).toBe(1);
});

it('stays for a day after a job has asked for it', async () => {
  const hash = await seedSong(platform);
  offset = 100 * HOUR_MS;
  expect(await useSong(platform, hash)).toBe(true);
  expect(await sweepAfter(123)).toBe(0);
  expect(await sweepAfter(125)).toBe(1);
  expect(await useSong(platform, hash)).toBe(false);
});

it('stays where a job asks for it while the sweep is at it', async () => {
  const hash = await seedSong(platform);
  offset = 100 * HOUR_MS;
  const documents = new Proxy(platform.documents, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        // The last moment before the sweep decides.
        if (name === 'transaction') await useSong(platform, hash);
        return await Reflect.apply(value, target, args);
      };
    },
  });
  expect(await sweepSongs({ ...platform, documents } as Services)).toBe(0);
  expect(await filesOf(hash)).toBe(4);
  expect(await platform.objects.head(songKeys.audio(hash))).toBeDefined();
});

it('stays for a month while a correction of its counts waits for a decision', async () => {
  const id = await seedCorrection(platform, 'ana');
  const hash = await seedSong(platform);
  expect(await sweepAfter(29 * 24)).toBe(0);
  await platform.documents.update(countCorrections, id, { inReview: false });
  expect(await sweepAfter(29 * 24)).toBe(1);
  expect(await filesOf(hash)).toBe(0);
  // Whoever made it has it again with the song.
  expect(await platform.documents.get(countCorrections, id)).toBeDefined();
});

it('goes after that month', async () => {
  await seedCorrection(platform, 'ana');
  expect(await sweepAfter(31 * 24)).toBe(1);
});

it('takes files along that have no document, once they are old', async () => {
  const hash = await seedSong(platform);
  await platform.documents.delete(songs, hash);
  expect(await sweepAfter(23)).toBe(0);
  expect(await sweepAfter(25)).toBe(1);
  expect(await filesOf(hash)).toBe(0);
});
