/**
 * A song as the product knows it: keyed by its sound, shared by everyone who brings the same one.
 * Its sound and its outline lie where its hash says, see `songKeys`; documents of the first versions
 * name those keys besides.
 */
import { z } from 'zod';
import type { Collection } from '../ports.ts';

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
