/** Giving a job up. */
import type { Services } from '../ports.ts';
import { isEnded, jobs } from './job.ts';
import { countWork, workOf } from './work-counts.ts';

/** Ends a job that has not ended. The stage at work notices at its next report of progress. */
export async function cancelJob(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  jobId: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const stored = await tx.get(jobs, jobId);
    if (stored === undefined || isEnded(stored.data)) return;
    const now = clock.now();
    const patch = { status: 'cancelled', updatedAt: now } as const;
    const count = await countWork(tx, workOf({ ...stored.data, ...patch }, now), now);
    tx.update(jobs, jobId, patch);
    count();
  });
}
