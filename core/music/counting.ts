/**
 * Whose counts of a song a person sees: their own correction, else the one that a maintainer has
 * accepted for everybody, else the analyser's. The analysis itself is shared and never changed.
 */
import { z } from 'zod';
import type { Collection, DocumentStore } from '../ports.ts';
import type { SongAnalysis } from './analysis.ts';
import { correctCounts, correctionSchema, type Correction } from './correct.ts';

export const countCorrectionSchema = z.object({
  /** Who made it. */
  ownerId: z.string(),
  songHash: z.string(),
  correction: correctionSchema,
  updatedAt: z.number(),
});
export type CountCorrection = z.infer<typeof countCorrectionSchema>;

/** One a person and song. */
export const countCorrections: Collection<CountCorrection> = {
  name: 'countCorrections',
  schema: countCorrectionSchema,
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

/** Stores or replaces a person's own correction. */
export async function saveCorrection(
  documents: DocumentStore,
  correction: CountCorrection,
): Promise<void> {
  await replace(
    documents,
    countCorrections,
    correctionId(correction.ownerId, correction.songHash),
    correction,
  );
}

/** A maintainer's decision: from now on everybody without a correction of their own sees it. */
export async function acceptCorrection(
  documents: DocumentStore,
  correction: CountCorrection,
): Promise<void> {
  await replace(documents, acceptedCorrections, correction.songHash, correction);
}

export function withCorrection(
  analysis: SongAnalysis,
  correction: Correction | undefined,
): SongAnalysis {
  return correction === undefined ? analysis : correctCounts(analysis, correction);
}

async function replace(
  documents: DocumentStore,
  collection: Collection<CountCorrection>,
  id: string,
  data: CountCorrection,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const known = await tx.get(collection, id);
    if (known === undefined) tx.create(collection, id, data);
    else tx.update(collection, id, data);
  });
}
