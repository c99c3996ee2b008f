/** A library of a user's own clips, as it lies beside them: `library.json`. */
import { z } from 'zod';
import { CLIP } from './clip-format.ts';
import { LEAD_FOLLOW_ROLES } from './annotations.ts';
import { moveInfoSchema } from './move.ts';
import { coupleStateSchema, SIDES } from './state.ts';

/** How the tempo and the 1 of a clip were found. */
export const TIMING_SOURCES = ['soundtrack', 'annotation-and-sound', 'annotation'] as const;

export const userMoveSchema = moveInfoSchema
  .pick({ id: true, name: true, category: true, level: true, energy: true, counts: true })
  .extend({
    /** The annotation's own word for it. */
    label: z.string(),
    roles: z.enum(LEAD_FOLLOW_ROLES),
    notes: z.string(),
    /** Of the clip before it was normalized. */
    tempoBpm: z.number().positive(),
    timing: z.object({
      /**
       * `soundtrack`: the analyzer heard both. `annotation-and-sound`: the annotated tempo, laid
       * over the attacks; its first strong beat is taken for the 1. `annotation`: the annotated
       * tempo from the clip's beginning, because nothing is to be heard.
       */
      source: z.enum(TIMING_SOURCES),
      /** BPM. */
      annotated: z.number().positive(),
      /** Of the move's first count in the clip as it came, seconds. */
      firstCountSec: z.number().min(0),
    }),
    entry: coupleStateSchema,
    exit: coupleStateSchema,
    /** Where the lead stands in the picture at the start. */
    side: z.enum(SIDES),
    /** False while the states and the side are proposals. */
    confirmed: z.boolean(),
    /** Relative to the library's folder. */
    file: z.string().regex(/^clips\/[a-z0-9-]+\.(left|right)\.mp4$/),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  });
export type UserMove = z.infer<typeof userMoveSchema>;

export const userLibrarySchema = z.object({
  version: z.literal(1),
  format: z.object({
    width: z.literal(CLIP.width),
    height: z.literal(CLIP.height),
    framesPerSecond: z.literal(CLIP.framesPerSecond),
    framesPerBeat: z.literal(CLIP.framesPerBeat),
  }),
  moves: z.array(userMoveSchema),
});
export type UserLibrary = z.infer<typeof userLibrarySchema>;
