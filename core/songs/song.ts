/**
 * A song as the product knows it: keyed by its sound, shared by everyone who brings the same one.
 * Its sound and its outline lie where its hash says, see `songKeys`; documents of the first versions
 * name those keys besides.
 */
import { z } from 'zod';
import { NotFoundError } from '../errors.ts';
import type { Collection, DocumentStore, Services } from '../ports.ts';

export const songSchema = z.object({
  /** SHA-256 of the decoded audio (mono, 16 bit, 44.1 kHz); also the document's id. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  durationSec: z.number().positive(),
  /** `SongAnalysis` as JSON; absent until the song has been analyzed. */
  analysisKey: z.string().optional(),
  analyzerVersion: z.string().optional(),
  createdAt: z.number(),
  /** When a job last asked for it; absent where none has since it was brought. */
  usedAt: z.number().optional(),
});
export type Song = z.infer<typeof songSchema>;

export const songs: Collection<Song> = { name: 'songs', schema: songSchema };

/**
 * The song of a job that has been through ingest.
 * @throws NotFoundError `song-lost` where it is not stored
 */
export async function songOf(documents: DocumentStore, hash: string | undefined): Promise<Song> {
  const stored = hash === undefined ? undefined : await documents.get(songs, hash);
  if (stored === undefined) throw songLost(hash);
  return stored.data;
}

export function songLost(hash: string | undefined): NotFoundError {
  return new NotFoundError('song-lost', `Song ${hash} is not stored any more.`);
}

/**
 * Says that a job needs the song, so that housekeeping leaves it for a while.
 * @returns false where it is not stored
 */
export async function useSong(
  { documents, clock }: Pick<Services, 'documents' | 'clock'>,
  hash: string,
): Promise<boolean> {
  try {
    await documents.update(songs, hash, { usedAt: clock.now() });
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}
