/** The queues that carry the stages. Songs and clips have one each, so that neither waits for the other. */
import type { JobKind } from './stages.ts';

/** Names of queues: tasks that are stored carry them. */
export const QUEUES = { songs: 'choreography', clips: 'clips' } as const;
export type QueueName = (typeof QUEUES)[keyof typeof QUEUES];

const QUEUE_OF: Readonly<Record<JobKind, QueueName>> = {
  song: QUEUES.songs,
  hearing: QUEUES.songs,
  version: QUEUES.songs,
  clip: QUEUES.clips,
  couple: QUEUES.clips,
  move: QUEUES.clips,
};

export function queueOf(kind: JobKind): QueueName {
  return QUEUE_OF[kind];
}
