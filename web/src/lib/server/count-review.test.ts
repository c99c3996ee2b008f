import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ConflictError, NotFoundError } from '@bachata/core/errors.ts';
import type { Correction } from '@bachata/core/songs/correct.ts';
import {
  acceptCorrection,
  correctionFor,
  dismissCorrection,
  saveCorrection,
  withdrawAcceptance,
} from '@bachata/core/songs/counting.ts';
import {
  openEmbeddedPlatform,
  type EmbeddedPlatform,
} from '@bachata/platform/embedded/platform.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCorrections, openCorrection, type ReviewList } from './count-review.ts';

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

async function listed(list: ReviewList): Promise<(number | undefined)[]> {
  const { items } = await listCorrections(platform.documents, list);
  return items.map(({ correction }) => ('beats' in correction ? correction.beats : undefined));
}

async function find(list: ReviewList, beats: number) {
  const { items } = await listCorrections(platform.documents, list);
  const found = items.find(({ correction }) => 'beats' in correction && correction.beats === beats);
  if (found === undefined) throw new Error(`no correction by ${beats} beats is ${list}`);
  return found;
}

async function accept(beats: number): Promise<void> {
  const { id, version } = await find('waiting', beats);
  await acceptCorrection(platform.documents, id, version);
}

const heldBy = (person: string) => correctionFor(platform.documents, person, SONG);

describe('reviewing corrections', () => {
  it('lists the latest first, page by page', async () => {
    for (let i = 1; i <= 25; i++) await propose('ana', 1, i, String(i).padStart(64, '0'));
    const first = await listCorrections(platform.documents, 'waiting');
    const second = await listCorrections(platform.documents, 'waiting', first.nextCursor);
    const times = [...first.items, ...second.items].map(({ updatedAt }) => updatedAt);
    expect(times).toEqual(Array.from({ length: 25 }, (_, i) => 25 - i));
    expect(second.nextCursor).toBeUndefined();
  });

  it('changes by acceptance what others see, except who has a correction of their own', async () => {
    await propose('ana', 4, 1);
    await propose('bea', -1, 2);
    expect(await heldBy('carla')).toBeUndefined();
    await accept(4);
    expect(await heldBy('carla')).toEqual(shift(4));
    expect(await heldBy('bea')).toEqual(shift(-1));
    expect(await listed('waiting')).toEqual([-1]);
    expect(await listed('holding')).toEqual([4]);
  });

  it('lets a later acceptance take the place of an earlier one', async () => {
    await propose('ana', 4, 1);
    await propose('bea', -1, 2);
    await accept(4);
    await accept(-1);
    expect(await heldBy('carla')).toEqual(shift(-1));
    expect(await listed('holding')).toEqual([-1]);
  });

  it('takes what is dismissed off the list and leaves it to the dancer', async () => {
    await propose('ana', 4, 1);
    await propose('bea', -1, 2);
    const { id, version } = await find('waiting', 4);
    await dismissCorrection(platform.documents, id, version);
    expect(await listed('waiting')).toEqual([-1]);
    expect(await heldBy('ana')).toEqual(shift(4));
    expect(await heldBy('carla')).toBeUndefined();
    await propose('ana', 2, 3);
    expect(await listed('waiting')).toEqual([2, -1]);
  });

  it('takes an acceptance back without touching the dancer’s own correction', async () => {
    await propose('ana', 4, 1);
    await accept(4);
    const { id, version } = await find('holding', 4);
    await withdrawAcceptance(platform.documents, id, version);
    expect(await heldBy('carla')).toBeUndefined();
    expect(await heldBy('ana')).toEqual(shift(4));
    expect(await listed('holding')).toEqual([]);
    const again = withdrawAcceptance(platform.documents, id, version);
    await expect(again).rejects.toThrow(NotFoundError);
  });

  it('decides about nothing but what was heard', async () => {
    await propose('ana', 4, 1);
    const { id, version } = await find('waiting', 4);
    await propose('ana', 2, 3);
    const { documents } = platform;
    await expect(acceptCorrection(documents, id, version)).rejects.toThrow(ConflictError);
    await expect(dismissCorrection(documents, id, version)).rejects.toThrow(ConflictError);
    expect(await heldBy('ana')).toEqual(shift(2));
    expect(await heldBy('carla')).toBeUndefined();
    await accept(2);
    const holding = await find('holding', 2);
    await propose('bea', -1, 4);
    await accept(-1);
    const withdrawn = withdrawAcceptance(documents, holding.id, holding.version);
    await expect(withdrawn).rejects.toThrow(ConflictError);
  });

  it('says so where the song or the correction is gone', async () => {
    await propose('ana', 4, 1);
    const { id } = await find('waiting', 4);
    await expect(openCorrection(platform, 'waiting', id)).rejects.toThrow(NotFoundError);
    const unknown = openCorrection(platform, 'holding', 'nobody_nothing');
    await expect(unknown).rejects.toThrow(NotFoundError);
  });
});
