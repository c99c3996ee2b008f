/** An uploaded clip while it is being looked at: what the stages of its job find out, or that it is no use. */
import { AlreadyExistsError } from '../errors.ts';
import type { ClipJob } from '../jobs/job.ts';
import { clipKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { closeUpload } from '../uploads/quota.ts';
import { clips, isReady, type Clip, type ReadyClip, type UnfinishedClip } from './clip.ts';

/** What a clip is from its upload on. */
export function newClip(
  job: Pick<ClipJob, 'ownerId' | 'title' | 'createdAt' | 'video'>,
): UnfinishedClip {
  const { ownerId, title, createdAt, video } = job;
  return {
    ...{ ownerId, title, visibility: 'private', review: 'none', status: 'processing' },
    ...video,
    ...{ createdAt, updatedAt: createdAt },
  };
}

/** Jobs that version 0.1 has begun have no clip yet, and say themselves what was found of its video. */
export async function adoptClip(
  { documents }: Pick<Services, 'documents'>,
  clipId: string,
  job: ClipJob,
): Promise<void> {
  if ((await documents.get(clips, clipId)) !== undefined) return;
  try {
    await documents.create(clips, clipId, newClip(job));
  } catch (error) {
    if (!(error instanceof AlreadyExistsError)) throw error;
  }
}

/** What a stage has found out; the last one, that the clip is ready. */
export type ClipFacts = Partial<
  Pick<ReadyClip, 'durationSec' | 'width' | 'height' | 'soundTracks' | 'suggestion'>
> & { readonly status?: 'ready' };

/** The change of a clip that is still being looked at; none of another one. */
export function withFacts(
  clip: Clip,
  facts: ClipFacts,
  now: number,
): Partial<ReadyClip> | Partial<UnfinishedClip> {
  return clip.status === 'processing' ? { ...facts, updatedAt: now } : {};
}

/** Nothing is left of it but that it came to nothing; housekeeping removes that too. */
export async function giveClipUp(
  services: Pick<Services, 'documents' | 'objects' | 'clock'>,
  clipId: string,
  { uploadKey }: Pick<ClipJob, 'uploadKey'>,
): Promise<void> {
  const { documents, objects, clock } = services;
  const isGivenUp = await documents.transaction(async (tx) => {
    const clip = (await tx.get(clips, clipId))?.data;
    if (clip === undefined || isReady(clip)) return false;
    tx.update(clips, clipId, { status: 'failed', updatedAt: clock.now() });
    return true;
  });
  if (!isGivenUp) return;
  await closeUpload(services, uploadKey);
  for (const { key } of await objects.list(clipKeys.folder(clipId))) await objects.delete(key);
}
