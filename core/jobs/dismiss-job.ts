/** Taking a failure off the list of what is in progress. */
import type { Services } from '../ports.ts';
import { jobs } from './job.ts';

/** Nothing happens to a job that has not failed. */
export async function dismissJob(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  jobId: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const stored = await tx.get(jobs, jobId);
    if (stored?.data.status === 'failed') tx.update(jobs, jobId, { dismissedAt: clock.now() });
  });
}
