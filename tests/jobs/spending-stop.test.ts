/** What the whole installation may spend: so many jobs a day, and a switch that refuses new ones. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { openGuest } from '@bachata/core/guests.ts';
import { sweepDayCounts } from '@bachata/core/housekeeping/sweep-documents.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { assertMayOrder, ORDERS_PER_DAY, orders } from '@bachata/core/jobs/order-limit.ts';
import { runStage, type StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { COUNTERS, dayCounts, spendingState, stopJobs } from '@bachata/core/jobs/spending-stop.ts';
import { uploadKeys } from '@bachata/core/object-keys.ts';
import type { JobLimits, Platform } from '@bachata/core/ports.ts';
import { hearAhead } from '@bachata/core/uploads/hear-ahead.ts';
import { createClip } from '@bachata/core/user-clips/create-clip.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
const HOUR_MS = 3_600_000;
/** Eight hours before the day of UTC ends. */
const AFTERNOON = Date.UTC(2026, 10, 29, 16);
let clock: ManualClock;
let temporary: TemporaryPlatform;

beforeEach(async () => {
  clock = new ManualClock(AFTERNOON);
  temporary = await temporaryPlatform(clock);
});
afterEach(async () => await temporary.close());

const limited = (jobLimits: JobLimits): Platform => ({ ...temporary.platform, jobLimits });

async function order(platform: Platform, ownerId: string, requestKey: string): Promise<string> {
  const { jobId } = await createChoreography(platform, {
    ...{ ownerId, requestKey, title: 'A song', parameters },
    source: { kind: 'catalog', songId: 'any' },
  });
  return jobId;
}

async function stored(): Promise<number> {
  return (await temporary.platform.documents.query(jobs, { limit: 500 })).items.length;
}

