/** Removes kept clips of drawn moves that no choreography was rendered with any more. */
import { choreographyBin } from '../choreographies/bin.ts';
import { choreographies } from '../choreographies/choreography.ts';
import { DRAWN_CLIPS_ROOT, drawnClipKey } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';

/**
 * Since a clip was kept, or kept anew: a video is being made of it, and its choreography does not say so
 * yet. Whoever finds it kept already keeps it anew well before.
 */
export const DRAWN_CLIP_GRACE_MS = 24 * 3_600_000;

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/** @returns how many clips were removed */
export async function sweepDrawnClips({ documents, objects, clock }: Needs): Promise<number> {
  const before = clock.now() - DRAWN_CLIP_GRACE_MS;
  const left = new Set(
    (await objects.list(DRAWN_CLIPS_ROOT))
      .filter(({ updatedAt }) => updatedAt.getTime() < before)
      .map(({ key }) => key),
  );
  // Also by a choreography that can be had back.
  for (const collection of [choreographies, choreographyBin.deleted]) {
    if (left.size === 0) break;
    for await (const { data } of queryAll(documents, collection, { limit: 500 })) {
      for (const hash of Object.values(data.clips ?? {})) left.delete(drawnClipKey(hash));
    }
  }
  for (const key of left) await objects.delete(key);
  return left.size;
}
