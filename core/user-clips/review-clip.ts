/** What a maintainer decides about a clip that its owner wants to show to everybody. */
import { ConflictError, NotFoundError } from '../errors.ts';
import type { Services } from '../ports.ts';
import { readyClips } from './clip.ts';

/**
 * Accepted, the move is in everybody's choreographies from now on.
 * @param version of the clip that the maintainer has looked at
 * @throws NotFoundError; ConflictError `document-changed`
 */
export async function reviewClip(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  id: string,
  version: string,
  decision: { readonly accept: boolean; readonly note: string },
): Promise<void> {
  const data = (await documents.get(readyClips, id))?.data;
  if (data === undefined) throw new NotFoundError('not-found', 'There is no such clip.');
  if (data.visibility !== 'public' || data.confirmed === undefined) {
    throw new ConflictError('document-changed', `Clip ${id} is not to be reviewed any more.`);
  }
  await documents.update(
    readyClips,
    id,
    {
      review: decision.accept ? 'accepted' : 'declined',
      reviewNote: decision.note === '' ? undefined : decision.note,
      updatedAt: clock.now(),
    },
    { ifVersion: version },
  );
}
