/** Dancers' corrections of counts, and a maintainer's decisions about them. */
import { ConflictError, NotFoundError } from '@bachata/core/errors.ts';
import {
  acceptCorrection,
  acceptedCorrections,
  countCorrections,
  type CountCorrection,
} from '@bachata/core/music/counting.ts';
import type { DocumentStore, Platform, Stored } from '@bachata/core/ports.ts';
import type { CorrectionReview, ProposedCorrection } from '../count-view.ts';
import { readCountedSong } from './count-page.ts';

const PAGE_SIZE = 20;

export interface CorrectionPage {
  readonly items: readonly ProposedCorrection[];
  readonly nextCursor?: string;
}

/** Latest first. @param cursor `nextCursor` of the page before */
export async function listCorrections(
  documents: DocumentStore,
  cursor?: string,
): Promise<CorrectionPage> {
  const { items, nextCursor } = await documents.query(countCorrections, {
    orderBy: { field: 'updatedAt', direction: 'desc' },
    limit: PAGE_SIZE,
    ...(cursor !== undefined && { cursor }),
  });
  return {
    items: await Promise.all(items.map((stored) => viewCorrection(documents, stored))),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

/** @throws NotFoundError where the correction, or its song, is not there any more */
export async function openCorrection(platform: Platform, id: string): Promise<CorrectionReview> {
  const stored = await readCorrection(platform.documents, id);
  const [proposed, song] = await Promise.all([
    viewCorrection(platform.documents, stored),
    readCountedSong(platform, stored.data.songHash),
  ]);
  return { proposed, ...song };
}

/**
 * From now on everybody without a correction of their own has these counts.
 * @param version of the correction that the maintainer has heard
 * @throws NotFoundError, ConflictError `document-changed`
 */
export async function acceptProposed(
  documents: DocumentStore,
  id: string,
  version: string,
): Promise<void> {
  const stored = await readCorrection(documents, id);
  if (stored.version !== version) {
    throw new ConflictError('document-changed', `Correction ${id} was changed in the meantime`);
  }
  await acceptCorrection(documents, stored.data);
}

/**
 * Deletes the correction: whoever made it has the counts of everybody again.
 * @throws NotFoundError, ConflictError `document-changed`
 */
export async function dismissProposed(
  documents: DocumentStore,
  id: string,
  version: string,
): Promise<void> {
  await readCorrection(documents, id);
  await documents.delete(countCorrections, id, { ifVersion: version });
}

/** @throws NotFoundError */
async function readCorrection(
  documents: DocumentStore,
  id: string,
): Promise<Stored<CountCorrection>> {
  const stored = await documents.get(countCorrections, id);
  if (stored === undefined) throw new NotFoundError('not-found', 'There is no such correction.');
  return stored;
}

/** Who made it stays out of the view: a decision is about the song. */
async function viewCorrection(
  documents: DocumentStore,
  { id, version, data }: Stored<CountCorrection>,
): Promise<ProposedCorrection> {
  const { ownerId, songHash, correction, updatedAt } = data;
  const holding = (await documents.get(acceptedCorrections, songHash))?.data;
  const accepted = holding?.ownerId === ownerId && holding.updatedAt === updatedAt;
  return { id, version, songHash, correction, updatedAt, accepted };
}
