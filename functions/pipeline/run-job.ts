/** A job carried to its end in this process, as a terminal needs it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { NotFoundError } from '@bachata/core/errors.ts';
import { isEnded, jobs, type Job } from '@bachata/core/jobs/job.ts';
import { runStage } from '@bachata/core/jobs/run-stage.ts';
import type { Services } from '@bachata/core/ports.ts';
import type { OpenServices } from '@bachata/platform/opened.ts';
import { leasesOf } from '../leases.ts';
import { stageHandlers } from './handlers.ts';

/** Between two tries, and between two looks at what another worker is doing. */
const WAIT_MS = 1000;

/**
 * Runs stage after stage. Stages are claimed, so a site that works on the same data does not do
 * them twice; what is interrupted is carried on there, or by the next call.
 *
 * @returns the job, ended in whichever way
 * @throws NotFoundError; the reason of `signal`
 */
export async function runJob(
  platform: Services & Pick<OpenServices, 'presence'>,
  jobId: string,
  signal?: AbortSignal,
): Promise<Job> {
  for (;;) {
    signal?.throwIfAborted();
    const job = (await platform.documents.get(jobs, jobId))?.data;
    if (job === undefined) throw new NotFoundError('not-found', `There is no job ${jobId}.`);
    if (isEnded(job)) return job;
    const { outcome } = await runStage(platform, { jobId, stage: job.stage }, stageHandlers, {
      ...leasesOf(platform),
      ...(signal && { signal }),
    });
    if (outcome === 'busy' || outcome === 'retry') {
      await sleep(WAIT_MS, undefined, signal && { signal });
    }
  }
}
