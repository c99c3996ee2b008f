/** What a maintainer is shown of the last day and week: counted where jobs end, and read without looking at them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choreographies, choreographySchema } from '@bachata/core/choreographies/choreography.ts';
import { createChoreography } from '@bachata/core/choreographies/create.ts';
import { noteVideoSeen } from '@bachata/core/choreographies/video-cache.ts';
import { planParametersSchema } from '@bachata/core/choreography/plan.ts';
import { LimitError } from '@bachata/core/errors.ts';
import { keepHouse } from '@bachata/core/housekeeping/keep-house.ts';
import { cancelJob } from '@bachata/core/jobs/cancel-job.ts';
import { jobs } from '@bachata/core/jobs/job.ts';
import { runStage, type StageHandlers } from '@bachata/core/jobs/run-stage.ts';
import { STAGES, stagesOf } from '@bachata/core/jobs/stages.ts';
import { workDays } from '@bachata/core/jobs/work-counts.ts';
import { overseeJobs } from '@bachata/core/oversight/overview.ts';
import { workOverview } from '@bachata/core/oversight/work-figures.ts';
import type { Collection } from '@bachata/core/ports.ts';
import { choreographyCost } from '@bachata/platform/costs/choreography-cost.ts';
import { PRICES } from '@bachata/platform/costs/prices.ts';
import { openEmbeddedPlatform } from '@bachata/platform/embedded/platform.ts';
import { countingServices, noOperations } from '../bench/counting-services.ts';
import { ManualClock, temporaryPlatform, type TemporaryPlatform } from '../contracts/embedded.ts';

const HOUR_MS = 3_600_000;
const VIDEO_BYTES = 12_000_000;
const parameters = planParametersSchema.parse({ difficulty: 'beginner' });
/** What each stage takes here, seconds. */
const STAGE_SEC = 2;

let clock: ManualClock;
let temporary: TemporaryPlatform;
let ordered = 0;
beforeEach(async () => {
  clock = new ManualClock(Date.UTC(2026, 10, 29, 12, 30));
  temporary = await temporaryPlatform(clock);
});
afterEach(async () => await temporary.close());

async function order(): Promise<string> {
  ordered += 1;
  const { jobId } = await createChoreography(temporary.platform, {
    ...{ ownerId: `dancer-${ordered}`, title: 'A song', parameters },
    requestKey: `request-${ordered}`,
    source: { kind: 'catalog', songId: 'any' },
  });
  return jobId;
}

interface Course {
  readonly isSongKnown?: boolean;
  /** The stage that fails, and why. */
  readonly failsAt?: { readonly stage: string; readonly code: string };
}

/** A choreography from its order to its end. */
async function make({ isSongKnown = false, failsAt }: Course = {}): Promise<string> {
  const jobId = await order();
  const patches: Readonly<Record<string, object>> = {
    'ingest-song': { found: { song: isSongKnown } },
    'analyze-music': { found: { analysis: isSongKnown } },
    'render-video': { videoBytes: VIDEO_BYTES },
  };
  const handlers = Object.fromEntries(
    STAGES.map((stage) => [
      stage,
      async () => {
        clock.advance(STAGE_SEC * 1000);
        if (failsAt?.stage === stage) throw new LimitError(failsAt.code, 'Of ana@example.org.');
        return { patch: patches[stage] ?? {} };
      },
    ]),
  ) as unknown as StageHandlers;
  for (const stage of stagesOf('song')) {
    const { outcome } = await runStage(temporary.platform, { jobId, stage }, handlers, {
      holder: jobId,
    });
    if (outcome === 'failed') break;
  }
  return jobId;
}

const overview = async () => await workOverview(temporary.platform);

