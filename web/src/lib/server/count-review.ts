/** Dancers' corrections of counts, those that were accepted, and how a maintainer looks through them. */
import { NotFoundError } from '@bachata/core/errors.ts';
import {
  acceptedCorrections,
  countCorrections,
  type CountCorrection,
} from '@bachata/core/songs/counting.ts';
import type { Collection, DocumentStore, Platform, Query, Stored } from '@bachata/core/ports.ts';
import type { CorrectionReview, ReviewedCorrection } from '../count-view.ts';
import { readCountedSong } from './count-page.ts';

/** `waiting` for a decision, or `holding` for everybody because they were accepted. */
export type ReviewList = 'waiting' | 'holding';

const PAGE_SIZE = 20;

const LISTS: Record<
  ReviewList,
  { readonly collection: Collection<CountCorrection>; readonly where?: Query['where'] }
> = {
  waiting: { collection: countCorrections, where: { inReview: true } },
  holding: { collection: acceptedCorrections },
};

export interface CorrectionPage {
  readonly items: readonly ReviewedCorrection[];
  readonly nextCursor?: string;
}

/** Latest first. @param cursor `nextCursor` of the page before */
export async function listCorrections(
  documents: DocumentStore,
  list: ReviewList,
  cursor?: string,
): Promise<CorrectionPage> {
  const { collection, where } = LISTS[list];
  const { items, nextCursor } = await documents.query(collection, {
    orderBy: { field: 'updatedAt', direction: 'desc' },
    limit: PAGE_SIZE,
    ...(where !== undefined && { where }),
    ...(cursor !== undefined && { cursor }),
  });
  return { items: items.map(viewCorrection), ...(nextCursor !== undefined && { nextCursor }) };
}

/** @throws NotFoundError where the correction, or its song, is not there any more */
export async function openCorrection(
  platform: Platform,
  list: ReviewList,
  id: string,
): Promise<CorrectionReview> {
  const stored = await platform.documents.get(LISTS[list].collection, id);
  if (stored === undefined) throw new NotFoundError('not-found', 'There is no such correction.');
  const { songHash } = stored.data;
  const song = await readCountedSong(platform, songHash, `/review/counts/audio/${songHash}`);
  return { reviewed: viewCorrection(stored), ...song };
}

/** Who made it stays out of the view: a decision is about the song. */
function viewCorrection({ id, version, data }: Stored<CountCorrection>): ReviewedCorrection {
  const { songHash, correction, updatedAt } = data;
  return { id, version, songHash, correction, updatedAt };
}
