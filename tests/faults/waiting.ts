/** Waiting for jobs of a running product. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isEnded, jobs, type Job } from '@bachata/core/jobs/job.ts';
import type { Platform } from '@bachata/core/ports.ts';

type Looks = Pick<Platform, 'documents'>;

/** @throws Error where there is no such job */
export async function jobOf({ documents }: Looks, jobId: string): Promise<Job> {
  const stored = await documents.get(jobs, jobId);
  if (stored === undefined) throw new Error(`There is no job ${jobId}.`);
  return stored.data;
}

/** Waits until the job satisfies a condition. @throws Error after `patienceMs` */
export async function untilJob(
  looks: Looks,
  jobId: string,
  isSo: (job: Job) => boolean,
  patienceMs = 300_000,
): Promise<Job> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const job = await jobOf(looks, jobId);
    if (isSo(job)) return job;
    if (performance.now() > deadline) {
      throw new Error(`Job ${jobId} is ${job.status} at ${job.stage} after ${patienceMs} ms.`);
    }
    await sleep(20);
  }
}

export const untilEnded = (looks: Looks, jobId: string, patienceMs?: number): Promise<Job> =>
  untilJob(looks, jobId, isEnded, patienceMs);
