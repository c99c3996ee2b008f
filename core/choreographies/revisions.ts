/**
 * The edits of a choreography as a document: which plan it has now and the ways back and forth.
 * The plans themselves are objects that never change, so a step of the history is a key.
 */
import { z } from 'zod';
import { ConflictError } from '../errors.ts';
import type { Collection, DocumentStore, Stored } from '../ports.ts';
import type { Choreography } from './choreography.ts';
import { historyOf, record, redo, undo, type History } from './edit-history.ts';

export const revisionsSchema = z.object({
  ownerId: z.string(),
  /** Rises with every edit, undoing and redoing included: what a change is made against. */
  revision: z.number().int().min(0),
  /** Keys of plans. */
  past: z.array(z.string()),
  present: z.string(),
  future: z.array(z.string()),
  /** The last change as it was asked for, so that it is recognized when it is asked for again. */
  lastRequest: z.string(),
  updatedAt: z.number(),
});
export type Revisions = z.infer<typeof revisionsSchema>;

/** Under the choreography's id; absent until something has been edited. */
export const revisionsCollection: Collection<Revisions> = {
  name: 'revisions',
  schema: revisionsSchema,
};

/** The revisions of a choreography that nobody has edited are its plan alone. */
export function revisionsOf(
  stored: Pick<Stored<Revisions>, 'data'> | undefined,
  choreography: Pick<Choreography, 'ownerId' | 'planKey'>,
): Revisions {
  if (stored !== undefined) return stored.data;
  const { past, present, future } = historyOf(choreography.planKey);
  return {
    ownerId: choreography.ownerId,
    revision: 0,
    past: [...past],
    present,
    future: [...future],
    lastRequest: '',
    updatedAt: 0,
  };
}

/** What becomes of the history. */
export type HistoryStep =
  { readonly kind: 'undo' | 'redo' } | { readonly kind: 'edit'; planKey: string };

export interface RevisionChange {
  /** The revision that the person saw when asking. */
  readonly base: number;
  /** The change in words of the client; equal requests on the same base are one. */
  readonly request: string;
  readonly step: HistoryStep;
}

/** Whether the change was the last one made: a double click, or an answer that got lost. */
export function isRepeated(
  revisions: Revisions,
  change: Pick<RevisionChange, 'base' | 'request'>,
): boolean {
  return revisions.revision === change.base + 1 && revisions.lastRequest === change.request;
}

/**
 * Makes a change, whoever else is at it. A repeated one changes nothing more.
 * @throws ConflictError `document-changed` where the choreography is at another revision by now
 */
export async function changeRevisions(
  documents: DocumentStore,
  choreographyId: string,
  choreography: Pick<Choreography, 'ownerId' | 'planKey'>,
  change: RevisionChange,
  now: number,
): Promise<Revisions> {
  return await documents.transaction(async (tx) => {
    const stored = await tx.get(revisionsCollection, choreographyId);
    const before = revisionsOf(stored, choreography);
    if (isRepeated(before, change)) return before;
    if (before.revision !== change.base) {
      throw new ConflictError('document-changed', 'The choreography was edited in the meantime.');
    }
    const history = stepped(before, change.step);
    if (history === before) return before;
    const { past, present, future } = history;
    const after: Revisions = {
      ownerId: choreography.ownerId,
      revision: before.revision + 1,
      past: [...past],
      present,
      future: [...future],
      lastRequest: change.request,
      updatedAt: now,
    };
    if (stored === undefined) tx.create(revisionsCollection, choreographyId, after);
    else tx.update(revisionsCollection, choreographyId, after);
    return after;
  });
}

function stepped(history: History<string>, step: HistoryStep): History<string> {
  switch (step.kind) {
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'edit':
      return record(history, step.planKey);
  }
}
