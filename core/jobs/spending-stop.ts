/**
 * What bounds the computing of the whole installation: so many jobs a day, and a switch that refuses new ones.
 * What has been ordered is finished either way.
 */
import { z } from 'zod';
import { RateLimitError } from '../errors.ts';
import type { Collection, DocumentStore, Services, Transaction } from '../ports.ts';
import { DAY_MS, dayOf, minutesUntil, nextDay } from './days.ts';

/**
 * Over so many documents the jobs of a day are counted: one document takes about one write a second for long,
 * and a class that orders at once writes more. Each has its share of the limit, and who finds one full takes
 * the next, so that the limit holds exactly.
 */
export const COUNTERS = 16;

const dayCountSchema = z.object({
  /** Days of UTC since the epoch. */
  day: z.number().int(),
  jobs: z.number().int().min(0),
});
type DayCount = z.infer<typeof dayCountSchema>;

/** Under `DAY-COUNTER`. */
export const dayCounts: Collection<DayCount> = {
  name: 'jobCounts',
  schema: dayCountSchema,
  forgetAt: ({ day }) => (day + 2) * DAY_MS,
};

const jobStopSchema = z.object({ closedUntil: z.number() });

/** One document: until when a maintainer takes no new jobs. */
export const jobStops: Collection<z.infer<typeof jobStopSchema>> = {
  name: 'jobStops',
  schema: jobStopSchema,
};
const ALL_JOBS = 'all';

/** For so many hours a maintainer can refuse new jobs; then they are taken again by themselves. */
export const STOP_HOURS = [1, 6, 24, 168] as const;

/** What somebody is told to wait where only who runs the site can open it again. */
const CLOSED_MINUTES = 24 * 60;

type Reader = Pick<Transaction, 'get'>;
type Needs = Pick<Services, 'clock' | 'jobLimits'>;

/**
 * Whether there is room for one more job of anybody.
 * @param from a transaction, or the store for who only asks ahead
 * @returns what counts the job, once everything is read
 * @throws RateLimitError `orders-closed`, `too-many-jobs-for-all`
 */
export async function roomForJob(
  { clock, jobLimits = {} }: Needs,
  from: Reader,
): Promise<(tx: Transaction) => void> {
  const now = clock.now();
  const closedUntil = jobLimits.isClosed
    ? now + CLOSED_MINUTES * 60_000
    : await readClosedUntil(from);
  if (closedUntil !== undefined && closedUntil > now) {
    throw new RateLimitError('orders-closed', 'No new jobs are taken.', {
      details: { minutes: minutesUntil(closedUntil, now) },
    });
  }
  const { dailyJobs } = jobLimits;
  if (dailyJobs === undefined) return () => undefined;
  const day = dayOf(now);
  const first = Math.floor(Math.random() * COUNTERS);
  for (let step = 0; step < COUNTERS; step++) {
    const counter = (first + step) % COUNTERS;
    const id = `${day}-${counter}`;
    const stored = (await from.get(dayCounts, id))?.data;
    const counted = stored?.jobs ?? 0;
    if (counted >= shareOf(dailyJobs, counter)) continue;
    return (tx) => {
      if (stored === undefined) tx.create(dayCounts, id, { day, jobs: 1 });
      else tx.update(dayCounts, id, { jobs: counted + 1 });
    };
  }
  throw new RateLimitError('too-many-jobs-for-all', `More than ${dailyJobs} jobs today.`, {
    details: { minutes: minutesUntil(nextDay(now), now) },
  });
}

/** The shares of all counters are the limit. */
function shareOf(limit: number, counter: number): number {
  return Math.floor(limit / COUNTERS) + (counter < limit % COUNTERS ? 1 : 0);
}

async function readClosedUntil(from: Reader): Promise<number | undefined> {
  return (await from.get(jobStops, ALL_JOBS))?.data.closedUntil;
}

/**
 * A maintainer refuses new jobs for a while, or takes them again.
 * @param hours 0: they are taken
 */
export async function stopJobs(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  hours: (typeof STOP_HOURS)[number] | 0,
): Promise<void> {
  const closedUntil = clock.now() + hours * 3_600_000;
  await documents.transaction(async (tx) => {
    const stored = await tx.get(jobStops, ALL_JOBS);
    if (stored === undefined) tx.create(jobStops, ALL_JOBS, { closedUntil });
    else tx.update(jobStops, ALL_JOBS, { closedUntil });
  });
}

/** How the installation stands today. */
export interface SpendingState {
  /** Counted only where there is a limit. */
  readonly jobsToday?: { readonly used: number; readonly limit: number };
  /** Where a maintainer refuses new jobs: until when. */
  readonly closedUntil?: number;
  /** By the environment, which no page can change. */
  readonly isClosedByOperator: boolean;
}

export async function spendingState({
  documents,
  clock,
  jobLimits = {},
}: Needs & { readonly documents: Pick<DocumentStore, 'get'> }): Promise<SpendingState> {
  const now = clock.now();
  const closedUntil = await readClosedUntil(documents);
  const { dailyJobs: limit, isClosed = false } = jobLimits;
  return {
    isClosedByOperator: isClosed,
    ...(closedUntil !== undefined && closedUntil > now && { closedUntil }),
    ...(limit !== undefined && { jobsToday: { used: await countOf(documents, now), limit } }),
  };
}

async function countOf(documents: Pick<DocumentStore, 'get'>, now: number): Promise<number> {
  const day = dayOf(now);
  const counted = await Promise.all(
    Array.from({ length: COUNTERS }, (_, counter) => documents.get(dayCounts, `${day}-${counter}`)),
  );
  return counted.reduce((sum, stored) => sum + (stored?.data.jobs ?? 0), 0);
}
