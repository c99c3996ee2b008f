/**
 * What became of jobs, counted by the hour where each ends, in the transaction that ends it: figures of days are
 * then a few documents to read, however many jobs there were.
 */
import { z } from 'zod';
import type { Collection, Transaction } from '../ports.ts';
import { DAY_MS, dayOf } from './days.ts';
import type { Job } from './job.ts';
import { COUNTERS } from './spending-stop.ts';

/** Counts by name. */
const countsSchema = z.record(z.string().max(100), z.number().min(0));

const tallySchema = z.object({
  /** By kind and status: `song done`. */
  ended: countsSchema,
  /** By the code of the failure. */
  failed: countsSchema,
  /** By stage: how often it was done, and for how long in all. */
  runs: countsSchema,
  ms: countsSchema,
  /** Of what is kept: what was there already, and what had to be made. */
  known: countsSchema,
  fresh: countsSchema,
  /** By kind, of jobs that are done: from the order to the end. */
  waitedMs: countsSchema,
  /** Of the videos that were made. */
  videoBytes: z.number().min(0),
});
export type WorkTally = z.infer<typeof tallySchema>;

const workDaySchema = z.object({
  /** Days of UTC since the epoch. */
  day: z.number().int(),
  /** By the hour of the day, from 0. */
  hours: z.record(z.string().regex(/^\d{1,2}$/), tallySchema),
});
export type WorkDay = z.infer<typeof workDaySchema>;

export const WORK_DAYS_KEPT = 8;

/** Under `DAY-COUNTER`, as many counters as of the jobs that are taken, for the same reason. */
export const workDays: Collection<WorkDay> = {
  name: 'workDays',
  schema: workDaySchema,
  forgetAt: ({ day }) => (day + WORK_DAYS_KEPT + 1) * DAY_MS,
};

export function noWork(): WorkTally {
  return {
    ...{ ended: {}, failed: {}, runs: {}, ms: {}, known: {}, fresh: {}, waitedMs: {} },
    videoBytes: 0,
  };
}

export function sumOfTallies(a: WorkTally, b: WorkTally): WorkTally {
  return {
    ended: sumOfCounts(a.ended, b.ended),
    failed: sumOfCounts(a.failed, b.failed),
    runs: sumOfCounts(a.runs, b.runs),
    ms: sumOfCounts(a.ms, b.ms),
    known: sumOfCounts(a.known, b.known),
    fresh: sumOfCounts(a.fresh, b.fresh),
    waitedMs: sumOfCounts(a.waitedMs, b.waitedMs),
    videoBytes: a.videoBytes + b.videoBytes,
  };
}

type Counts = Readonly<Record<string, number>>;

function sumOfCounts(a: Counts, b: Counts): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/**
 * Adds to the counts of the present hour.
 * @returns what writes them, once everything is read
 */
export async function countWork(
  tx: Transaction,
  work: WorkTally,
  now: number,
): Promise<() => void> {
  const day = dayOf(now);
  const id = `${day}-${Math.floor(Math.random() * COUNTERS)}`;
  const hour = String(Math.floor((now % DAY_MS) / 3_600_000));
  const stored = (await tx.get(workDays, id))?.data;
  const hours = {
    ...stored?.hours,
    [hour]: sumOfTallies(stored?.hours[hour] ?? noWork(), work),
  };
  return () => {
    if (stored === undefined) tx.create(workDays, id, { day, hours });
    else tx.update(workDays, id, { hours });
  };
}

/** What a job that has just ended adds. */
export function workOf(job: Job, now: number): WorkTally {
  const { kind, status, failure, stages, found = {}, videoBytes = 0, createdAt } = job;
  const work = { ...noWork(), ended: { [`${kind} ${status}`]: 1 }, videoBytes };
  if (failure !== undefined) work.failed = { [failure.code]: 1 };
  if (status === 'done') work.waitedMs = { [kind]: Math.max(0, now - createdAt) };
  for (const [stage, { startedAt, finishedAt }] of Object.entries(stages)) {
    if (startedAt === undefined || finishedAt === undefined) continue;
    work.runs[stage] = 1;
    work.ms[stage] = Math.max(0, finishedAt - startedAt);
  }
  for (const [what, isKnown] of Object.entries(found))
    (isKnown ? work.known : work.fresh)[what] = 1;
  return work;
}
