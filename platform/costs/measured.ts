/** What a choreography takes, as it was measured; what people do, as it is assumed. Costs are reckoned from both. */
import type { StageOf } from '@bachata/core/jobs/stages.ts';

/** Of one step of a job. */
export interface MeasuredStep {
  /** Processor time, FFmpeg's too. */
  readonly cpuSec: number;
  /** By the clock, on a machine that other work kept busy: what a stage waits for in the cloud takes time, too. */
  readonly wallSec: number;
  readonly reads: number;
  readonly writes: number;
  readonly deletes: number;
  readonly puts: number;
  readonly gets: number;
  readonly tasks: number;
}

/** `npm run bench job-costs`: medians of five songs of 3.3 minutes, uploaded, none of them known. */
export const MEASURED_BY = 'npm run bench job-costs';
export const MEASURED_ON = '29 November 2026, two cores under a load of 10';

export const ORDER: MeasuredStep = {
  ...{ cpuSec: 0.01, wallSec: 0.02 },
  ...{ reads: 6, writes: 4, deletes: 0, puts: 1, gets: 0, tasks: 1 },
};

export const STAGES_MEASURED: Readonly<Record<StageOf<'song'>, MeasuredStep>> = {
  'ingest-song': {
    ...{ cpuSec: 0.86, wallSec: 1.53 },
    ...{ reads: 9, writes: 7, deletes: 0, puts: 1, gets: 1, tasks: 1 },
  },
  'analyze-music': {
    ...{ cpuSec: 0.91, wallSec: 1.54 },
    ...{ reads: 9, writes: 5, deletes: 0, puts: 3, gets: 1, tasks: 1 },
  },
  'plan-choreography': {
    ...{ cpuSec: 0.19, wallSec: 0.22 },
    ...{ reads: 10, writes: 2, deletes: 0, puts: 1, gets: 1, tasks: 1 },
  },
  'render-video': {
    ...{ cpuSec: 0.77, wallSec: 1.18 },
    ...{ reads: 11, writes: 6, deletes: 1, puts: 21, gets: 43, tasks: 0 },
  },
};

/** The same command: what stays in the bucket. */
export const STORED = { videoBytes: 11_960_000, songBytes: 2_670_000 } as const;
/** `npm run bench stored-bytes`: of a choreography whose video was deleted. */
export const STORED_WITHOUT_VIDEO = 140_000;
/** `npm run bench cold-start` (0.73 s of CPU), and `npm run rehearse` (0.9 to 3.9 s until a stage listens). */
export const START_SEC = 2;

/** What no bench can know. Change it and run `npm run costs` again. */
export const ASSUMED = {
  choreographiesAMonth: { value: 4, why: 'of a person who comes at all in a month' },
  jobsAChoreography: { value: 2, why: 'its song is heard ahead, which is a job of its own' },
  viewsOfVideo: { value: 3, why: 'of each choreography, whole' },
  pagesAMonth: { value: 30, why: 'of a person' },
  pageBytes: { value: 150_000, why: 'a result page sent as 48 kB, 119 kB of script mostly kept' },
  pageCpuSec: { value: 0.03, why: 'not measured' },
  pageReads: { value: 12, why: 'session, profile, what is shown; not counted' },
  logBytesAPage: { value: 1_500, why: 'request logs of load balancer and site' },
  logBytesAJob: { value: 8_000, why: 'about ten lines' },
  newSongShare: { value: 0.5, why: 'the others are known: their bytes are there already' },
  monthsOfVideo: { value: 2, why: 'BACHATA_VIDEO_DAYS after it was last watched' },
  monthsKept: { value: 12, why: 'songs and plans after a year of use' },
  peakFactor: { value: 4, why: 'the busiest hour against the mean' },
} as const;
