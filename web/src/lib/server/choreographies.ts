/** A person's collection. */
import { choreographies, type Choreography } from '@bachata/core/choreographies/choreography.ts';
import type { Platform, Stored } from '@bachata/core/ports.ts';

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
