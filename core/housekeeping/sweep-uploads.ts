/** Removes uploads that no job has used up. */
import { uploadKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { UPLOAD_KEPT_MS } from '../uploads/quota.ts';

/**
 * Of jobs that failed or were cancelled, and of requests that were never sent. Until then a job can
 * be tried again without uploading the song again.
 * @returns how many were removed
 */
export async function sweepUploads({
  objects,
  clock,
}: Pick<Services, 'objects' | 'clock'>): Promise<number> {
  const before = clock.now() - UPLOAD_KEPT_MS;
  const old = (await objects.list(uploadKeys.root)).filter(
    ({ updatedAt }) => updatedAt.getTime() < before,
  );
  for (const { key } of old) await objects.delete(key);
  return old.length;
}
