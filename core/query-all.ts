/** All that a query finds, page by page: to be read, or to be deleted. */
import type { Collection, DocumentStore, Query, Stored } from './ports.ts';

/** What is deleted on the way does no harm: a page begins behind the last document of the one before. */
export async function* queryAll<T extends object>(
  documents: Pick<DocumentStore, 'query'>,
  collection: Collection<T>,
  query: Omit<Query, 'cursor'>,
): AsyncGenerator<Stored<T>> {
  let cursor: string | undefined;
  do {
    const page = await documents.query(collection, {
      ...query,
      ...(cursor !== undefined && { cursor }),
    });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

/** Deletes all that a query finds. @returns how many there were */
export async function removeAll<T extends object>(
  documents: Pick<DocumentStore, 'query' | 'delete'>,
  collection: Collection<T>,
  query: Omit<Query, 'cursor'>,
): Promise<number> {
  let removed = 0;
  for await (const { id } of queryAll(documents, collection, query)) {
    await documents.delete(collection, id);
    removed += 1;
  }
  return removed;
}