describe('the figures', () => {
  it('are nothing where nothing was done', async () => {
    const { day, week, byHour } = await overview();
    expect(day).toMatchObject({ made: 0, done: 0, failed: 0, failures: [], stages: [] });
    expect(day.secondsToDance).toBeUndefined();
    expect(week).toEqual(day);
    expect(byHour).toHaveLength(24);
    expect(choreographyCost(day)).toBeUndefined();
  });

  it('count how jobs ended, what was known, how long it took and how much was made', async () => {
    await make();
    await make({ isSongKnown: true });
    await make({ failsAt: { stage: 'analyze-music', code: 'too-long' } });
    await cancelJob(temporary.platform, await order());
    const { day, byHour } = await overview();
    expect(day).toMatchObject({
      ...{ made: 2, done: 2, failed: 1, secondsToDance: 4 * STAGE_SEC },
      failures: [{ code: 'too-long', count: 1 }],
      kept: {
        song: { known: 1, asked: 3 },
        analysis: { known: 1, asked: 2 },
        video: { known: 0, asked: 0 },
      },
      videoBytes: 2 * VIDEO_BYTES,
    });
    expect(day.stages.find(({ stage }) => stage === 'ingest-song')).toEqual({
      ...{ stage: 'ingest-song', runs: 3, seconds: 3 * STAGE_SEC },
    });
    expect(byHour.at(-1)).toEqual({ from: Date.UTC(2026, 10, 29, 12), made: 2 });
  });

  it('count a job once, however often its last stage is delivered', async () => {
    const jobId = await make();
    const again = { jobId, stage: 'render-video' } as const;
    const { outcome } = await runStage(temporary.platform, again, {} as StageHandlers, {
      holder: 'late',
    });
    expect(outcome).toBe('skipped');
    await cancelJob(temporary.platform, jobId);
    expect((await overview()).day).toMatchObject({ made: 1, done: 1 });
  });

  it('forget after a day and after a week, by the hour', async () => {
    await make();
    clock.advance(23 * HOUR_MS);
    expect((await overview()).day.made).toBe(1);
    clock.advance(HOUR_MS);
    const { day, week } = await overview();
    expect([day.made, week.made]).toEqual([0, 1]);
    clock.advance(6 * 24 * HOUR_MS - 2 * HOUR_MS);
    expect((await overview()).week.made).toBe(1);
    clock.advance(2 * HOUR_MS);
    expect((await overview()).week.made).toBe(0);
    clock.advance(2 * 24 * HOUR_MS);
    await keepHouse(temporary.platform, ['sweep-day-counts']);
    expect((await temporary.platform.documents.query(workDays, {})).items).toEqual([]);
  });

  it('outlive a restart', async () => {
    await make();
    const { dataDir } = temporary;
    const again = await openEmbeddedPlatform({ dataDir, publicBaseUrl: 'http://x', clock });
    expect((await workOverview(again)).day.made).toBe(1);
    again.close();
  });

  it('count each of many that end at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, order));
    await Promise.all(ids.map((id) => cancelJob(temporary.platform, id)));
    const kept = (await temporary.platform.documents.query(workDays, {})).items;
    const counted = kept.map(({ data }) => data.hours['12']?.ended['song cancelled'] ?? 0);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(kept.length).toBeGreaterThan(1);
  });

  it('know of videos that are watched whether they were still there', async () => {
    const { documents } = temporary.platform;
    const choreography = choreographySchema.parse({
      ...{ ownerId: 'ana', title: 'A song', songHash: 'a'.repeat(64), durationSec: 100 },
      ...{ tempoBpm: 120, parameters, planKey: 'p', videoKey: 'v', posterKey: 'j' },
      ...{ captionsKeys: { en: 'e', es: 's' }, videoBytes: 1, createdAt: clock.now() },
    });
    await documents.create(choreographies, 'one', choreography);
    clock.advance(25 * HOUR_MS);
    for (let times = 0; times < 2; times++) {
      await noteVideoSeen(temporary.platform, 'one', choreography);
    }
    await noteVideoSeen(temporary.platform, 'gone', choreography);
    expect((await overview()).day.kept.video).toEqual({ known: 1, asked: 1 });
  });

  it('have nothing in them that people wrote', async () => {
    await make({ failsAt: { stage: 'ingest-song', code: 'too-large' } });
    const kept = JSON.stringify((await temporary.platform.documents.query(workDays, {})).items);
    expect(kept).toContain('too-large');
    expect(kept).not.toMatch(/A song|ana@|dancer-/);
  });
});

describe('the page of a maintainer', () => {
  /** Documents that Firestore would charge for. */
  async function readsOfPage(): Promise<number> {
    const operations = noOperations();
    const counting = countingServices(temporary.platform, () => operations);
    await overseeJobs(counting);
    await workOverview(counting);
    return operations.reads;
  }

  it('says how many wait and work at each stage', async () => {
    await order();
    await order();
    const working = await order();
    const running = { status: 'running', stage: 'render-video' } as const;
    await temporary.platform.documents.update(jobs as Collection<object>, working, running);
    const { open } = await overseeJobs(temporary.platform);
    expect(open).toEqual([
      { stage: 'ingest-song', waiting: 2, working: 0 },
      { stage: 'render-video', waiting: 0, working: 1 },
    ]);
  });

  it('reads no more documents where there are a hundred jobs than where there are few', async () => {
    const few = await readsOfPage();
    for (let count = 0; count < 100; count++) await order();
    expect(await readsOfPage()).toBe(few);
    // Counters of the day, of which these are two at most.
    await make();
    await make();
    expect(await readsOfPage()).toBeLessThanOrEqual(few + 2);
  });
});

describe('the cost of a choreography', () => {
  it('is that of its seconds, its operations and its bytes at the listed prices', async () => {
    await make();
    const cost = choreographyCost((await overview()).day);
    // One processor for three of the stages and two for the analysis; memory beside it.
    const cpu = (3 + 2) * STAGE_SEC * PRICES.cpuSec.usd;
    const memory = 3.5 * STAGE_SEC * PRICES.memoryGibSec.usd;
    expect(cost?.computing).toBeCloseTo(cpu + memory, 12);
    expect(cost?.storage).toBeCloseTo(VIDEO_BYTES * PRICES.storedBytes.usd, 12);
    expect(cost?.operations).toBeGreaterThan(0);
  });

  it('counts what failed on the way', async () => {
    await make();
    const alone = choreographyCost((await overview()).day)?.computing ?? NaN;
    await make({ failsAt: { stage: 'render-video', code: 'internal' } });
    expect(choreographyCost((await overview()).day)?.computing).toBeGreaterThan(1.5 * alone);
  });
});
