/** The state of the couple between two moves: position x handhold x free foot x footing. */
import { z } from 'zod';

/**
 * C closed, V semi-closed (promenade), O2 open with two hands, OL open lead's left to follow's
 * right, OR handshake right to right, X crossed hands, W cuddle (wrapped), H hammerlock,
 * S shadow (follow in front, same facing), SS side by side, N no contact (solo footwork).
 */
export const POSITIONS = ['C', 'V', 'O2', 'OL', 'OR', 'X', 'W', 'H', 'S', 'SS', 'N'] as const;
export type Position = (typeof POSITIONS)[number];

/** Lead's hand - follow's hand that are joined. Each position has a canonical hold. */
export const HAND_HOLDS = ['both', 'frame', 'L-R', 'R-R', 'crossed', 'wrapped', 'none'] as const;
export type HandHold = (typeof HAND_HOLDS)[number];

/** The foot of the lead (mirrored by the follow) that steps next, named by its count: 1 or 5. */
export const FREE_FEET = [1, 5] as const;
export type FreeFoot = (typeof FREE_FEET)[number];

/** Mirrored: lead's left with follow's right. Matched: both step with the same foot. */
export const FOOTINGS = ['mirrored', 'matched'] as const;
export type Footing = (typeof FOOTINGS)[number];

/** Where the lead stands in the picture. A cut must never make the dancers jump across it. */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

export const coupleStateSchema = z.object({
  position: z.enum(POSITIONS),
  hands: z.enum(HAND_HOLDS),
  freeFoot: z.union([z.literal(1), z.literal(5)]),
  footing: z.enum(FOOTINGS),
});
export type CoupleState = z.infer<typeof coupleStateSchema>;

export const placedStateSchema = coupleStateSchema.extend({ side: z.enum(SIDES) });
/** A state with its place in the picture, as a plan needs it. */
export type PlacedState = z.infer<typeof placedStateSchema>;

/** The canonical hold of each position. */
export const HANDS_OF: Readonly<Record<Position, HandHold>> = {
  C: 'frame',
  V: 'frame',
  O2: 'both',
  OL: 'L-R',
  OR: 'R-R',
  X: 'crossed',
  W: 'wrapped',
  H: 'R-R',
  S: 'wrapped',
  SS: 'L-R',
  N: 'none',
};

export function sameState(a: CoupleState, b: CoupleState): boolean {
  return (
    a.position === b.position &&
    a.hands === b.hands &&
    a.freeFoot === b.freeFoot &&
    a.footing === b.footing
  );
}

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** Short and stable, for keys and for people: `O2/both/1/mirrored`. */
export function stateKey(state: CoupleState): string {
  return `${state.position}/${state.hands}/${state.freeFoot}/${state.footing}`;
}
