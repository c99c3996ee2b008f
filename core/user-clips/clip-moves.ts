/**
 * Which filmed moves take part in somebody's choreographies: their own, and the accepted public ones. A guest
 * dances the drawn ones.
 */
import { isGuestId } from '../guests.ts';
import type { MoveInfo } from '../moves/move.ts';
import type { DocumentStore, Query, Stored } from '../ports.ts';
import { clips, isStoredReady, movesOfClip, type ReadyClip } from './clip.ts';

/** More of one person's, or of everybody's, are not looked at. */
const MOST = 500;

/** Whether the person's choreographies may use the clip. */
export function isDancedBy(
  clip: Pick<ReadyClip, 'ownerId' | 'review' | 'confirmed' | 'held'>,
  uid: string,
): boolean {
  if (isGuestId(uid)) return false;
  const isForAll = clip.review === 'accepted' && clip.held !== 'taken-down';
  return clip.confirmed !== undefined && (clip.ownerId === uid || isForAll);
}

/** The clips that the person's choreographies may use: their own first, then the latest. */
export async function dancedClips(
  documents: Pick<DocumentStore, 'query'>,
  ownerId: string,
): Promise<readonly Stored<ReadyClip>[]> {
  if (isGuestId(ownerId)) return [];
  const newest = { orderBy: { field: 'createdAt', direction: 'desc' }, limit: MOST } as const;
  const find = async (where: Query['where']): Promise<readonly Stored<ReadyClip>[]> =>
    (await documents.query(clips, { where: { ...where }, ...newest })).items.filter(isStoredReady);
  const [own, accepted] = await Promise.all([find({ ownerId }), find({ review: 'accepted' })]);
  return [...own, ...accepted.filter(({ data }) => data.ownerId !== ownerId)].filter(({ data }) =>
    isDancedBy(data, ownerId),
  );
}

/** The filmed moves that the person's choreographies may use. */
export async function filmedMoves(
  documents: Pick<DocumentStore, 'query'>,
  ownerId: string,
): Promise<readonly MoveInfo[]> {
  const stored = await dancedClips(documents, ownerId);
  return stored.flatMap(({ data }) => movesOfClip(data).map(({ move }) => move));
}
