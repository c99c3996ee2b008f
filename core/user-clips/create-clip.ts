/** Ordering that an uploaded clip be looked at: from now on there is a clip, under the id of the job. */
import { CHAINS } from '../jobs/stages.ts';
import { newJob, startJob, type Ordered, type OrderTerms } from '../jobs/start-job.ts';
import type { Side } from '../moves/state.ts';
import type { Services } from '../ports.ts';
import { assertOwnUpload } from '../uploads/own-upload.ts';
import { clips } from './clip.ts';
import { newClip } from './process-clip.ts';

export interface ClipRequest extends OrderTerms {
  readonly ownerId: string;
  readonly title: string;
  /** Of the uploaded file. */
  readonly uploadKey: string;
  /** On which side of the picture the lead stands at first, where the owner says so. */
  readonly lead?: Side | undefined;
  /** Which sound track of the file, from 0. Default: the first one that can be decoded. */
  readonly track?: number | undefined;
}

/** @throws ForbiddenError for an upload of somebody else; as `startJob` */
export async function createClip(services: Services, request: ClipRequest): Promise<Ordered> {
  const { ownerId, title, uploadKey, lead, track } = request;
  assertOwnUpload(uploadKey, ownerId);
  const job = {
    ...newJob(services, ownerId, title),
    kind: 'clip',
    stage: CHAINS.clip[0].name,
    uploadKey,
    ...(lead !== undefined && { lead }),
    ...(track !== undefined && { track }),
  } as const;
  return await startJob(services, request, job, (tx, jobId) => {
    tx.create(clips, jobId, newClip(job));
  });
}
