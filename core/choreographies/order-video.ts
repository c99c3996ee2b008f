/** Ordering the video of an edited choreography, which is a job of its own. */
import { CHAINS } from '../jobs/stages.ts';
import { newJob, startJob, type Ordered } from '../jobs/start-job.ts';
import { cameToNothing, openTry, tryUnderWay, type Tries } from '../jobs/tries.ts';
import type { Services } from '../ports.ts';
import type { Choreography } from './choreography.ts';
import { seenVersion } from './present.ts';

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
const triesOf = ({ ownerId, choreographyId, revision, goneAt }: Version): Tries => ({
  ownerId,
  keyOf: (attempt) =>
    `${choreographyId} ${revision} ${attempt}${goneAt === undefined ? '' : ` ${goneAt}`}`,
});

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
  const request = await seenVersion(services, choreographyId, choreography, revision);
  return await orderVideo(services, request);
}

/**
 * Orders the video of a version. The one that is there stays until the new one is whole. Asked
 * again for the same version it answers with the same job, unless that one came to nothing.
 */
export async function orderVideo(platform: Services, request: VersionRequest): Promise<Ordered> {
  const { ownerId, title, choreographyId, revision, planKey } = request;
  const requestKey = await openTry(platform, triesOf(request), cameToNothing);
  return await startJob(
    platform,
    { requestKey },
    {
      ...newJob(platform, ownerId, title),
      kind: 'version',
      stage: CHAINS.version[0].name,
      choreographyId,
      revision,
      planKey,
    },
  );
}

/** The job that makes the video of a version, while it is at it. */
export async function videoJobUnderWay(
  platform: Services,
  version: Version,
): Promise<string | undefined> {
  return await tryUnderWay(platform, triesOf(version));
}
