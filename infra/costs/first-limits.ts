/** What is reached first as more people come, by which number of them, and what to do then. */
import { COUNTERS } from '@bachata/core/jobs/spending-stop.ts';
import type { Environment } from '../deploy/environment.ts';
import { serviceOf, SONG_STAGES } from './cost.ts';
import { ASSUMED, ORDER, STAGES_MEASURED } from '@bachata/platform/costs/measured.ts';
import { limitsOf } from './scenarios.ts';
import { capacityOf } from './simulate.ts';

export interface FirstLimit {
  readonly what: string;
  readonly limit: string;
  /** People a month whose busiest hour reaches it. */
  readonly users: number;
  readonly toDo: string;
}

const DAY_SEC = 24 * 3600;
const DAYS = 30;

/** @param perSec choreographies a second in the busiest hour */
function usersAt(perSec: number): number {
  return usersOfDay((perSec * DAY_SEC) / ASSUMED.peakFactor.value);
}

/** @param perDay choreographies on a mean day */
function usersOfDay(perDay: number): number {
  return (perDay * DAYS) / ASSUMED.choreographiesAMonth.value;
}

/** The one that is reached first comes first. */
export function firstLimits(environment: Environment): readonly FirstLimit[] {
  const { BACHATA_DAILY_JOBS: dailyJobs } = environment.settings;
  const steps = SONG_STAGES.map((stage) => STAGES_MEASURED[stage]);
  const writes = steps.reduce((sum, step) => sum + step.writes, ORDER.writes);
  const jobWrites = steps.reduce((sum, step) => sum + step.writes, 1);
  const cpuSec = SONG_STAGES.reduce(
    (sum, stage) => sum + STAGES_MEASURED[stage].wallSec * serviceOf(environment, stage).cpu,
    0,
  );
  const limits = limitsOf(environment, 1);
  const jobs = ASSUMED.jobsAChoreography.value;
  return [
    {
      what: 'the limit of a day',
      limit: `${whole(dailyJobs)} jobs (\`BACHATA_DAILY_JOBS\`)`,
      users: usersOfDay(dailyJobs / jobs),
      toDo: 'raise it when the costs below are what you want to pay',
    },
    {
      what: 'places of the queue of songs',
      limit: `${limits.maxDispatches} tasks at a time: ${capacityOf(limits).toFixed(1)} choreographies a second`,
      users: usersAt(capacityOf(limits)),
      toDo: 'raise `max-concurrent-dispatches` in `queues.ts`; the most instances follow it',
    },
    {
      what: 'counters of the day’s jobs',
      limit: `${COUNTERS} documents, each about one write a second for long`,
      users: usersAt(COUNTERS / jobs),
      toDo: 'raise `COUNTERS` in `core/jobs/spending-stop.ts`',
    },
    {
      what: 'Firestore’s start',
      limit: '500 writes a second in a new collection, half as much more every five minutes',
      users: usersAt(500 / writes),
      toDo: 'nothing where it grows over days; before an event send load for half an hour',
    },
    {
      what: 'one ascending index (`updatedAt` of jobs)',
      limit: 'about 500 writes a second',
      users: usersAt(500 / jobWrites),
      toDo: 'write progress less often (`core/jobs/lease.ts`), then put a shard before the time in the index',
    },
    {
      what: 'a queue of Cloud Tasks',
      limit: '500 deliveries a second',
      users: usersAt(500 / SONG_STAGES.length),
      toDo: 'a queue for each stage',
    },
    {
      what: 'Cloud Run in one region',
      limit: '1,000 vCPU before more is asked for',
      users: usersAt(1000 / cpuSec),
      toDo: 'ask Google for more; see below',
    },
  ].sort((a, b) => a.users - b.users);
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
