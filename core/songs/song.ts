/**
 * A song as the product knows it: keyed by its sound, shared by everyone who brings the same one.
 * Its sound and its outline lie where its hash says, see `songKeys`; documents of the first versions
 * name those keys besides.
 */
import { z } from 'zod';
import type { Collection, DocumentStore } from '../ports.ts';

export const songSchema = z.object({
  /** SHA-256 of the decoded audio (mono, 16 bit, 44.1 kHz); also the document's id. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  durationSec: z.number().positive(),
  /** `SongAnalysis` as JSON; absent until the song has been analyzed. */
  analysisKey: z.string().optional(),
  analyzerVersion: z.string().optional(),
  createdAt: z.number(),
});
export type Song = z.infer<typeof songSchema>;

export const songs: Collection<Song> = { name: 'songs', schema: songSchema };

/** The song of a job that has been through ingest. @throws Error where it is not stored */
export async function songOf(documents: DocumentStore, hash: string | undefined): Promise<Song> {
  const stored = hash === undefined ? undefined : await documents.get(songs, hash);
  if (stored === undefined) throw new Error(`The job's song ${hash} is not stored.`);
  return stored.data;
}
