/**
 * How a move is written down. Times are counts of the move, 1 for its first; halves are the "and".
 * Lengths are meters and angles degrees to the dancer's right. A line of the notation says what has
 * been reached on its count; the engine supplies the way there.
 */
import { z } from 'zod';

export const FEET = ['L', 'R'] as const;
/** Left or right, of feet and of hands. */
export type Laterality = (typeof FEET)[number];

export const STEP_KINDS = ['step', 'tap', 'cross', 'slide', 'kick', 'pivot', 'hold'] as const;

/**
 * One action of the feet. The dancer's *stance* is the place and facing of a body with both feet
 * together; a step moves the stance and puts the foot where that stance has it.
 */
export const stepSchema = z.object({
  count: z.number().min(1).max(16.75),
  kind: z.enum(STEP_KINDS),
  /** Default: the free foot, so that the feet alternate by themselves. */
  foot: z.enum(FEET).optional(),
  /** Moves the stance along the dancer's own directions, then turns it. */
  by: z
    .object({
      forward: z.number().optional(),
      right: z.number().optional(),
      turn: z.number().optional(),
    })
    .optional(),
  /** Puts the stance at a place of the couple's floor. `face` 0 is along +x. */
  to: z.object({ x: z.number(), z: z.number() }).optional(),
  /** The stance of the exit state: the last step and its tap always are. */
  home: z.boolean().optional(),
  /** Puts the foot away from its place in the stance (a rock step, a point, a cross). */
  reach: z.object({ forward: z.number(), right: z.number() }).optional(),
  /** Height of a kick. */
  height: z.number().optional(),
  /** Share of the usual hip action. */
  hip: z.number().min(0).max(2.5).optional(),
});
export type Step = z.infer<typeof stepSchema>;

export const BODY_ACTIONS = [
  'wave',
  'wave-up',
  'side-wave',
  'hip-roll',
  'contraction',
  'rib-shift',
  'twist',
  'lean',
  'side-lean',
  'arch',
  'sink',
  'lunge',
  'dip-back',
  'dip-side',
  'hips-forward',
  'hips-side',
] as const;
export type BodyActionKind = (typeof BODY_ACTIONS)[number];

/** An action of the trunk that begins and ends in nothing; `amount` 1 is a clear social size. */
export const bodyActionSchema = z.object({
  kind: z.enum(BODY_ACTIONS),
  from: z.number().min(0.5),
  to: z.number().max(16.5),
  amount: z.number().min(-3).max(3),
  /** Share of the time spent going in and out; the rest is held. Shapes that can be held only. */
  ramp: z.number().min(0.1).max(0.5).optional(),
});
export type BodyAction = z.infer<typeof bodyActionSchema>;

export const GAZES = ['partner', 'ahead', 'down', 'away'] as const;
export type Gaze = (typeof GAZES)[number];
export const gazeSchema = z.object({ count: z.number(), at: z.enum(GAZES) });

/** Where two joined hands can be. */
export const HOLD_PLACES = [
  'frame',
  'frame-in',
  'low',
  'high',
  'halo',
  'halo-open',
  'halo-middle',
  'lead-halo',
  'over-between',
  'over-between-open',
  'cross-top',
  'cross-under',
  'cuddle-front',
  'shadow-left',
  'shadow-right',
  'shadow-open',
  'side',
  'hammer',
  'follow-right-side',
  'follow-left-side',
  'follow-front',
  'follow-waist',
  'over-front',
  'wide',
] as const;
export type HoldPlace = (typeof HOLD_PLACES)[number];

/** Where a hand can be on its own. */
export const FREE_PLACES = [
  'ready',
  'relaxed',
  'hip',
  'out',
  'up',
  'chest',
  'hair',
  'back-blade',
  'partner-shoulder',
  'partner-neck',
  'partner-hair',
  'partner-waist',
  'low-side',
  'swing-front',
  'swing-back',
  'belly',
  'partner-far-waist',
  'partner-low-back',
] as const;
export type FreePlace = (typeof FREE_PLACES)[number];

/** Joined hands, the lead's named first: 'LR' is the lead's left with the follow's right. */
export const PAIRS = ['LR', 'RL', 'RR', 'LL'] as const;
export type Pair = (typeof PAIRS)[number];

/** From `count` on the hands are together at a place; they come there in the `over` counts before. */
export const holdSchema = z.object({
  count: z.number().min(1),
  pair: z.enum(PAIRS),
  at: z.enum(HOLD_PLACES),
  over: z.number().min(0.2).max(4).optional(),
});
export type Hold = z.infer<typeof holdSchema>;

export const armSchema = z.object({
  count: z.number().min(1),
  hand: z.enum(FEET),
  at: z.enum(FREE_PLACES),
  over: z.number().min(0.2).max(4).optional(),
});
export type Arm = z.infer<typeof armSchema>;

export const dancerMotionSchema = z.object({
  steps: z.array(stepSchema),
  body: z.array(bodyActionSchema),
  arms: z.array(armSchema),
  gaze: z.array(gazeSchema),
});
export type DancerMotion = z.infer<typeof dancerMotionSchema>;

export const motionSchema = z.object({
  lead: dancerMotionSchema,
  follow: dancerMotionSchema,
  /** Hands that change what they hold are taken to the exit state's hold by the last count. */
  holds: z.array(holdSchema),
});
export type Motion = z.infer<typeof motionSchema>;
