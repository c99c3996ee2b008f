/** Giving a job up. */
import type { Services } from '../ports.ts';
import { isEnded, jobs } from './job.ts';

/** Ends a job that has not ended. The stage at work notices at its next report of progress. */
export async function cancelJob(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  jobId: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const stored = await tx.get(jobs, jobId);
    if (stored === undefined || isEnded(stored.data)) return;
    tx.update(jobs, jobId, { status: 'cancelled', updatedAt: clock.now() });
  });
}
