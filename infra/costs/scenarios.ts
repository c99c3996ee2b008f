/** Who orders when, and with which limits: what `npm run costs -- --simulate` plays through. */
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import { quantile } from '@bachata/core/numeric/statistics.ts';
import type { Environment } from '../deploy/environment.ts';
import { QUEUE_SETTINGS } from '../queues.ts';
import { choreographyUsage, serviceOf, SONG_STAGES, watchedBytes } from './cost.ts';
import { runUsage, usdOf } from '@bachata/platform/costs/usage.ts';
import { ASSUMED, START_SEC, STAGES_MEASURED } from '@bachata/platform/costs/measured.ts';
import { EGRESS, tiered } from '@bachata/platform/costs/prices.ts';
import { capacityOf, simulate, type SimulatedStage } from './simulate.ts';

export const SEED = 2026;
/** Songs are of different lengths. */
export const SPREAD = 0.4;
const DAY_SEC = 24 * 3600;

export interface Scenario {
  readonly name: string;
  readonly orders: number;
  /** The orders come evenly at random in so many seconds, or over a day with a quiet night. */
  readonly within: number | 'a day';
  /** As many times as many places in the queue and instances; default 1. */
  readonly scale?: number;
  /** So many jobs are taken a day; default what the environment says. */
  readonly dailyJobs?: number;
}

export const SCENARIOS: readonly Scenario[] = [
  { name: '500 students in one minute', orders: 500, within: 60 },
  { name: 'a viral day of 1 M', orders: 1_000_000, within: 'a day' },
  {
    ...{ name: 'the same, without a limit for the day', orders: 1_000_000, within: 'a day' },
    dailyJobs: 2_000_000,
  },
  {
    ...{ name: 'the same, with six times the places and instances' },
    ...{ orders: 1_000_000, within: 'a day', scale: 6, dailyJobs: 2_000_000 },
  },
];

export interface Waits {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

export interface Outcome {
  readonly scenario: Scenario;
  readonly taken: number;
  readonly refused: number;
  /** Choreographies a second that the limits let through. */
  readonly capacity: number;
  /** Seconds from the order until the dance can be seen and danced (drawn on the stage). */
  readonly untilDance: Waits;
  /** Until its video is there. */
  readonly untilVideo: Waits;
  /** Most of each stage. */
  readonly instances: readonly { readonly stage: string; readonly count: number }[];
  /** After the first order. */
  readonly endSec: number;
  /** List prices, nothing free; what is watched of it apart. */
  readonly usd: { readonly making: number; readonly watching: number };
}

export function play(environment: Environment, scenario: Scenario, seed = SEED): Outcome {
  const random = randomFrom(seed);
  const { orders, within, scale = 1 } = scenario;
  const dailyJobs = scenario.dailyJobs ?? environment.settings.BACHATA_DAILY_JOBS;
  // Who comes after the limit is refused and waits for nothing.
  const arrivals = arrivalsOf(orders, within, random).subarray(
    0,
    Math.floor(dailyJobs / ASSUMED.jobsAChoreography.value),
  );
  const limits = limitsOf(environment, scale);
  const run = simulate({ ...limits, arrivals, spread: SPREAD, random });
  const stage = (name: (typeof SONG_STAGES)[number]): Float64Array =>
    run.doneAfterSec[SONG_STAGES.indexOf(name)] ?? new Float64Array();
  const worked = SONG_STAGES.reduce(
    (sum, name, i) => sum + usdOf(runUsage(serviceOf(environment, name), run.workedSec[i] ?? 0)),
    0,
  );
  // Seconds at work are those of this run, starts included; all else is as ever.
  const operations = { ...choreographyUsage(environment, 0), cpuSec: 0, memoryGibSec: 0 };
  return {
    scenario,
    taken: arrivals.length,
    refused: orders - arrivals.length,
    capacity: capacityOf(limits),
    untilDance: waitsOf(stage('plan-choreography')),
    untilVideo: waitsOf(stage('render-video')),
    instances: SONG_STAGES.map((name, i) => ({ stage: name, count: run.instances[i] ?? 0 })),
    endSec: run.endSec,
    usd: {
      making: worked + arrivals.length * usdOf(operations),
      watching: tiered(arrivals.length * watchedBytes(), EGRESS.tiers),
    },
  };
}

/** The queue and the services of songs, as they are described. */
export function limitsOf(
  environment: Environment,
  scale: number,
): { readonly stages: readonly SimulatedStage[]; readonly maxDispatches: number } {
  return {
    maxDispatches: QUEUE_SETTINGS[QUEUES.songs]['max-concurrent-dispatches'] * scale,
    stages: SONG_STAGES.map((name) => {
      const { maxInstances, concurrency } = serviceOf(environment, name);
      return {
        ...{ name, concurrency, maxInstances: maxInstances * scale, startSec: START_SEC },
        serviceSec: STAGES_MEASURED[name].wallSec,
      };
    }),
  };
}

/** When they order, seconds, ascending. */
export function arrivalsOf(
  orders: number,
  within: Scenario['within'],
  random: () => number,
): Float64Array {
  const times = new Float64Array(orders);
  for (let i = 0; i < orders; i++) {
    times[i] = within === 'a day' ? momentOfDay(random) : random() * within;
  }
  return times.sort();
}

/** Around the evening twice as many as on average, at night a tenth. */
function momentOfDay(random: () => number): number {
  for (;;) {
    const moment = random();
    const density = 1 + 0.9 * Math.sin(2 * Math.PI * (moment - 0.55));
    if (random() * 1.9 < density) return moment * DAY_SEC;
  }
}

function waitsOf(seconds: Float64Array): Waits {
  return {
    median: quantile(seconds, 0.5),
    p95: quantile(seconds, 0.95),
    max: seconds.reduce((most, one) => Math.max(most, one), 0),
  };
}
