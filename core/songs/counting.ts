/**
 * Whose counts of a song a person sees: their own correction, else the one that a maintainer has
 * accepted for everybody, else the analyzer's. The analysis itself is shared and never changed.
 */
import { z } from 'zod';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { Collection, DocumentStore, Stored, Transaction } from '../ports.ts';
import type { SongAnalysis } from '../music/analysis.ts';
import { correctCounts, correctionSchema, type Correction } from './correct.ts';

export const countCorrectionSchema = z.object({
  /** Who made it. */
  ownerId: z.string(),
  songHash: z.string(),
  correction: correctionSchema,
  updatedAt: z.number(),
});
export type CountCorrection = z.infer<typeof countCorrectionSchema>;

export const proposedCorrectionSchema = countCorrectionSchema.extend({
  /** Whether it waits for a maintainer's decision; the dancer keeps it whatever that is. */
  inReview: z.boolean().default(true),
});
export type ProposedCorrection = z.infer<typeof proposedCorrectionSchema>;

/** What counts are read from. The analysis never changes under its key, so neither do the counts. */
export const countSourceSchema = z.object({
  analysisKey: z.string(),
  correction: correctionSchema.optional(),
});
export type CountSource = z.infer<typeof countSourceSchema>;

/** One a person and song. */
export const countCorrections: Collection<ProposedCorrection> = {
  name: 'countCorrections',
  schema: proposedCorrectionSchema,
};

/** One a song, under its hash: what a maintainer accepted. */
export const acceptedCorrections: Collection<CountCorrection> = {
  name: 'acceptedCorrections',
  schema: countCorrectionSchema,
};

export function correctionId(ownerId: string, songHash: string): string {
  return `${ownerId}_${songHash}`;
}

/** The correction that holds for this person, if any. */
export async function correctionFor(
  documents: Pick<DocumentStore, 'get'>,
  ownerId: string,
  songHash: string,
): Promise<Correction | undefined> {
  const own = await documents.get(countCorrections, correctionId(ownerId, songHash));
  const held = own ?? (await documents.get(acceptedCorrections, songHash));
  return held?.data.correction;
}

/** Stores or replaces a person's own correction, which then waits for review. */
export async function saveCorrection(
  documents: DocumentStore,
  correction: CountCorrection,
): Promise<void> {
  const id = correctionId(correction.ownerId, correction.songHash);
  await documents.transaction(async (tx) => {
    const known = await tx.get(countCorrections, id);
    replace(tx, countCorrections, id, known, { ...correction, inReview: true });
  });
}

/**
 * A maintainer's decision: from now on everybody without a correction of their own sees it.
 * @param version of the correction that was heard
 * @throws NotFoundError, ConflictError `document-changed`
 */
export async function acceptCorrection(
  documents: DocumentStore,
  id: string,
  version: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const proposed = await tx.get(countCorrections, id);
    const data = ofVersion(proposed, version);
    const holding = await tx.get(acceptedCorrections, data.songHash);
    const { ownerId, songHash, correction, updatedAt } = data;
    const accepted = { ownerId, songHash, correction, updatedAt };
    replace(tx, acceptedCorrections, songHash, holding, accepted);
    tx.update(countCorrections, id, { inReview: false });
  });
}

/**
 * The opposite decision: it no longer waits, and holds for whoever made it as before.
 * @throws NotFoundError, ConflictError `document-changed`
 */
export async function dismissCorrection(
  documents: DocumentStore,
  id: string,
  version: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    ofVersion(await tx.get(countCorrections, id), version);
    tx.update(countCorrections, id, { inReview: false });
  });
}

/**
 * Takes an acceptance back: the song has the counts as they were heard again, for everybody without
 * a correction of their own.
 * @throws NotFoundError, ConflictError `document-changed`
 */
export async function withdrawAcceptance(
  documents: DocumentStore,
  songHash: string,
  version: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    ofVersion(await tx.get(acceptedCorrections, songHash), version);
    tx.delete(acceptedCorrections, songHash);
  });
}

export function withCorrection(
  analysis: SongAnalysis,
  correction: Correction | undefined,
): SongAnalysis {
  return correction === undefined ? analysis : correctCounts(analysis, correction);
}

function replace<T extends object>(
  tx: Transaction,
  collection: Collection<T>,
  id: string,
  known: Stored<T> | undefined,
  data: T,
): void {
  if (known === undefined) tx.create(collection, id, data);
  else tx.update(collection, id, data);
}

/** A decision is about what was heard: whatever has changed since must be heard again. */
function ofVersion<T extends object>(stored: Stored<T> | undefined, version: string): T {
  if (stored === undefined) throw new NotFoundError('not-found', 'There is no such correction.');
  if (stored.version !== version) {
    throw new ConflictError('document-changed', `${stored.id} was changed in the meantime`);
  }
  return stored.data;
}
