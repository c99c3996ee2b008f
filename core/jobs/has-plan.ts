/** How far a choreography is while its job is under way. */
import type { Job } from './job.ts';

/** Whether there is a plan to dance, see `choreographyKeys.plan`, though perhaps no video yet. */
export function hasPlan({ kind, stages }: Pick<Job, 'kind' | 'stages'>): boolean {
  return kind === 'song' && stages['plan-choreography']?.state === 'done';
}
