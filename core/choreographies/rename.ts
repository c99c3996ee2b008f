/** Another title for a choreography. */
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { Services } from '../ports.ts';
import { MAX_TITLE_LENGTH } from '../title.ts';
import { choreographies } from './choreography.ts';
import { indexBeside } from './search-index.ts';

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
    const present = (await tx.get(choreographies, id))?.data;
    if (present === undefined) {
      throw new NotFoundError('not-found', 'There is no such choreography.');
    }
    const { title: before, songTitle = before } = present;
    const renamed = { title: wanted, songTitle };
    const index = await indexBeside(tx, present.ownerId, id, { ...present, ...renamed });
    tx.update(choreographies, id, renamed);
    index();
  });
}
