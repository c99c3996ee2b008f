/** Removes clips that came to nothing, and files of clips that nobody needs any more. */
import { isEnded, jobs } from '../jobs/job.ts';
import { clipIdOfKey, clipKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { clipBin } from '../user-clips/bin.ts';
import { clips, isReady, objectsOf, type UnfinishedClip } from '../user-clips/clip.ts';

/** Files may belong to something that is just being made. */
const LEFT_GRACE_MS = 24 * 3_600_000;

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/**
 * Clips whose job came to nothing go, and of the others the files of moves that were confirmed anew.
 * @returns how many documents and files were removed
 */
export async function sweepClips(services: Needs): Promise<number> {
  const before = services.clock.now() - LEFT_GRACE_MS;
  return (await sweepUnfinished(services, before)) + (await sweepFiles(services, before));
}

const UNFINISHED: readonly UnfinishedClip['status'][] = ['processing', 'failed'];

/** Their files are nobody's from then on. */
async function sweepUnfinished({ documents }: Needs, before: number): Promise<number> {
  let removed = 0;
  for (const status of UNFINISHED) {
    for await (const { id, version, data } of queryAll(documents, clips, { where: { status } })) {
      if (data.updatedAt >= before) continue;
      if (status === 'processing' && (await isUnderWay(documents, id))) continue;
      await documents.delete(clips, id, { ifVersion: version });
      removed += 1;
    }
  }
  return removed;
}

async function sweepFiles({ documents, objects }: Needs, before: number): Promise<number> {
  let removed = 0;
  const old = (await objects.list(clipKeys.root)).filter(
    ({ updatedAt }) => updatedAt.getTime() < before,
  );
  for (const [id, files] of Map.groupBy(old, ({ key }) => clipIdOfKey(key) ?? '')) {
    if (id === '') continue;
    const isWanted = await wantedOf(documents, id);
    const unwanted = files.filter(({ key }) => !isWanted(key));
    for (const { key } of unwanted) await objects.delete(key);
    removed += unwanted.length;
  }
  return removed;
}

/** Tells which objects of a clip are to stay. */
async function wantedOf(
  documents: Needs['documents'],
  id: string,
): Promise<(key: string) => boolean> {
  const clip =
    (await documents.get(clips, id))?.data ?? (await documents.get(clipBin.deleted, id))?.data;
  if (clip === undefined) {
    const underWay = await isUnderWay(documents, id);
    return () => underWay;
  }
  if (!isReady(clip)) return () => clip.status === 'processing';
  const wanted = new Set(objectsOf(id, clip));
  return (key) => wanted.has(key);
}

/** The job that looks at a clip has its id. */
async function isUnderWay(documents: Needs['documents'], id: string): Promise<boolean> {
  const job = await documents.get(jobs, id);
  return job !== undefined && !isEnded(job.data);
}
