/**
 * A video can be assembled anew from its plan in a second or two, so it is only kept while somebody watches it.
 * What else belongs to a choreography (plan, captions, poster) is a hundredth of it and stays.
 */
import { DAY_MS } from '../jobs/days.ts';
import type { Ordered } from '../jobs/start-job.ts';
import { countWork, noWork } from '../jobs/work-counts.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { choreographies, type Choreography } from './choreography.ts';
import { orderVideo } from './order-video.ts';

const PAGE = 500;

/** Of a choreography that does not say when it was watched. */
function lastSeen({ videoSeenAt, createdAt }: Choreography): number {
  return videoSeenAt ?? createdAt;
}

/** Remembers that the video is watched, and counts that it was still there; two writes a day at most. */
export async function noteVideoSeen(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  id: string,
  choreography: Choreography,
): Promise<void> {
  const now = clock.now();
  if (now - lastSeen(choreography) < DAY_MS) return;
  await documents.transaction(async (tx) => {
    const present = (await tx.get(choreographies, id))?.data;
    // Deleted in this moment, or seen by somebody else.
    if (present === undefined || now - lastSeen(present) < DAY_MS) return;
    const count = await countWork(tx, { ...noWork(), known: { video: 1 } }, now);
    tx.update(choreographies, id, { videoSeenAt: now });
    count();
  });
}

/**
 * Deletes videos that nobody has watched for long, also those through other cameras.
 * @returns how many
 */
export async function sweepVideos(
  { documents, objects, clock }: Pick<Services, 'documents' | 'objects' | 'clock'>,
  keptMs: number,
): Promise<number> {
  const before = clock.now() - keptMs;
  const range = { field: 'createdAt', lt: before };
  let deleted = 0;
  for await (const { id, version, data } of queryAll(documents, choreographies, {
    range,
    limit: PAGE,
  })) {
    const isUnseen = data.videoGoneAt === undefined && lastSeen(data) < before;
    const byAge = Object.entries(data.cameraVideos ?? {});
    const kept = byAge.filter(([, { seenAt }]) => seenAt >= before);
    const unseen = byAge.filter(([, { seenAt }]) => seenAt < before);
    if (!isUnseen && unseen.length === 0) continue;
    const patch: Partial<Choreography> = {
      ...(isUnseen && { videoGoneAt: clock.now() }),
      ...(unseen.length > 0 && { cameraVideos: Object.fromEntries(kept) }),
    };
    // First said, then done: a link to a video that is gone is worse than a video too many.
    await documents.update(choreographies, id, patch, { ifVersion: version });
    const own = isUnseen ? [data.videoKey, ...(data.replacedKeys ?? [])] : [];
    for (const key of own.filter((one) => one.endsWith('.mp4'))) await objects.delete(key);
    for (const [, { key }] of unseen) await objects.delete(key);
    deleted += (isUnseen ? 1 : 0) + unseen.length;
  }
  return deleted;
}

/**
 * Orders the video that was deleted, as it was; asked again it answers with the same job.
 * @returns undefined where the video is there
 */
export async function bringBackVideo(
  services: Services,
  id: string,
  choreography: Choreography,
): Promise<Ordered | undefined> {
  const { ownerId, title, planKey, revision = 0, videoGoneAt } = choreography;
  if (videoGoneAt === undefined) return undefined;
  return await orderVideo(services, {
    ...{ ownerId, title, choreographyId: id, planKey, revision },
    goneAt: videoGoneAt,
  });
}
