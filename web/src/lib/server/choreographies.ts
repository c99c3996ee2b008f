/** A person's collection. */
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import {
  searchCollection,
  type CollectionQuery,
  type FoundPage,
} from '@bachata/core/choreographies/search.ts';
import type { Platform, Stored } from '@bachata/core/ports.ts';
import { library } from '@bachata/library/moves/index.ts';

export const PAGE_SIZE = 12;

export interface CollectionPage {
  readonly items: readonly Stored<Choreography>[];
  readonly nextCursor?: string;
}

/** Newest first; without those that wait to be kept. @param cursor `nextCursor` of the page before */
export async function listChoreographies(
  platform: Platform,
  ownerId: string,
  cursor?: string,
): Promise<CollectionPage> {
  const page = await platform.documents.query(choreographies, {
    where: { ownerId },
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: PAGE_SIZE,
    ...(cursor !== undefined && { cursor }),
  });
  return { ...page, items: page.items.filter(({ data }) => !data.waits) };
}

/** A page of what somebody looks for in their collection. */
export async function findChoreographies(
  platform: Platform,
  ownerId: string,
  query: CollectionQuery,
): Promise<FoundPage> {
  return await searchCollection(platform, ownerId, query, (moveId) => {
    const move = library.byId.get(moveId);
    return Object.values(move?.name ?? {}).flatMap((name) => name ?? []);
  });
}

export interface DeletedPage {
  readonly items: readonly Stored<Choreography & { readonly deletedAt: number }>[];
  readonly nextCursor?: string;
}

/** What lies in somebody's bin, what was deleted last first. */
export async function listDeleted(
  platform: Platform,
  ownerId: string,
  cursor?: string,
): Promise<DeletedPage> {
  return await platform.documents.query(choreographyBin.deleted, {
    where: { ownerId },
    orderBy: { field: 'deletedAt', direction: 'desc' },
    limit: PAGE_SIZE,
    ...(cursor !== undefined && { cursor }),
  });
}
