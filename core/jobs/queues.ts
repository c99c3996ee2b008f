/** The queues that carry the stages. Songs have one, and what takes minutes another, so that no song waits for that. */
import type { JobKind } from './stages.ts';

/** Names of queues: tasks that are stored carry them. */
export const QUEUES = { songs: 'choreography', clips: 'clips' } as const;
export type QueueName = (typeof QUEUES)[keyof typeof QUEUES];

const QUEUE_OF: Readonly<Record<JobKind, QueueName>> = {
  song: QUEUES.songs,
  hearing: QUEUES.songs,
  version: QUEUES.songs,
  // It draws for minutes on all cores, as looking at a clip does: nobody's first video waits for it.
  camera: QUEUES.clips,
  clip: QUEUES.clips,
  couple: QUEUES.clips,
  move: QUEUES.clips,
};

export function queueOf(kind: JobKind): QueueName {
  return QUEUE_OF[kind];
}
