/** Deleted choreographies, and all that belongs to one. */
import { z } from 'zod';
import type { Bin } from '../bin/bin.ts';
import {
  choreographies,
  choreographySchema,
  mediaKeysOf,
  type Choreography,
} from './choreography.ts';
import { revokeGrants } from '../grants/grant.ts';
import { choreographyKeys } from '../object-keys.ts';
import { practiceNotes } from './practice-notes.ts';
import { revisionsCollection } from './revisions.ts';
import { indexBeside } from './search-index.ts';

const deletedSchema = choreographySchema.extend({ deletedAt: z.number() });

export const choreographyBin: Bin<Choreography> = {
  live: choreographies,
  deleted: { name: 'deletedChoreographies', schema: deletedSchema },
  async beside(tx, id, choreography, isLive) {
    return await indexBeside(tx, choreography.ownerId, id, isLive ? choreography : undefined);
  },
  // Whoever wants it back keeps it.
  restored: (choreography) => ({ ...choreography, waits: undefined }),
  async purge({ documents, objects }, id, choreography) {
    const own = await objects.list(choreographyKeys.folder(id));
    const keys = new Set([
      ...mediaKeysOf(choreography),
      ...(choreography.replacedKeys ?? []),
      ...own.map(({ key }) => key),
      choreography.planKey,
    ]);
    for (const key of keys) await objects.delete(key);
    await documents.delete(revisionsCollection, id);
    await documents.delete(practiceNotes, id);
    await revokeGrants(documents, { resource: 'choreography', id });
  },
};
