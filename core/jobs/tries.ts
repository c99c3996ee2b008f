/**
 * Orders that may be made again. Each try has a request key of its own, numbered from 0, so that whoever asks
 * twice is answered with the job of the last one.
 */
import type { Services } from '../ports.ts';
import { isEnded, jobs, type Job } from './job.ts';
import { jobIdOf } from './start-job.ts';

export interface Tries {
  readonly ownerId: string;
  /** The request key of a try. */
  readonly keyOf: (attempt: number) => string;
}

type Needs = Pick<Services, 'documents'>;

/**
 * The request key to order with: of the first try that nobody has made, or whose job still counts.
 * @param isSpent whether a job makes room for another try
 */
export async function openTry(
  services: Needs,
  tries: Tries,
  isSpent: (job: Job) => boolean,
): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const made = await madeTry(services, tries, attempt);
    if (made === undefined || !isSpent(made.job)) return tries.keyOf(attempt);
  }
}

/** The job that is at it; undefined where none is. */
export async function tryUnderWay(services: Needs, tries: Tries): Promise<string | undefined> {
  for (let attempt = 0; ; attempt++) {
    const made = await madeTry(services, tries, attempt);
    if (made === undefined) return undefined;
    if (!isEnded(made.job)) return made.jobId;
  }
}

async function madeTry(
  { documents }: Needs,
  { ownerId, keyOf }: Tries,
  attempt: number,
): Promise<{ readonly jobId: string; readonly job: Job } | undefined> {
  const jobId = await jobIdOf(ownerId, keyOf(attempt));
  const stored = await documents.get(jobs, jobId);
  return stored && { jobId, job: stored.data };
}

/** A job that came to nothing. */
export const cameToNothing = ({ status }: Job): boolean =>
  status === 'failed' || status === 'cancelled';
