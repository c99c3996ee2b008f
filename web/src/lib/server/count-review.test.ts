import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ConflictError, NotFoundError } from '@bachata/core/errors.ts';
import type { Correction } from '@bachata/core/music/correct.ts';
import { correctionFor, saveCorrection } from '@bachata/core/music/counting.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  acceptProposed,
  dismissProposed,
  listCorrections,
  openCorrection,
} from './count-review.ts';

const SONG = 'a'.repeat(64);
const shift = (beats: number): Correction => ({ kind: 'shift', beats });

let dataDir: string;
let platform: EmbeddedPlatform;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'bachata-review-'));
  platform = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://localhost' });
});
afterEach(async () => {
  platform.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function propose(ownerId: string, beats: number, updatedAt: number, songHash = SONG) {
  await saveCorrection(platform.documents, {
    ownerId,
    songHash,
    correction: shift(beats),
    updatedAt,
  });
}

async function proposalOf(beats: number) {
  const { items } = await listCorrections(platform.documents);
  const found = items.find(({ correction }) => 'beats' in correction && correction.beats === beats);
  if (found === undefined) throw new Error(`no correction by ${beats} beats is listed`);
  return found;
}

const heldBy = (person: string) => correctionFor(platform.documents, person, SONG);

describe('reviewing corrections', () => {
  it('lists the latest first, page by page', async () => {
    for (let i = 1; i <= 25; i++) await propose('ana', 1, i, String(i).padStart(64, '0'));
    const first = await listCorrections(platform.documents);
    const second = await listCorrections(platform.documents, first.nextCursor);
    const times = [...first.items, ...second.items].map(({ updatedAt }) => updatedAt);
    expect(times).toEqual(Array.from({ length: 25 }, (_, i) => 25 - i));
    expect(second.nextCursor).toBeUndefined();
  });

  it('changes by acceptance what others see, except who has a correction of their own', async () => {
    await propose('ana', 4, 1);
    await propose('bea', -1, 2);
    expect(await heldBy('carla')).toBeUndefined();
    const { id, version } = await proposalOf(4);
    await acceptProposed(platform.documents, id, version);
    expect(await heldBy('carla')).toEqual(shift(4));
    expect(await heldBy('bea')).toEqual(shift(-1));
    expect((await proposalOf(4)).accepted).toBe(true);
    expect((await proposalOf(-1)).accepted).toBe(false);
  });

  it('lets a later acceptance take the place of an earlier one', async () => {
    await propose('ana', 4, 1);
    await propose('bea', -1, 2);
    for (const beats of [4, -1]) {
      const { id, version } = await proposalOf(beats);
      await acceptProposed(platform.documents, id, version);
    }
    expect(await heldBy('carla')).toEqual(shift(-1));
    expect((await proposalOf(4)).accepted).toBe(false);
  });

  it('deletes what is dismissed, and nothing else', async () => {
    await propose('ana', 4, 1);
    await propose('bea', -1, 2);
    const { id, version } = await proposalOf(4);
    await dismissProposed(platform.documents, id, version);
    expect(await heldBy('ana')).toBeUndefined();
    expect(await heldBy('bea')).toEqual(shift(-1));
    await expect(acceptProposed(platform.documents, id, version)).rejects.toThrow(NotFoundError);
  });

  it('decides about nothing but what was heard', async () => {
    await propose('ana', 4, 1);
    const { id, version } = await proposalOf(4);
    await propose('ana', 2, 3);
    const { documents } = platform;
    await expect(acceptProposed(documents, id, version)).rejects.toThrow(ConflictError);
    await expect(dismissProposed(documents, id, version)).rejects.toThrow(ConflictError);
    expect(await heldBy('ana')).toEqual(shift(2));
    expect(await heldBy('carla')).toBeUndefined();
  });

  it('says so where the song or the correction is gone', async () => {
    await propose('ana', 4, 1);
    const { id } = await proposalOf(4);
    await expect(openCorrection(platform, id)).rejects.toThrow(NotFoundError);
    await expect(openCorrection(platform, 'nobody_nothing')).rejects.toThrow(NotFoundError);
  });
});
