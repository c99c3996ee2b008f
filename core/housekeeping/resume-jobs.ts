/** Starts again whatever stopped without a task to carry it on. */
import { jobs } from '../jobs/job.ts';
import { LEASE_MS } from '../jobs/lease.ts';
import { enqueueStage } from '../jobs/start-job.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';

/** A job that has been silent for so long counts as stopped: a lease is renewed much more often. */
export const SILENT_MS = 2 * LEASE_MS;
const PAGE = 500;

/**
 * A process was killed between storing a job and enqueueing its task, or a queue lost its data.
 * Safe to call at any time.
 * @returns the number of jobs started again
 */
export async function resumeStoppedJobs(
  services: Pick<Services, 'documents' | 'tasks' | 'clock'>,
  silentMs = SILENT_MS,
): Promise<number> {
  const now = services.clock.now();
  let resumed = 0;
  for (const status of ['queued', 'running'] as const) {
    const query = { where: { status }, limit: PAGE };
    for await (const { id, data } of queryAll(services.documents, jobs, query)) {
      const { kind, stage, updatedAt } = data;
      const silent = now - updatedAt;
      // A job of the future: the clock was set back since.
      if (silent >= 0 && silent < silentMs) continue;
      await enqueueStage(services, { jobId: id, kind, stage, again: `resumed-${updatedAt}` });
      resumed += 1;
    }
  }
  return resumed;
}
