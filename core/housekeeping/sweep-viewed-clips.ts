/** Removes clips of moves drawn through other cameras, when they are old: whoever wants one draws it anew. */
import { VIEWED_CLIPS_ROOT } from '../object-keys.ts';
import type { Services } from '../ports.ts';

/** Since it was drawn; videos hold copies of their packets. */
const VIEWED_CLIP_KEPT_MS = 60 * 24 * 3_600_000;

/** @returns how many clips were removed */
export async function sweepViewedClips({
  objects,
  clock,
}: Pick<Services, 'objects' | 'clock'>): Promise<number> {
  const before = clock.now() - VIEWED_CLIP_KEPT_MS;
  const old = (await objects.list(VIEWED_CLIPS_ROOT)).filter(
    ({ updatedAt }) => updatedAt.getTime() < before,
  );
  for (const { key } of old) await objects.delete(key);
  return old.length;
}
