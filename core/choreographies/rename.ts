/** Another title for a choreography. */
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { Services } from '../ports.ts';
import { MAX_TITLE_LENGTH } from '../title.ts';
import { choreographies } from './choreography.ts';

/**
 * A video that was made before keeps the title that it was made with.
 * @throws InvalidInputError `bad-title`, NotFoundError
 */
export async function renameChoreography(
  { documents }: Pick<Services, 'documents'>,
  id: string,
  title: string,
): Promise<void> {
  const wanted = title.trim();
  if (wanted === '' || wanted.length > MAX_TITLE_LENGTH) {
    throw new InvalidInputError('bad-title', `A title has 1 to ${MAX_TITLE_LENGTH} characters.`, {
      details: { longest: MAX_TITLE_LENGTH },
    });
  }
  await documents.transaction(async (tx) => {
    if ((await tx.get(choreographies, id)) === undefined) {
      throw new NotFoundError('not-found', 'There is no such choreography.');
    }
    tx.update(choreographies, id, { title: wanted });
  });
}
