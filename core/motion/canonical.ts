/**
 * The one pose that each couple state has. Every move starts and ends in it, which is what lets any
 * two moves whose states agree follow each other without a jump.
 */
import type { DanceRole } from '../moves/dance-role.ts';
import type { CoupleState, FreeFoot, Position } from '../moves/state.ts';
import type { FreePlace, HoldPlace, Laterality, Pair } from '../moves/notation.ts';
import { radians, wrapDegrees } from './vector.ts';

/** Where a body stands and looks when both feet are together. Meters and degrees; face 0 is +x. */
export interface Stance {
  readonly x: number;
  readonly z: number;
  readonly face: number;
}

/** What one hand does: it is joined in a pair, or it is somewhere by itself. */
export type HandUse =
  { readonly pair: Pair; readonly at: HoldPlace } | { readonly pair: null; readonly at: FreePlace };

type Hands = Readonly<Record<DanceRole, Readonly<Record<Laterality, HandUse>>>>;

const facing = (gap: number): Readonly<Record<DanceRole, Stance>> => ({
  lead: { x: -gap / 2, z: 0, face: 0 },
  follow: { x: gap / 2, z: 0, face: 180 },
});

/** With the lead on the left of the picture. */
const STANCES: Readonly<Record<Position, Readonly<Record<DanceRole, Stance>>>> = {
  // A hand's breadth between the chests; a little to the side, so that each right foot comes between
  // the partner's.
  C: { lead: { x: -0.175, z: -0.055, face: 0 }, follow: { x: 0.175, z: 0.055, face: 180 } },
  V: { lead: { x: -0.265, z: 0.02, face: -30 }, follow: { x: 0.265, z: 0.02, face: 210 } },
  O2: facing(0.74),
  OL: facing(0.76),
  OR: facing(0.76),
  X: facing(0.74),
  W: { lead: { x: -0.19, z: -0.03, face: -38 }, follow: { x: 0.18, z: 0.1, face: -38 } },
  // Turned so far from the line that the folded arm is seen from both sides: from the one the back and
  // the bent elbow, from the other the joined hands behind the waist.
  H: { lead: { x: -0.222, z: 0.097, face: -38 }, follow: { x: 0.222, z: -0.097, face: -38 } },
  // The follow a little to the lead's left: then neither head hides the other from either side.
  S: { lead: { x: -0.152, z: 0.043, face: -5 }, follow: { x: 0.152, z: -0.043, face: -5 } },
  SS: { lead: { x: -0.38, z: 0, face: 90 }, follow: { x: 0.38, z: 0, face: 90 } },
  N: facing(1.1),
};

/** The canonical stance of a dancer; `turned` when the couple has changed sides. */
export function stanceOf(position: Position, role: DanceRole, turned = false): Stance {
  const { x, z, face } = STANCES[position][role];
  return turned ? { x: -x, z: -z, face: face + 180 } : { x, z, face };
}

const free = (at: FreePlace): HandUse => ({ pair: null, at });
const joined = (pair: Pair, at: HoldPlace): HandUse => ({ pair, at });

function handsFrom(
  holds: Partial<Record<Pair, HoldPlace>>,
  others: Record<DanceRole, Record<Laterality, FreePlace>>,
): Hands {
  const use = (role: DanceRole, hand: Laterality): HandUse => {
    const index = role === 'lead' ? 0 : 1;
    for (const [pair, at] of Object.entries(holds) as [Pair, HoldPlace][]) {
      if (pair[index] === hand) return joined(pair, at);
    }
    return free(others[role][hand]);
  };
  return {
    lead: { L: use('lead', 'L'), R: use('lead', 'R') },
    follow: { L: use('follow', 'L'), R: use('follow', 'R') },
  };
}

const READY: Record<DanceRole, Record<Laterality, FreePlace>> = {
  lead: { L: 'ready', R: 'ready' },
  follow: { L: 'ready', R: 'ready' },
};
const EMBRACE: Record<DanceRole, Record<Laterality, FreePlace>> = {
  lead: { L: 'ready', R: 'back-blade' },
  follow: { L: 'partner-shoulder', R: 'ready' },
};

const HANDS: Readonly<Record<Position, Hands>> = {
  C: handsFrom({ LR: 'frame' }, EMBRACE),
  V: handsFrom({ LR: 'frame' }, EMBRACE),
  O2: handsFrom({ LR: 'low', RL: 'low' }, READY),
  OL: handsFrom({ LR: 'low' }, READY),
  OR: handsFrom({ RR: 'low' }, READY),
  X: handsFrom({ RR: 'cross-top', LL: 'cross-under' }, READY),
  W: handsFrom(
    { LR: 'cuddle-front' },
    { lead: { L: 'ready', R: 'partner-far-waist' }, follow: { L: 'belly', R: 'ready' } },
  ),
  H: handsFrom({ RR: 'hammer' }, READY),
  S: handsFrom({ LL: 'shadow-left', RR: 'shadow-right' }, READY),
  SS: handsFrom({ LR: 'side' }, READY),
  N: handsFrom({}, READY),
};

export function handUseOf(position: Position, role: DanceRole, hand: Laterality): HandUse {
  return HANDS[position][role][hand];
}

export const otherSideOf = (side: Laterality): Laterality => (side === 'L' ? 'R' : 'L');
/** +1 to the dancer's right, -1 to the left. */
export const signOf = (side: Laterality): 1 | -1 => (side === 'R' ? 1 : -1);

/** The foot that a dancer steps with next. */
export function freeFootOf(
  state: { freeFoot: FreeFoot; footing: CoupleState['footing'] },
  role: DanceRole,
): Laterality {
  const lead: Laterality = state.freeFoot === 1 ? 'L' : 'R';
  return role === 'lead' || state.footing === 'matched' ? lead : otherSideOf(lead);
}

/** Half the distance between the feet of a stance, and how far the ball lies ahead of its center. */
export const HALF_STANCE = 0.09;
export const BALL_AHEAD = 0.09;

/** Where the ball of a foot goes, given its stance and what it reaches out. */
export function ballPlace(
  stance: Stance,
  foot: Laterality,
  reach: { forward: number; right: number } = { forward: 0, right: 0 },
): { x: number; z: number } {
  return offset(stance, BALL_AHEAD + reach.forward, signOf(foot) * HALF_STANCE + reach.right);
}

/** A place so far forward and to the right of a stance. */
export function offset(
  { x, z, face }: Stance,
  forward: number,
  right: number,
): { x: number; z: number } {
  const [cos, sin] = [Math.cos(radians(face)), Math.sin(radians(face))];
  return { x: x + cos * forward - sin * right, z: z + sin * forward + cos * right };
}

/** `face` plus whole turns, as near to `near` as can be. */
export function faceNear(face: number, near: number): number {
  return near + wrapDegrees(face - near);
}
