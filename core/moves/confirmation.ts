/** What the owner of a clip says of the move in it, and where in the clip it is. */
import { z } from 'zod';
import { ENERGY_LEVELS } from '../music/analysis.ts';
import { CLIP_LIMITS } from './clip-limits.ts';
import { CATEGORIES, LEVELS, moveInfoSchema } from './move.ts';
import { POSITIONS, SIDES } from './state.ts';
import { typedText } from '../typed-text.ts';

const turns = z.number().min(-4).max(4).multipleOf(0.5);

export const confirmationSchema = z.object({
  name: typedText().min(1).max(60),
  category: z.enum(CATEGORIES),
  level: z.enum(LEVELS),
  energy: z.enum(ENERGY_LEVELS),
  tempoBpm: z.number().min(60).max(200),
  /** Of the move's first count, seconds of the clip. */
  firstCountSec: z.number().min(0).max(CLIP_LIMITS.maxSec),
  counts: moveInfoSchema.shape.counts,
  /** The count it begins on, and so the foot that is free. */
  freeFoot: z.union([z.literal(1), z.literal(5)]),
  entry: z.enum(POSITIONS),
  exit: z.enum(POSITIONS),
  /** Where the lead stands in the picture when it begins. */
  side: z.enum(SIDES),
  swapsSides: z.boolean(),
  /** Positive is to the dancer's right. */
  turns: z.object({ lead: turns, follow: turns }),
  /** Neck or back carry weight or bend far. */
  loadsBack: z.boolean(),
});
export type Confirmation = z.infer<typeof confirmationSchema>;
