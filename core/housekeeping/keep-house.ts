/**
 * All that is to be done from time to time, in one place: run by a timer on one machine and by a
 * scheduler in the cloud. Nothing of it happens while somebody waits for a page.
 */
import { emptyBin } from '../bin/bin.ts';
import { choreographyBin } from '../choreographies/bin.ts';
import { courseBin, planBin } from '../class-plans/bin.ts';
import { binUnkept } from '../choreographies/keep.ts';
import { sweepVideos } from '../choreographies/video-cache.ts';
import { measureStorage } from '../oversight/storage.ts';
import type { Services } from '../ports.ts';
import { clipBin } from '../user-clips/bin.ts';
import { resumeStoppedJobs } from './resume-jobs.ts';
import { sweepChoreographies } from './sweep-choreographies.ts';
import { sweepClips } from './sweep-clips.ts';
import { sweepDrawnClips } from './sweep-drawn-clips.ts';
import {
  sweepDayCounts,
  sweepDevices,
  sweepGrants,
  sweepJobs,
  sweepLinkRequests,
  sweepReports,
  sweepSessions,
} from './sweep-documents.ts';
import { sweepGuests } from './sweep-guests.ts';
import { sweepSongs } from './sweep-songs.ts';
import { sweepUploads } from './sweep-uploads.ts';
import { sweepViewedClips } from './sweep-viewed-clips.ts';

export interface HouseRules {
  /** A video that nobody has watched for so many days is deleted; it can be made again. */
  readonly videoDays: number;
}
const USUAL: HouseRules = { videoDays: 30 };
const DAY_MS = 24 * 3_600_000;

/** Each may be done at any time and again; each says how much there was to do. */
const CHORES = {
  /** Every minute or so: somebody waits for the job. The others can wait for hours. */
  'resume-jobs': (services: Services) => resumeStoppedJobs(services),
  'bin-unkept': binUnkept,
  'empty-choreography-bin': (services: Services) => emptyBin(services, choreographyBin),
  'empty-clip-bin': (services: Services) => emptyBin(services, clipBin),
  'empty-plan-bin': (services: Services) => emptyBin(services, planBin),
  'empty-course-bin': (services: Services) => emptyBin(services, courseBin),
  // Before what removes the traces of what they made.
  'sweep-guests': sweepGuests,
  'sweep-uploads': sweepUploads,
  'sweep-clips': sweepClips,
  'sweep-choreographies': async (services: Services) =>
    (await sweepChoreographies(services)).length,
  'sweep-videos': (services: Services, { videoDays }: HouseRules) =>
    sweepVideos(services, videoDays * DAY_MS),
  // After what purges choreographies, before what forgets jobs.
  'sweep-songs': sweepSongs,
  'sweep-drawn-clips': sweepDrawnClips,
  'sweep-viewed-clips': sweepViewedClips,
  // After what looks at jobs to tell what is left of them.
  'sweep-jobs': sweepJobs,
  'sweep-day-counts': sweepDayCounts,
  'sweep-grants': sweepGrants,
  'sweep-reports': sweepReports,
  'sweep-sessions': sweepSessions,
  'sweep-devices': sweepDevices,
  'sweep-link-requests': sweepLinkRequests,
  // After all that removes something.
  'measure-storage': measureStorage,
} as const satisfies Readonly<
  Record<string, (services: Services, rules: HouseRules) => Promise<number>>
>;

export type Chore = keyof typeof CHORES;
export const ALL_CHORES = Object.keys(CHORES) as readonly Chore[];

export interface HouseReport {
  /** How much each found to do. */
  readonly done: Readonly<Partial<Record<Chore, number>>>;
  /** What went wrong: the others are done all the same. */
  readonly failed: Readonly<Partial<Record<Chore, unknown>>>;
}

/** Does the chores one after the other. Never throws. */
export async function keepHouse(
  services: Services,
  chores: readonly Chore[] = ALL_CHORES,
  rules: HouseRules = USUAL,
): Promise<HouseReport> {
  const done: Partial<Record<Chore, number>> = {};
  const failed: Partial<Record<Chore, unknown>> = {};
  for (const chore of chores) {
    try {
      done[chore] = await CHORES[chore](services, rules);
    } catch (error) {
      failed[chore] = error;
    }
  }
  return { done, failed };
}
