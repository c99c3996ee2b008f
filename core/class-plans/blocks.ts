/** The blocks of a class plan: what is done for how many minutes. */
import { z } from 'zod';
import { POSITIONS } from '../moves/state.ts';
import { MAX_TITLE_LENGTH } from '../title.ts';
import { BLOCK_KINDS, MUSIC_SPEEDS } from './block-kinds.ts';
import {
  LONGEST_BLOCK,
  LONGEST_CUE,
  LONGEST_PIN,
  LONGEST_TEXT,
  MOST_COUNTS,
  MOST_BLOCK_MOVES,
  MOST_PINS,
} from './limits.ts';
import { typedText } from '../typed-text.ts';

const titleSchema = typedText().min(1).max(MAX_TITLE_LENGTH);
const idSchema = z.string().min(1).max(100);

/** A move with what it was called and how long it was, for when the library has it no more. */
export const planMoveSchema = z.object({
  id: idSchema,
  name: titleSchema,
  counts: z.number().int().min(1).max(64),
});
export type PlanMove = z.infer<typeof planMoveSchema>;

const movesSchema = z.array(planMoveSchema).max(MOST_BLOCK_MOVES);

/**
 * What a block is about. Choreographies keep their title and moves here: one that is deleted can still be
 * told and taught.
 */
export const contentSchema = z.discriminatedUnion('kind', [
  /** A whole dance; `moves` are the different ones, as they come. */
  z.object({
    kind: z.literal('choreography'),
    choreographyId: idSchema,
    title: titleSchema,
    moves: movesSchema,
  }),
  /** A phrase, a section or any other stretch of one. */
  z.object({
    kind: z.literal('phrase'),
    choreographyId: idSchema,
    title: titleSchema,
    /** Beat of the dance that it begins on, as `startBeat` of the segments of its plan; and its length. */
    startBeat: z.number().int().min(0).max(10_000),
    beats: z.number().int().min(1).max(MOST_COUNTS),
    moves: movesSchema,
  }),
  z.object({ kind: z.literal('move'), move: planMoveSchema }),
  z.object({ kind: z.literal('text'), text: typedText().min(1).max(LONGEST_TEXT) }),
]);
export type BlockContent = z.infer<typeof contentSchema>;

const cueSchema = typedText().max(LONGEST_CUE).optional();
/** What is said to each, in the order in which it is taught. */
export const cuesSchema = z.object({ lead: cueSchema, follow: cueSchema, together: cueSchema });
export type BlockCues = z.infer<typeof cuesSchema>;

/**
 * One stretch at three depths for a mixed room. All of them are of one length, and begin and end in one
 * hold: `check.ts` says where they do not. A depth that there is not is absent.
 */
export const blockDepthsSchema = z.object({
  counts: z.number().int().min(4).max(MOST_COUNTS),
  entry: z.enum(POSITIONS),
  exit: z.enum(POSITIONS),
  simplified: movesSchema.optional(),
  target: movesSchema.optional(),
  extra: movesSchema.optional(),
});
export type BlockDepths = z.infer<typeof blockDepthsSchema>;

/** A note on one count of the content, 1 for its first. */
export const pinSchema = z.object({
  id: idSchema,
  count: z.number().int().min(1).max(MOST_COUNTS),
  text: typedText().min(1).max(LONGEST_PIN),
});
export type Pin = z.infer<typeof pinSchema>;

export const musicSchema = z.object({
  title: titleSchema,
  /** See `songSchema`; absent for a song that is not on this site. */
  songHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** A choreography of the owner's to the same song, which it can be heard by. */
  choreographyId: idSchema.optional(),
  /** Where it starts, seconds. */
  startSec: z.number().min(0).max(3_600).default(0),
  /** Its own tempo, before `speed`. */
  bpm: z.number().min(40).max(250).optional(),
  /** Percent of its own tempo. */
  speed: z.number().int().min(MUSIC_SPEEDS.least).max(MUSIC_SPEEDS.most).default(100),
});
export type BlockMusic = z.infer<typeof musicSchema>;

/** When partners change: at the end of every so many phrases, or after so many seconds. */
export const rotationSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('phrase'), phrases: z.number().int().min(1).max(16) }),
  z.object({ by: z.literal('time'), seconds: z.number().int().min(15).max(900) }),
]);
export type Rotation = z.infer<typeof rotationSchema>;

export const blockSchema = z.object({
  /** Made where the block is made; of its own within the plan. */
  id: idSchema,
  kind: z.enum(BLOCK_KINDS),
  minutes: z.number().int().min(0).max(LONGEST_BLOCK),
  /** What the block is called, where its kind and content do not say enough. */
  title: typedText().max(MAX_TITLE_LENGTH).optional(),
  content: contentSchema.optional(),
  cues: cuesSchema.optional(),
  depths: blockDepthsSchema.optional(),
  pins: z.array(pinSchema).max(MOST_PINS).optional(),
  music: musicSchema.optional(),
  rotation: rotationSchema.optional(),
});
export type Block = z.infer<typeof blockSchema>;
