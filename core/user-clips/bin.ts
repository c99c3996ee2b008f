/** Deleting clips, taking that back, and removing for good what nobody wants any more. */
import { z } from 'zod';
import { isEnded, jobs } from '../jobs/job.ts';
import { clipIdOfKey, clipKeys } from '../object-keys.ts';
import type { Collection, Services } from '../ports.ts';
import { clips, clipSchema, objectsOf, type Clip } from './clip.ts';

/** Where deleted clips wait, so that deleting can be undone. */
const deletedSchema = clipSchema.extend({ deletedAt: z.number() });
export const deletedClips: Collection<z.infer<typeof deletedSchema>> = {
  name: 'deletedClips',
  schema: deletedSchema,
};

const KEPT_MS = 24 * 3_600_000;

/** From now on no choreography is composed with it. */
export async function deleteClip(platform: Services, id: string): Promise<void> {
  await platform.documents.transaction(async (tx) => {
    const stored = await tx.get(clips, id);
    if (stored === undefined) return;
    tx.create(deletedClips, id, { ...stored.data, deletedAt: platform.clock.now() });
    tx.delete(clips, id);
  });
}

export async function restoreClip(platform: Services, id: string): Promise<void> {
  await platform.documents.transaction(async (tx) => {
    const stored = await tx.get(deletedClips, id);
    if (stored === undefined) return;
    tx.create(clips, id, clipSchema.parse(stored.data));
    tx.delete(deletedClips, id);
  });
}

/** Undefined where it is not in the bin. */
export async function deletedClip(platform: Services, id: string): Promise<Clip | undefined> {
  return (await platform.documents.get(deletedClips, id))?.data;
}

/** Removes for good what its owner deleted more than a day ago, media first. */
export async function emptyClipBin(platform: Services, ownerId: string): Promise<void> {
  const { items } = await platform.documents.query(deletedClips, {
    where: { ownerId },
    range: { field: 'deletedAt', lt: platform.clock.now() - KEPT_MS },
    orderBy: { field: 'deletedAt', direction: 'asc' },
  });
  for (const { id } of items) {
    for (const { key } of await platform.objects.list(clipKeys.folder(id))) {
      await platform.objects.delete(key);
    }
    await platform.documents.delete(deletedClips, id);
  }
}

/**
 * Removes what nobody needs any more: of clips that were never finished, because their job was
 * cancelled between two stages or given up, and of moves that were confirmed anew.
 */
export async function sweepClips(platform: Services, olderThanMs: number): Promise<void> {
  const before = platform.clock.now() - olderThanMs;
  const old = (await platform.objects.list(clipKeys.root)).filter(
    ({ updatedAt }) => updatedAt.getTime() < before,
  );
  const byClip = Map.groupBy(old, ({ key }) => clipIdOfKey(key) ?? '');
  for (const [id, objects] of byClip) {
    if (id === '') continue;
    const isWanted = await wantedOf(platform, id);
    for (const { key } of objects) if (!isWanted(key)) await platform.objects.delete(key);
  }
}

/** Tells which objects of a clip are to stay. */
async function wantedOf({ documents }: Services, id: string): Promise<(key: string) => boolean> {
  const clip = (await documents.get(clips, id)) ?? (await documents.get(deletedClips, id));
  if (clip !== undefined) {
    const wanted = new Set(objectsOf(clip.data));
    return (key) => wanted.has(key);
  }
  const job = await documents.get(jobs, id);
  const underWay = job !== undefined && !isEnded(job.data);
  return () => underWay;
}
