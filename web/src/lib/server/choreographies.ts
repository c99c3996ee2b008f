/** A person's collection. */
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import { searchCollection, type FoundChoreography } from '@bachata/core/choreographies/search.ts';
import type { Platform, Stored } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';

export const PAGE_SIZE = 12;

export interface CollectionPage {
  readonly items: readonly Stored<Choreography>[];
  readonly nextCursor?: string;
}

/** Newest first. @param cursor `nextCursor` of the page before */
export async function listChoreographies(
  platform: Platform,
  ownerId: string,
  cursor?: string,
): Promise<CollectionPage> {
  return await platform.documents.query(choreographies, {
    where: { ownerId },
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: PAGE_SIZE,
    ...(cursor !== undefined && { cursor }),
  });
}

/** Of somebody's collection, the best first. @param text what they typed */
export async function findChoreographies(
  platform: Platform,
  ownerId: string,
  text: string,
): Promise<readonly FoundChoreography[]> {
  return await searchCollection(platform, ownerId, text, (moveId) => {
    const move = library.byId.get(moveId);
    return Object.values(move?.name ?? {}).flatMap((name) => name ?? []);
  });
}
