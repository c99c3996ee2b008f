/** A person's collection: reading it, taking something out of it, and putting it back. */
import { z } from 'zod';
import {
  choreographies,
  choreographySchema,
  mediaKeysOf,
  type Choreography,
} from '@bachata/core/choreographies/choreography.ts';
import { revisionsCollection } from '@bachata/core/choreographies/revisions.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { choreographyKeys } from '@bachata/core/object-keys.ts';
import type { Collection, Platform, Stored } from '@bachata/core/ports.ts';

/** Where deleted choreographies wait, so that deleting can be undone. */
const deletedSchema = choreographySchema.extend({ deletedAt: z.number() });
type Deleted = z.infer<typeof deletedSchema>;
const bin: Collection<Deleted> = { name: 'deletedChoreographies', schema: deletedSchema };

const KEPT_MS = 24 * 3_600_000;
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

/** @throws NotFoundError */
export async function getChoreography(platform: Platform, id: string): Promise<Choreography> {
  const stored = await platform.documents.get(choreographies, id);
  if (stored === undefined) throw notFound();
  return stored.data;
}

/** @throws NotFoundError where it is not in the bin */
export async function getDeleted(platform: Platform, id: string): Promise<Choreography> {
  const stored = await platform.documents.get(bin, id);
  if (stored === undefined) throw notFound();
  return stored.data;
}

/** Moves it to the bin. Its video and plan stay until the bin is emptied. */
export async function deleteChoreography(platform: Platform, id: string): Promise<void> {
  await platform.documents.transaction(async (tx) => {
    const stored = await tx.get(choreographies, id);
    if (stored === undefined) return;
    tx.create(bin, id, { ...stored.data, deletedAt: platform.clock.now() });
    tx.delete(choreographies, id);
  });
}

export async function restoreChoreography(platform: Platform, id: string): Promise<void> {
  await platform.documents.transaction(async (tx) => {
    const stored = await tx.get(bin, id);
    if (stored === undefined) return;
    tx.create(choreographies, id, choreographySchema.parse(stored.data));
    tx.delete(bin, id);
  });
}

/** Removes for good what its owner deleted more than a day ago, media first. */
export async function emptyBin(platform: Platform, ownerId: string): Promise<void> {
  const { items } = await platform.documents.query(bin, {
    where: { ownerId },
    range: { field: 'deletedAt', lt: platform.clock.now() - KEPT_MS },
    orderBy: { field: 'deletedAt', direction: 'asc' },
  });
  for (const { id, data } of items) {
    const own = await platform.objects.list(choreographyKeys.folder(id));
    for (const key of [
      ...mediaKeysOf(data),
      ...(data.replacedKeys ?? []),
      ...own.map((object) => object.key),
      data.planKey,
    ]) {
      await platform.objects.delete(key);
    }
    await platform.documents.delete(revisionsCollection, id);
    await platform.documents.delete(bin, id);
  }
}

const notFound = (): NotFoundError => new NotFoundError('not-found', 'No such choreography.');
