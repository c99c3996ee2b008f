/** The services of Cloud Run, each with what it gets and why. */
import { HOUSEKEEPING } from '@bachata/platform/tasks/function-address.ts';
import { MACHINES, type Machine } from '@bachata/platform/costs/machines.ts';
import { STAGES, type StageName } from '@bachata/core/jobs/stages.ts';
import { QUEUES } from '@bachata/core/jobs/queues.ts';
import { QUEUE_SETTINGS } from '../queues.ts';
import { SITE, type Environment } from './environment.ts';

export interface ServiceSettings extends Machine {
  readonly name: string;
  readonly image: 'stages' | 'web';
  /** The account that it runs as, without its domain. */
  readonly account: 'bachata-web' | 'bachata-functions';
  /** Seconds of one request. */
  readonly timeout: number;
  /** Requests at a time in one instance. */
  readonly concurrency: number;
  readonly minInstances: number;
  readonly maxInstances: number;
  readonly ingress: 'all' | 'internal' | 'internal-and-cloud-load-balancing';
  /** Why these and no others; printed in the documentation. */
  readonly reason: string;
}

type Given = Pick<ServiceSettings, 'timeout' | 'concurrency' | 'maxInstances' | 'reason'>;

const SONGS = QUEUE_SETTINGS[QUEUES.songs]['max-concurrent-dispatches'];
const CLIPS = QUEUE_SETTINGS[QUEUES.clips]['max-concurrent-dispatches'];

/**
 * /tmp is memory on Cloud Run, so memory is what the process takes and what it writes. A queue delivers no
 * more tasks at a time than it says, so more instances than that would never be started for it.
 */
const STAGE_SETTINGS: Readonly<Record<StageName | typeof HOUSEKEEPING, Given>> = {
  'ingest-song': {
    ...{ timeout: 600, concurrency: 1, maxInstances: SONGS },
    reason:
      'FFmpeg decodes one upload of at most 100 MB, which lies in memory beside its AAC copy.',
  },
  'analyze-music': {
    ...{ timeout: 300, concurrency: 1, maxInstances: SONGS },
    reason:
      '1.4 s of CPU and 233 MB for a song of 3.5 minutes, 365 MB for twelve; a thread works while another answers.',
  },
  'plan-choreography': {
    ...{ timeout: 60, concurrency: 4, maxInstances: SONGS },
    reason:
      'Tens of milliseconds a plan; the rest is waiting for documents, so several fit into one instance.',
  },
  'render-video': {
    ...{ timeout: 300, concurrency: 1, maxInstances: SONGS },
    reason:
      'Copies packets in about a second: 244 MB at most, and the video of some 12 MB in memory.',
  },
  'render-version': {
    ...{ timeout: 1800, concurrency: 1, maxInstances: SONGS },
    reason:
      'May encode anew for a phone held upright or mirrored: minutes of two cores and up to 950 MB.',
  },
  'render-camera': {
    ...{ timeout: 1800, concurrency: 1, maxInstances: CLIPS },
    reason:
      'Draws each figure of a dance anew on both cores, for up to three minutes; what is drawn is kept, so that another try goes on.',
  },
  'ingest-clip': {
    ...{ timeout: 900, concurrency: 1, maxInstances: CLIPS },
    reason: 'A filmed clip of at most 200 MB and its copy lie in memory while FFmpeg encodes it.',
  },
  'analyze-pose': {
    ...{ timeout: 1800, concurrency: 1, maxInstances: CLIPS },
    reason:
      'Two threads with a model each: 610 MB at most, 69 MB of prepared models in /tmp, and the clip; seven seconds of film take eleven.',
  },
  'suggest-move': {
    ...{ timeout: 120, concurrency: 1, maxInstances: CLIPS },
    reason: 'Compares one movement with those of the library, which are read into memory.',
  },
  'make-move': {
    ...{ timeout: 900, concurrency: 1, maxInstances: CLIPS },
    reason: 'Encodes one clip onto the beat grid; clip and copy lie in memory.',
  },
  housekeeping: {
    ...{ timeout: 1800, concurrency: 1, maxInstances: 1 },
    reason: 'One at a time is enough, and two would do the same work twice.',
  },
};

export const STAGE_SERVICES = [...STAGES, HOUSEKEEPING] as const;

/** All services, those first that the site sends its tasks to. */
export function servicesOf(environment: Environment): readonly ServiceSettings[] {
  const { site, stageScale, domain } = environment;
  const stages = STAGE_SERVICES.map((name): ServiceSettings => {
    const given = STAGE_SETTINGS[name];
    return {
      ...given,
      ...MACHINES[name],
      name,
      image: 'stages',
      account: 'bachata-functions',
      // A stage that nobody asks for costs nothing; its start takes about two seconds.
      minInstances: 0,
      maxInstances: Math.max(1, Math.round(given.maxInstances * stageScale)),
      // Cloud Tasks and Cloud Scheduler of the project count as internal; nobody else has business there.
      ingress: 'internal',
    };
  });
  return [
    ...stages,
    {
      name: SITE,
      image: 'web',
      account: 'bachata-web',
      cpu: 1,
      memory: '1Gi',
      // An event stream lasts as long as its page is open; browsers come back after it ends.
      timeout: 3600,
      // Event streams mostly wait. Pages take milliseconds.
      concurrency: 80,
      ...site,
      ingress: domain === undefined ? 'all' : 'internal-and-cloud-load-balancing',
      reason:
        'Streams events to as many pages as are open, and signs links; media go past it. Uploaded pictures are made smaller in memory.',
    },
  ];
}

/** The address that Google's front end knows a service by; also whom the tokens of its tasks are made out to. */
export function serviceUrl({ projectNumber, region }: Environment, service: string): string {
  return `https://${service}-${projectNumber}.${region}.run.app`;
}
