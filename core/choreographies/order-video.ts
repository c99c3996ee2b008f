/** Ordering the video of an edited choreography, which is a job of its own. */
import { isEnded, jobs, type Job } from '../jobs/job.ts';
import { CHAINS } from '../jobs/stages.ts';
import { jobIdOf, newJob, startJob, type Ordered } from '../jobs/start-job.ts';
import type { Services } from '../ports.ts';
import type { Choreography } from './choreography.ts';
import { assertRevision, readRevisions } from './present.ts';

/** One state of an edited choreography. */
export interface Version {
  readonly ownerId: string;
  readonly choreographyId: string;
  /** How many edits lead to it. */
  readonly revision: number;
  /** Of one that had a video: when that was deleted. Each time is a job of its own. */
  readonly goneAt?: number;
}

export interface VersionRequest extends Version {
  readonly title: string;
  readonly planKey: string;
}

/** A job that ended without a video makes room for another try. */
const tryKey = ({ choreographyId, revision, goneAt }: Version, attempt: number): string =>
  `${choreographyId} ${revision} ${attempt}${goneAt === undefined ? '' : ` ${goneAt}`}`;

/**
 * Orders the video of a choreography as it is edited now.
 * @param revision that the person sees
 * @throws ConflictError `document-changed` where it is at another one by now
 */
export async function orderPresentVideo(
  services: Services,
  choreographyId: string,
  choreography: Choreography,
  revision: number,
): Promise<Ordered> {
  const revisions = await readRevisions(services, choreographyId, choreography);
  assertRevision(revisions, revision);
  const { ownerId, title } = choreography;
  const planKey = revisions.present;
  return await orderVideo(services, { ownerId, title, choreographyId, planKey, revision });
}

/**
 * Orders the video of a version. The one that is there stays until the new one is whole. Asked
 * again for the same version it answers with the same job, unless that one came to nothing.
 */
export async function orderVideo(platform: Services, request: VersionRequest): Promise<Ordered> {
  const { ownerId, title, choreographyId, revision, planKey } = request;
  let attempt = 0;
  let known = await triedJob(platform, request, attempt);
  while (known?.job.status === 'failed' || known?.job.status === 'cancelled') {
    attempt += 1;
    known = await triedJob(platform, request, attempt);
  }
  const terms = { requestKey: tryKey(request, attempt) };
  return await startJob(platform, terms, {
    ...newJob(platform, ownerId, title),
    kind: 'version',
    stage: CHAINS.version[0].name,
    choreographyId,
    revision,
    planKey,
  });
}

/** The job that makes the video of a version, while it is at it. */
export async function videoJobUnderWay(
  platform: Services,
  version: Version,
): Promise<string | undefined> {
  for (let attempt = 0; ; attempt++) {
    const known = await triedJob(platform, version, attempt);
    if (known === undefined) return undefined;
    if (!isEnded(known.job)) return known.jobId;
  }
}

async function triedJob(platform: Services, version: Version, attempt: number) {
  return await jobOfRequest(platform, version.ownerId, tryKey(version, attempt));
}

/** The job that an order has led to, by its request key. */
export async function jobOfRequest(
  platform: Pick<Services, 'documents'>,
  ownerId: string,
  requestKey: string,
): Promise<{ readonly jobId: string; readonly job: Job } | undefined> {
  const jobId = await jobIdOf(ownerId, requestKey);
  const stored = await platform.documents.get(jobs, jobId);
  return stored && { jobId, job: stored.data };
}
