/** The owner of a clip has said what it is: ordering that a move be made of it. */
import { NotFoundError } from '../errors.ts';
import { CHAINS } from '../jobs/stages.ts';
import { newJob, startJob, type Ordered, type OrderTerms } from '../jobs/start-job.ts';
import type { Confirmation } from '../moves/confirmation.ts';
import type { Services } from '../ports.ts';
import { readyClips } from './clip.ts';
import { trimOf } from './count-grid.ts';

export interface ConfirmationRequest extends OrderTerms {
  readonly clipId: string;
  readonly confirmation: Confirmation;
  /** Of the moves after the first, where the clip is cut into several; default none. */
  readonly further?: readonly Confirmation[] | undefined;
}

/** @throws NotFoundError; InvalidInputError `trim-outside`; as `startJob` */
export async function confirmClip(
  services: Services,
  request: ConfirmationRequest,
): Promise<Ordered> {
  const { clipId, confirmation, further = [] } = request;
  const clip = (await services.documents.get(readyClips, clipId))?.data;
  if (clip === undefined) throw new NotFoundError('not-found', 'There is no such clip.');
  for (const each of [confirmation, ...further]) trimOf(each, clip.durationSec);
  return await startJob(services, request, {
    ...newJob(services, clip.ownerId, confirmation.name),
    kind: 'move',
    stage: CHAINS.move[0].name,
    clipId,
    confirmation,
    ...(further.length > 0 && { further: [...further] }),
  });
}
