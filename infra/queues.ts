/**
 * How the queues of Cloud Tasks are set up, in the terms of `gcloud tasks queues create|update`.
 *
 * A task is delivered for an hour, however often: `runStage` counts the tries of a stage itself (a
 * delivery that finds another one at work, or a stranger first, is none). Cloud Tasks has no
 * dead-letter queue. What it gives up is still a job document, which `resumeStoppedJobs` starts again.
 */
import { QUEUES, type QueueName } from '../core/jobs/queues.ts';

export interface QueueSettings {
  readonly 'max-attempts': number;
  readonly 'max-retry-duration': `${number}s`;
  readonly 'min-backoff': `${number}s`;
  readonly 'max-backoff': `${number}s`;
  readonly 'max-doublings': number;
  readonly 'max-concurrent-dispatches': number;
}

const RETRIES = {
  /** Without limit. */
  'max-attempts': -1,
  'max-retry-duration': '3600s',
  'min-backoff': '2s',
  'max-backoff': '60s',
  'max-doublings': 5,
} as const;

export const QUEUE_SETTINGS: Readonly<Record<QueueName, QueueSettings>> = {
  [QUEUES.songs]: { ...RETRIES, 'max-concurrent-dispatches': 20 },
  // Following the dancers of one clip takes an instance for itself.
  [QUEUES.clips]: { ...RETRIES, 'max-concurrent-dispatches': 5 },
};

/** The command that brings a queue to these settings, as arguments of `gcloud`. */
export function queueCommand(
  verb: 'create' | 'update',
  queue: QueueName,
  { project, location }: { readonly project: string; readonly location: string },
): readonly string[] {
  return [
    ...['tasks', 'queues', verb, queue, `--project=${project}`, `--location=${location}`],
    ...Object.entries(QUEUE_SETTINGS[queue]).map(([name, value]) => `--${name}=${value}`),
  ];
}
