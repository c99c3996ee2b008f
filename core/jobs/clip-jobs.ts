/** Jobs for one's own clips: looking at an uploaded one, and making a move of one that was confirmed. */
import { clips, type Confirmation } from '../user-clips/clip.ts';
import { trimOf } from '../user-clips/count-grid.ts';
import { NotFoundError } from '../errors.ts';
import type { Side } from '../moves/state.ts';
import type { Services } from '../ports.ts';
import { checkUpload, newJob, startJob } from './create-job.ts';
import { CHAINS } from './stages.ts';

export interface ClipJobRequest {
  readonly ownerId: string;
  readonly requestKey: string;
  readonly title: string;
  /** Of the uploaded file. */
  readonly uploadKey: string;
  readonly lead?: Side | undefined;
}

/**
 * Orders the analysis of an uploaded clip.
 * @throws ForbiddenError for an upload of somebody else
 */
export async function createClipJob(
  platform: Services,
  request: ClipJobRequest,
): Promise<{ readonly jobId: string }> {
  const { ownerId, requestKey, title, uploadKey, lead } = request;
  checkUpload(uploadKey, ownerId);
  return await startJob(platform, requestKey, {
    ...newJob(platform, ownerId, title),
    kind: 'clip',
    stage: CHAINS.clip[0].name,
    uploadKey,
    ...(lead !== undefined && { lead }),
  });
}

/**
 * Orders a move to be made of a clip. Whether the person may is for the caller to know.
 * @throws NotFoundError; InvalidInputError `trim-outside`
 */
export async function createMoveJob(
  platform: Services,
  request: {
    readonly requestKey: string;
    readonly clipId: string;
    readonly confirmation: Confirmation;
  },
): Promise<{ readonly jobId: string }> {
  const { clipId, confirmation, requestKey } = request;
  const clip = (await platform.documents.get(clips, clipId))?.data;
  if (clip === undefined) throw new NotFoundError('not-found', 'There is no such clip.');
  trimOf(confirmation, clip.durationSec);
  return await startJob(platform, requestKey, {
    ...newJob(platform, clip.ownerId, confirmation.name),
    kind: 'move',
    stage: CHAINS.move[0].name,
    clipId,
    confirmation,
  });
}
