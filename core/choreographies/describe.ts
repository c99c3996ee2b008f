/** What an owner says of a choreography: its title, notes, tags, and whether it is a favorite. */
import { z } from 'zod';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { Services } from '../ports.ts';
import { MAX_TITLE_LENGTH } from '../title.ts';
import { readable } from '../typed-text.ts';
import { choreographies } from './choreography.ts';
import { MAX_NOTES_LENGTH, MOST_TAGS, tagSchema } from '../said.ts';
import { indexBeside } from './search-index.ts';

/** What is left out stays as it is. */
export interface ChoreographyWords {
  readonly title?: string;
  readonly notes?: string;
  /** Each once, whatever its capitals. */
  readonly tags?: readonly string[];
  readonly favorite?: boolean;
}

/**
 * A video that was made before keeps the title that it was made with.
 * @throws InvalidInputError `bad-title`, `bad-notes`, `bad-tags`; NotFoundError
 */
export async function describeChoreography(
  { documents }: Pick<Services, 'documents'>,
  id: string,
  { title, notes, tags, favorite }: ChoreographyWords,
): Promise<void> {
  const said = {
    ...(title !== undefined && { title: titleOf(title) }),
    ...(notes !== undefined && { notes: notesOf(notes) }),
    ...(tags !== undefined && { tags: tagsOf(tags) }),
    ...(favorite !== undefined && { favorite: favorite || undefined }),
  };
  await documents.transaction(async (tx) => {
    const present = (await tx.get(choreographies, id))?.data;
    if (present === undefined) {
      throw new NotFoundError('not-found', 'There is no such choreography.');
    }
    const { songTitle = present.title } = present;
    const isRenamed = said.title !== undefined && said.title !== present.title;
    const patch = { ...said, ...(isRenamed && { songTitle }) };
    const index = await indexBeside(tx, present.ownerId, id, { ...present, ...patch });
    tx.update(choreographies, id, patch);
    index();
  });
}

function titleOf(typed: string): string {
  const title = readable(typed).trim();
  if (title !== '' && title.length <= MAX_TITLE_LENGTH) return title;
  throw new InvalidInputError('bad-title', `A title has 1 to ${MAX_TITLE_LENGTH} characters.`, {
    details: { longest: MAX_TITLE_LENGTH },
  });
}

function notesOf(typed: string): string | undefined {
  const notes = readable(typed).replaceAll('\r\n', '\n').trim();
  if (notes.length <= MAX_NOTES_LENGTH) return notes === '' ? undefined : notes;
  throw new InvalidInputError('bad-notes', `Notes have at most ${MAX_NOTES_LENGTH} characters.`, {
    details: { longest: MAX_NOTES_LENGTH },
  });
}

function tagsOf(typed: readonly string[]): string[] | undefined {
  const byKey = new Map(
    typed
      .map((tag) => readable(tag).normalize('NFC').trim().replace(/\s+/g, ' '))
      .filter((tag) => tag !== '')
      .map((tag) => [tag.toLocaleLowerCase(), tag]),
  );
  const tags = z
    .array(tagSchema)
    .max(MOST_TAGS)
    .safeParse([...byKey.values()]);
  if (tags.success) return tags.data.length === 0 ? undefined : tags.data;
  throw new InvalidInputError('bad-tags', `At most ${MOST_TAGS} tags of 40 characters.`, {
    details: { most: MOST_TAGS },
  });
}