describe('the limit of a day for everybody', () => {
  it.each([1, COUNTERS + 3, 50])('takes exactly %d, however many come at once', async (limit) => {
    const platform = limited({ dailyJobs: limit });
    const outcomes = await Promise.allSettled(
      Array.from({ length: limit + 20 }, (_, n) => order(platform, `person-${n}`, 'request-1')),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(20);
    expect(refused[0]?.reason).toMatchObject({
      code: 'too-many-jobs-for-all',
      kind: 'rate-limit',
      details: { minutes: 8 * 60 },
    });
    expect(await stored()).toBe(limit);
    expect(await spendingState(platform)).toEqual({
      isClosedByOperator: false,
      jobsToday: { used: limit, limit },
    });
  });

  it('ends with the day, and says so before anything is uploaded', async () => {
    const platform = limited({ dailyJobs: 1 });
    await order(platform, 'ana', 'request-1');
    await expect(assertMayOrder(platform, 'ben')).rejects.toMatchObject({
      code: 'too-many-jobs-for-all',
    });
    clock.advance(8 * HOUR_MS);
    await assertMayOrder(platform, 'ben');
    await order(platform, 'ben', 'request-1');
  });

  it('counts a repeated request once, answers it at the limit, and counts nothing that was refused', async () => {
    const platform = limited({ dailyJobs: 2 });
    const first = await order(platform, 'ana', 'request-1');
    expect(await order(platform, 'ana', 'request-1')).toBe(first);
    await expect(order(platform, 'ben', 'short')).rejects.toMatchObject({
      code: 'bad-request-key',
    });
    const second = await order(platform, 'ben', 'request-1');
    expect(await order(platform, 'ben', 'request-1')).toBe(second);
    expect((await spendingState(platform)).jobsToday?.used).toBe(2);
  });

  it('counts songs that are heard ahead, and no import of a maintainer', async () => {
    const platform = limited({ dailyJobs: 1 });
    const clip = { ownerId: 'ana', title: 'A clip', uploadKey: uploadKeys.file('ana', 'a.mp4') };
    await createClip(platform, { ...clip, requestKey: 'import-1', isImport: true });
    const song = { kind: 'upload', objectKey: uploadKeys.file('ana', 'a.mp3') } as const;
    await hearAhead(platform, 'ana', { ...song, fileName: 'a.mp3' });
    await expect(order(platform, 'ben', 'request-1')).rejects.toMatchObject({
      code: 'too-many-jobs-for-all',
    });
  });

  it('forgets the counts of days that are over', async () => {
    const platform = limited({ dailyJobs: 5 });
    const count = async (): Promise<number> =>
      (await platform.documents.query(dayCounts, {})).items.length;
    await order(platform, 'ana', 'request-1');
    clock.advance(24 * HOUR_MS);
    expect([await sweepDayCounts(platform), await count()]).toEqual([0, 1]);
    clock.advance(24 * HOUR_MS);
    expect([await sweepDayCounts(platform), await count()]).toEqual([1, 0]);
  });

  it('counts nothing where there is none', async () => {
    await order(temporary.platform, 'ana', 'request-1');
    expect(await spendingState(temporary.platform)).toEqual({ isClosedByOperator: false });
  });
});

describe('the switch', () => {
  it('refuses accounts and guests, finishes what runs, and takes orders again by itself', async () => {
    const { platform } = temporary;
    const { guest } = await openGuest(platform, 7);
    const before = await order(platform, 'ana', 'request-1');
    await stopJobs(platform, 6);
    for (const uid of ['ana', guest.uid]) {
      await expect(order(platform, uid, 'request-2')).rejects.toMatchObject({
        code: 'orders-closed',
        kind: 'rate-limit',
        details: { minutes: 360 },
      });
      await expect(assertMayOrder(platform, uid)).rejects.toMatchObject({ code: 'orders-closed' });
    }
    // The click that got no answer, again.
    expect(await order(platform, 'ana', 'request-1')).toBe(before);
    const handlers = new Proxy({}, { get: () => async () => ({}) }) as StageHandlers;
    const payload = { stage: 'ingest-song', jobId: before } as const;
    expect(await runStage(platform, payload, handlers, { holder: 'one' })).toEqual({
      outcome: 'done',
    });
    clock.advance(6 * HOUR_MS);
    await order(platform, guest.uid, 'request-2');
  });

  it('is opened again by a maintainer', async () => {
    const { platform } = temporary;
    await stopJobs(platform, 168);
    expect((await spendingState(platform)).closedUntil).toBe(AFTERNOON + 168 * HOUR_MS);
    await stopJobs(platform, 0);
    expect(await spendingState(platform)).toEqual({ isClosedByOperator: false });
    await order(platform, 'ana', 'request-1');
  });

  it('of the environment outlasts that of a maintainer', async () => {
    const platform = limited({ isClosed: true });
    await stopJobs(platform, 0);
    await expect(order(platform, 'ana', 'request-1')).rejects.toMatchObject({
      code: 'orders-closed',
      details: { minutes: 24 * 60 },
    });
    expect(await stored()).toBe(0);
  });
});

describe('the limit of a day for one person', () => {
  it('holds beyond that of an hour, and ends with the day', async () => {
    const { platform } = temporary;
    for (let n = 0; n < ORDERS_PER_DAY; n++) {
      // 30 an hour are fewer than these.
      if (n % 25 === 0) clock.advance(HOUR_MS);
      await order(platform, 'ana', `request-${n}`);
    }
    clock.advance(HOUR_MS);
    const refused = { code: 'too-many-jobs-today', details: { limit: 100, minutes: 180 } };
    await expect(order(platform, 'ana', 'request-x')).rejects.toMatchObject(refused);
    await expect(assertMayOrder(platform, 'ana')).rejects.toMatchObject(refused);
    await order(platform, 'ben', 'request-x');
    clock.advance(3 * HOUR_MS);
    await order(platform, 'ana', 'request-x');
    expect((await platform.documents.get(orders, 'ana'))?.data.today).toMatchObject({ placed: 1 });
  });
});
