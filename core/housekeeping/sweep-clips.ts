/** Removes files of clips that nobody needs any more. */
import { isEnded, jobs } from '../jobs/job.ts';
import { clipIdOfKey, clipKeys } from '../object-keys.ts';
import type { Platform } from '../ports.ts';
import { clipBin } from '../user-clips/bin.ts';
import { clips, objectsOf } from '../user-clips/clip.ts';

/** Files may belong to something that is just being made. */
const LEFT_GRACE_MS = 24 * 3_600_000;

type Needs = Pick<Platform, 'documents' | 'objects' | 'clock'>;

/**
 * Removes the files of clips that were never finished, because their job was cancelled between two
 * stages or given up, and of moves that were confirmed anew.
 * @returns how many were removed
 */
export async function sweepClips(platform: Needs): Promise<number> {
  const before = platform.clock.now() - LEFT_GRACE_MS;
  let removed = 0;
  const old = (await platform.objects.list(clipKeys.root)).filter(
    ({ updatedAt }) => updatedAt.getTime() < before,
  );
  const byClip = Map.groupBy(old, ({ key }) => clipIdOfKey(key) ?? '');
  for (const [id, objects] of byClip) {
    if (id === '') continue;
    const isWanted = await wantedOf(platform, id);
    const unwanted = objects.filter(({ key }) => !isWanted(key));
    for (const { key } of unwanted) await platform.objects.delete(key);
    removed += unwanted.length;
  }
  return removed;
}

/** Tells which objects of a clip are to stay. */
async function wantedOf({ documents }: Needs, id: string): Promise<(key: string) => boolean> {
  const clip = (await documents.get(clips, id)) ?? (await documents.get(clipBin.deleted, id));
  if (clip !== undefined) {
    const wanted = new Set(objectsOf(clip.data));
    return (key) => wanted.has(key);
  }
  const job = await documents.get(jobs, id);
  const underWay = job !== undefined && !isEnded(job.data);
  return () => underWay;
}
