/**
 * Deleting that can be taken back: a document waits in a bin for thirty days, with everything that belongs
 * to it, and then goes for good. The same for every kind of document.
 */
import type { Collection, Platform, Transaction } from '../ports.ts';
import { queryAll } from '../query-all.ts';

/** How long deleting can be taken back. */
export const KEPT_MS = 30 * 24 * 3_600_000;

export interface Bin<T extends object> {
  /** Where its documents are while nobody has deleted them. */
  readonly live: Collection<T>;
  readonly deleted: Collection<T & { readonly deletedAt: number }>;
  /**
   * What else changes when a document goes into the bin or comes back, in the same transaction.
   * @param isLive where it will be
   * @returns what writes, to be called once all has been read
   */
  beside?(tx: Transaction, id: string, data: T, isLive: boolean): Promise<() => void>;
  /** As it comes back; as it was where this is absent. */
  restored?(data: T): T;
  /** Removes all that belongs to a document, which itself goes last. May be called again. */
  purge(platform: Pick<Platform, 'documents' | 'objects'>, id: string, data: T): Promise<void>;
}

/** Nothing happens where it is not there (any more). */
export async function moveToBin<T extends object>(
  { documents, clock }: Pick<Platform, 'documents' | 'clock'>,
  { live, deleted, beside }: Bin<T>,
  id: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const stored = await tx.get(live, id);
    if (stored === undefined) return;
    const write = await beside?.(tx, id, stored.data, false);
    write?.();
    tx.create(deleted, id, { ...stored.data, deletedAt: clock.now() });
    tx.delete(live, id);
  });
}

/** Nothing happens where it is not in the bin (any more). */
export async function restoreFromBin<T extends object>(
  { documents }: Pick<Platform, 'documents'>,
  { live, deleted, beside, restored = (kept) => kept }: Bin<T>,
  id: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const stored = await tx.get(deleted, id);
    if (stored === undefined) return;
    // Without the time that it was deleted at, which the schema does not know.
    const data = restored(live.schema.parse(stored.data));
    const write = await beside?.(tx, id, data, true);
    write?.();
    tx.create(live, id, data);
    tx.delete(deleted, id);
  });
}

/**
 * Removes for good whatever was deleted longer ago than that, whoever's it was.
 * @returns how many documents went
 */
export async function emptyBin<T extends object>(
  platform: Pick<Platform, 'documents' | 'objects' | 'clock'>,
  { deleted, purge }: Bin<T>,
): Promise<number> {
  const { documents, clock } = platform;
  const range = { field: 'deletedAt', lt: clock.now() - KEPT_MS };
  let removed = 0;
  for await (const { id, data } of queryAll(documents, deleted, { range })) {
    await purge(platform, id, data);
    await documents.delete(deleted, id);
    removed += 1;
  }
  return removed;
}

/** Removes one for good, now. Nothing happens where it is not in the bin (any more). */
export async function removeFromBin<T extends object>(
  platform: Pick<Platform, 'documents' | 'objects'>,
  { deleted, purge }: Bin<T>,
  id: string,
): Promise<void> {
  const stored = await platform.documents.get(deleted, id);
  if (stored === undefined) return;
  await purge(platform, id, stored.data);
  await platform.documents.delete(deleted, id);
}
