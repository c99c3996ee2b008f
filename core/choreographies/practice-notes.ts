/** What a dancer writes to themselves about a choreography: each note is pinned to a count of a move. */
import { z } from 'zod';
import { LimitError } from '../errors.ts';
import type { Collection, DocumentStore, Services } from '../ports.ts';
import { LONGEST_NOTE } from './note-places.ts';
import { typedText } from '../typed-text.ts';

/** A note on every other move of the longest dance. */
export const MOST_NOTES = 200;

export const practiceNoteSchema = z.object({
  /** Made where the note is written, so that one that is sent twice is one. */
  id: z.uuid(),
  moveId: z.string().min(1).max(100),
  /** Beat of the song that the move began on when the note was written. */
  startBeat: z.number().int().min(0).max(10_000),
  /** Beat of the move that it is about, from 0 on. */
  beat: z.number().int().min(0).max(15),
  text: typedText().min(1).max(LONGEST_NOTE),
});
export type PracticeNote = z.infer<typeof practiceNoteSchema>;

const practiceNotesSchema = z.object({
  ownerId: z.string(),
  notes: z.array(practiceNoteSchema).max(MOST_NOTES),
  updatedAt: z.number(),
});

/** By the choreography's id; absent until something is written. */
export const practiceNotes: Collection<z.infer<typeof practiceNotesSchema>> = {
  name: 'practiceNotes',
  schema: practiceNotesSchema,
};

/** What one asks of the notes: to keep one, new or changed, or to have one gone. */
export const noteChangeSchema = z.union([
  z.object({ keep: practiceNoteSchema }),
  z.object({ remove: z.uuid() }),
]);
export type NoteChange = z.infer<typeof noteChangeSchema>;

/** In the order in which they were written. */
export async function readPracticeNotes(
  documents: DocumentStore,
  choreographyId: string,
): Promise<readonly PracticeNote[]> {
  return (await documents.get(practiceNotes, choreographyId))?.data.notes ?? [];
}

/**
 * Asked again, it changes nothing more: what was removed can be kept again by its id.
 * @returns the notes as they are then
 * @throws LimitError `too-many-notes`
 */
export async function changePracticeNotes(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  choreographyId: string,
  ownerId: string,
  change: NoteChange,
): Promise<readonly PracticeNote[]> {
  return await documents.transaction(async (tx) => {
    const stored = await tx.get(practiceNotes, choreographyId);
    const notes = changed(stored?.data.notes ?? [], change);
    if (notes.length > MOST_NOTES) {
      throw new LimitError('too-many-notes', `A dance has at most ${MOST_NOTES} notes.`);
    }
    const updatedAt = clock.now();
    if (stored) tx.update(practiceNotes, choreographyId, { notes, updatedAt });
    else tx.create(practiceNotes, choreographyId, { ownerId, notes, updatedAt });
    return notes;
  });
}

function changed(notes: readonly PracticeNote[], change: NoteChange): PracticeNote[] {
  if ('remove' in change) return notes.filter(({ id }) => id !== change.remove);
  const { keep } = change;
  const known = notes.some(({ id }) => id === keep.id);
  return known ? notes.map((note) => (note.id === keep.id ? keep : note)) : [...notes, keep];
}
