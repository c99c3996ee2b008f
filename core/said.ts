/** What an owner says of a choreography besides its title: for nobody else, and no part of the dance. */
import { z } from 'zod';

/** Characters of an owner's notes. */
export const MAX_NOTES_LENGTH = 4_000;
export const MOST_TAGS = 12;
export const tagSchema = z.string().min(1).max(40);

export const saidSchema = z.object({
  notes: z.string().max(MAX_NOTES_LENGTH).optional(),
  tags: z.array(tagSchema).max(MOST_TAGS).optional(),
});
export type Said = z.infer<typeof saidSchema>;
