/** From what was measured and what is assumed to dollars. */
import type { StageOf } from '@bachata/core/jobs/stages.ts';
import type { Environment } from '../deploy/environment.ts';
import { SITE } from '../deploy/environment.ts';
import { servicesOf, type ServiceSettings } from '../deploy/services.ts';
import {
  ASSUMED,
  ORDER,
  STAGES_MEASURED,
  START_SEC,
  STORED,
  STORED_WITHOUT_VIDEO,
} from '@bachata/platform/costs/measured.ts';
import { EGRESS, PRICES, tiered, type Metered } from '@bachata/platform/costs/prices.ts';
import {
  runUsage,
  sumOfUsages,
  usageEntries,
  type CloudUsage,
} from '@bachata/platform/costs/usage.ts';

export const SONG_STAGES = Object.keys(STAGES_MEASURED) as readonly StageOf<'song'>[];
const HOURS_A_MONTH = 730;

export function serviceOf(environment: Environment, name: string): ServiceSettings {
  const found = servicesOf(environment).find((service) => service.name === name);
  if (found === undefined) throw new Error(`There is no service ${name}.`);
  return found;
}

/**
 * Of one choreography of an uploaded song, without what is stored and watched.
 * @param coldShare of its tasks that start an instance, 0 to 1
 */
export function choreographyUsage(environment: Environment, coldShare: number): CloudUsage {
  const steps = [ORDER, ...SONG_STAGES.map((stage) => STAGES_MEASURED[stage])];
  const total = (field: 'reads' | 'writes' | 'deletes' | 'puts' | 'gets' | 'tasks'): number =>
    steps.reduce((sum, step) => sum + step[field], 0);
  const writesOfJob = SONG_STAGES.reduce((sum, stage) => sum + STAGES_MEASURED[stage].writes, 0);
  return sumOfUsages([
    ...SONG_STAGES.map((stage) =>
      runUsage(
        serviceOf(environment, stage),
        STAGES_MEASURED[stage].wallSec + coldShare * START_SEC,
      ),
    ),
    {
      requests: SONG_STAGES.length,
      // Made and delivered.
      taskOperations: 2 * total('tasks'),
      // The page that waits is told of each change by a read.
      reads: total('reads') + writesOfJob,
      writes: total('writes'),
      deletes: total('deletes'),
      puts: total('puts'),
      gets: total('gets'),
      loggedBytes: ASSUMED.logBytesAJob.value,
    },
  ]);
}

/** The bytes of a choreography's video as it is watched. */
export function watchedBytes(): number {
  return STORED.videoBytes * ASSUMED.viewsOfVideo.value;
}

export interface MonthCost {
  readonly users: number;
  readonly choreographies: number;
  /** By what is paid for, after what is free. */
  readonly parts: Readonly<
    Record<'computing' | 'operations' | 'storage' | 'egress' | 'rest', number>
  >;
  readonly usd: number;
}

/** Which part each of them belongs to. */
const PARTS: Readonly<Record<Metered, keyof MonthCost['parts']>> = {
  ...{ cpuSec: 'computing', memoryGibSec: 'computing', requests: 'computing' },
  ...{ taskOperations: 'operations', reads: 'operations', writes: 'operations' },
  ...{ deletes: 'operations', puts: 'operations', gets: 'operations' },
  storedBytes: 'storage',
  ...{ balancerHours: 'rest', balancedBytes: 'rest', loggedBytes: 'rest' },
};

/** A month with so many people who come in it, after a year of such months. */
export function monthCost(environment: Environment, users: number, coldShare: number): MonthCost {
  const choreographies = users * ASSUMED.choreographiesAMonth.value;
  const pages = users * ASSUMED.pagesAMonth.value;
  const pageBytes = pages * ASSUMED.pageBytes.value;
  const site = serviceOf(environment, SITE);
  const siteSec = pages * ASSUMED.pageCpuSec.value;
  const keptReadySec = site.minInstances * HOURS_A_MONTH * 3600;
  const usage = sumOfUsages([
    scaled(choreographyUsage(environment, coldShare), choreographies),
    // Instances that are kept ready are reckoned as at work all the time: there is nearly always an open stream.
    runUsage(site, Math.max(siteSec, keptReadySec)),
    {
      requests: pages,
      reads: pages * ASSUMED.pageReads.value,
      // Signed links.
      gets: choreographies * ASSUMED.viewsOfVideo.value,
      storedBytes:
        choreographies *
        (STORED.videoBytes * ASSUMED.monthsOfVideo.value +
          (STORED.songBytes * ASSUMED.newSongShare.value + STORED_WITHOUT_VIDEO) *
            ASSUMED.monthsKept.value),
      loggedBytes: pages * ASSUMED.logBytesAPage.value,
      ...(environment.domain !== undefined && {
        balancerHours: HOURS_A_MONTH,
        balancedBytes: pageBytes,
      }),
    },
  ]);
  const parts = { computing: 0, operations: 0, storage: 0, egress: 0, rest: 0 };
  for (const [name, units] of usageEntries(usage)) {
    const { usd, free } = PRICES[name];
    parts[PARTS[name]] += Math.max(0, units - free) * usd;
  }
  const sent = pageBytes + choreographies * watchedBytes();
  parts.egress = tiered(Math.max(0, sent - EGRESS.free), EGRESS.tiers);
  const usd = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { users, choreographies, parts, usd };
}

/** Bytes to the internet of such a month. */
export function sentBytes(users: number): number {
  const watched = users * ASSUMED.choreographiesAMonth.value * watchedBytes();
  return watched + users * ASSUMED.pagesAMonth.value * ASSUMED.pageBytes.value;
}

function scaled(usage: CloudUsage, times: number): CloudUsage {
  return Object.fromEntries(usageEntries(usage).map(([name, units]) => [name, units * times]));
}
