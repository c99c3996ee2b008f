/** Deleted clips, and all that belongs to one. */
import { z } from 'zod';
import type { Bin } from '../bin/bin.ts';
import { revokeGrants } from '../grants/grant.ts';
import { clipKeys } from '../object-keys.ts';
import { readyClips, readyClipSchema, type ReadyClip } from './clip.ts';

const deletedSchema = readyClipSchema.extend({ deletedAt: z.number() });

/** From the moment that it is deleted, no choreography is composed with it and no link shows it. */
export const clipBin: Bin<ReadyClip> = {
  live: readyClips,
  deleted: { name: 'deletedClips', schema: deletedSchema },
  async purge({ documents, objects }, id) {
    for (const { key } of await objects.list(clipKeys.folder(id))) await objects.delete(key);
    await revokeGrants(documents, { resource: 'clip', id });
  },
};
