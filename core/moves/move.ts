/** A move as data: what dancers read, what the planner needs, and (in `motion`) how it is danced. */
import { z } from 'zod';
import { localizedSchema } from '../localized-schema.ts';
import { coupleStateSchema, SIDES } from './state.ts';
import { ENERGY_LEVELS } from '../music/analysis.ts';

export const CATEGORIES = [
  'basic-steps',
  'cross-body-leads',
  'turns-spins',
  'styling-body-rolls',
  'footwork',
  'dips-drops',
  'hammerlock',
  'shadow',
  'hand-styling',
  'combinations',
  'musicality',
  'social',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

export const STYLES = ['traditional', 'modern', 'romantic', 'sensual'] as const;
export type Style = (typeof STYLES)[number];

/** What a move is for besides being danced; the planner places these on purpose. */
export const FUNCTIONS = ['basic', 'opening', 'ending', 'accent', 'rest', 'solo', 'idle'] as const;
export type MoveFunction = (typeof FUNCTIONS)[number];

const localized = localizedSchema(z.string().min(1));

/**
 * Everything about a move but its motion. `counts` beats long; starts on a count 1 or 5 as its
 * entry's free foot says. `swapsSides`: the couple leaves it turned by 180 degrees.
 */
export const moveInfoSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The move that this one is, begun on the other foot; absent for a move of its own. */
  variantOf: z.string().optional(),
  name: localized,
  description: localized,
  category: z.enum(CATEGORIES),
  level: z.enum(LEVELS),
  energy: z.enum(ENERGY_LEVELS),
  styles: z.array(z.enum(STYLES)),
  functions: z.array(z.enum(FUNCTIONS)),
  counts: z.union([z.literal(4), z.literal(8), z.literal(16)]),
  /**
   * Of an ending: the count at which its pose stands. The last move of a dance is held there until the
   * song ends; anywhere else it goes on to its exit. At most `counts`.
   */
  poseCount: z.number().min(1).optional(),
  tempoBpm: z.object({ min: z.number().min(60), max: z.number().max(200) }),
  entry: coupleStateSchema,
  exit: coupleStateSchema,
  swapsSides: z.boolean(),
  /** Where the lead stands at the start; absent for a move that exists from both sides. */
  side: z.enum(SIDES).optional(),
  /** Whole turns of each dancer in the move; positive is to the dancer's right. */
  turns: z.object({ lead: z.number(), follow: z.number() }),
  travels: z.boolean(),
  prerequisites: z.array(z.string()),
  /** One line per count that needs one. */
  cues: z.object({
    lead: z.array(z.object({ count: z.number().int().min(1), text: localized })),
    follow: z.array(z.object({ count: z.number().int().min(1), text: localized })),
  }),
  safety: z.object({
    risk: z.enum(['none', 'care', 'trick']),
    requiresPreparation: z.boolean(),
    trustedPartnerOnly: z.boolean(),
    bodyRegion: z.array(z.enum(['neck', 'back', 'shoulder', 'knee'])),
  }),
});
export type MoveInfo = z.infer<typeof moveInfoSchema>;
