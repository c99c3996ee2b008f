/** Removes files of clips that nobody needs any more. */
import { isEnded, jobs } from '../jobs/job.ts';
import { clipIdOfKey, clipKeys } from '../object-keys.ts';
import type { Platform } from '../ports.ts';
import { clipBin } from '../user-clips/bin.ts';
import { clips, objectsOf } from '../user-clips/clip.ts';

type Needs = Pick<Platform, 'documents' | 'objects' | 'clock'>;

/**
 * Removes the files of clips that were never finished, because their job was cancelled between two
 * stages or given up, and of moves that were confirmed anew.
 */
export async function sweepClips(platform: Needs, olderThanMs: number): Promise<void> {
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
