/** A choreography that is danced as it is, not composed: a second one of a first, to change it freely. */
import type { Ordered } from '../jobs/start-job.ts';
import type { Services, Transaction } from '../ports.ts';
import { orderChoreography, type ChoreographyRequest } from './create.ts';
import { practiceNotes, readPracticeNotes, type PracticeNote } from './practice-notes.ts';
import type { PresentChoreography } from './present.ts';

export interface CopyRequest extends Pick<ChoreographyRequest, 'requestKey' | 'title'> {
  readonly present: PresentChoreography;
}

/**
 * Its title apart, the copy is what the first one is now: with its edits, without the way that led to them,
 * and with what its owner has written about it. Links show the first one only.
 * @throws as `startJob`
 */
export async function duplicateChoreography(
  services: Services,
  { present, requestKey, title }: CopyRequest,
): Promise<Ordered> {
  const { id, choreography, revisions, plan } = present;
  const { ownerId, songHash, notes, tags } = choreography;
  const written = await readPracticeNotes(services.documents, id);
  return await orderGiven(
    services,
    {
      ...{ ownerId, requestKey, title },
      source: { kind: 'song', songHash },
      parameters: plan.parameters,
      givenPlanKey: revisions.present,
      said: { notes, tags },
    },
    written,
  );
}

/**
 * Of a song that is known to be theirs.
 * @param notes that are written beside the job: they belong to what it makes, which gets its id
 * @throws as `startJob`
 */
export async function orderGiven(
  services: Services,
  request: ChoreographyRequest & Required<Pick<ChoreographyRequest, 'givenPlanKey'>>,
  notes: readonly PracticeNote[],
): Promise<Ordered> {
  const { ownerId } = request;
  const beside = (tx: Transaction, jobId: string): void => {
    if (notes.length === 0) return;
    const updatedAt = services.clock.now();
    tx.create(practiceNotes, jobId, { ownerId, notes: [...notes], updatedAt });
  };
  return await orderChoreography(services, request, beside);
}
