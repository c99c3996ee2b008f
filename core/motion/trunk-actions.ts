/**
 * Waves, rolls, leans and the other actions of the trunk, as changes to the joints' angles. A wave is
 * one impulse that reaches head, chest, waist, pelvis and knees one after the other.
 */
import { progress, pulse } from './ease.ts';
import type { BodyAction, BodyActionKind } from '../moves/notation.ts';

/** Angles in degrees, offsets in meters, on top of the stance and the hips. */
export interface TrunkChange {
  pelvisPitch: number;
  pelvisForward: number;
  hipSide: number;
  hipRoll: number;
  drop: number;
  lumbarPitch: number;
  lumbarRoll: number;
  chestPitch: number;
  chestRoll: number;
  chestYaw: number;
  headPitch: number;
  headRoll: number;
}
type Joint = keyof TrunkChange;

/** A joint goes out and back between two shares of the action's time. */
type Impulse = readonly [joint: Joint, from: number, to: number, peak: number];

const WAVES: Partial<Record<BodyActionKind, readonly Impulse[]>> = {
  wave: [
    ['headPitch', 0, 0.42, -12],
    ['headPitch', 0.38, 0.9, 10],
    ['chestPitch', 0.02, 0.5, -16],
    ['chestPitch', 0.4, 0.92, 15],
    ['lumbarPitch', 0.06, 0.52, 9],
    ['lumbarPitch', 0.42, 0.95, -11],
    ['pelvisForward', 0.3, 0.85, 0.05],
    ['pelvisPitch', 0.3, 0.8, -13],
    ['pelvisPitch', 0.66, 1, 9],
    ['drop', 0.42, 1, 0.06],
  ],
  'side-wave': [
    ['headRoll', 0, 0.45, 10],
    ['headRoll', 0.45, 0.95, -8],
    ['lumbarRoll', 0.05, 0.55, -11],
    ['lumbarRoll', 0.45, 0.95, 8],
    ['chestRoll', 0, 0.5, 13],
    ['chestRoll', 0.42, 0.95, -11],
    ['hipSide', 0.3, 0.9, 0.05],
    ['hipRoll', 0.35, 0.95, 8],
    ['drop', 0.3, 1, 0.035],
  ],
  'hip-roll': [
    ['hipSide', 0, 0.5, 0.045],
    ['hipSide', 0.5, 1, -0.045],
    ['hipRoll', 0, 0.5, 8],
    ['hipRoll', 0.5, 1, -8],
    ['pelvisForward', 0.25, 0.75, -0.055],
    ['pelvisPitch', 0.22, 0.78, 14],
    ['drop', 0.1, 0.9, 0.03],
    ['chestPitch', 0.25, 0.75, -5],
  ],
  contraction: [
    ['chestPitch', 0, 1, 17],
    ['lumbarPitch', 0, 1, -10],
    ['headPitch', 0.05, 1, 9],
    ['pelvisPitch', 0, 0.9, -9],
    ['drop', 0, 1, 0.03],
  ],
  'rib-shift': [
    ['lumbarRoll', 0, 1, -9],
    ['chestRoll', 0, 1, 3],
    ['hipSide', 0, 1, -0.012],
  ],
};

/** Shapes go in, are held, and come out again. */
const SHAPES: Partial<Record<BodyActionKind, Partial<TrunkChange>>> = {
  twist: { chestYaw: 22 },
  lean: { pelvisPitch: 7, lumbarPitch: 9, chestPitch: 10, pelvisForward: -0.02 },
  'side-lean': { lumbarRoll: -9, chestRoll: -13, headRoll: -6 },
  arch: {
    pelvisPitch: -13,
    pelvisForward: 0.05,
    lumbarPitch: -24,
    chestPitch: -36,
    headPitch: -16,
    drop: 0.06,
  },
  sink: { drop: 0.08, pelvisPitch: 5, chestPitch: 3 },
};

export function noTrunkChange(): TrunkChange {
  return {
    pelvisPitch: 0,
    pelvisForward: 0,
    hipSide: 0,
    hipRoll: 0,
    drop: 0,
    lumbarPitch: 0,
    lumbarRoll: 0,
    chestPitch: 0,
    chestRoll: 0,
    chestYaw: 0,
    headPitch: 0,
    headRoll: 0,
  };
}

function addImpulses(
  sum: TrunkChange,
  impulses: readonly Impulse[],
  share: number,
  amount: number,
): void {
  for (const [joint, from, to, peak] of impulses) {
    sum[joint] += amount * peak * pulse((share - from) / (to - from));
  }
}

/** What all actions together ask of the trunk at a count. */
export function trunkChangeAt(actions: readonly BodyAction[], count: number): TrunkChange {
  const sum = noTrunkChange();
  for (const { kind, from, to, amount, ramp = 0.35 } of actions) {
    if (count <= from || count >= to) continue;
    const share = (count - from) / (to - from);
    if (kind === 'wave-up') addImpulses(sum, WAVES.wave ?? [], 1 - share, amount);
    else addImpulses(sum, WAVES[kind] ?? [], share, amount);
    const held = progress(share, 0, ramp) * (1 - progress(share, 1 - ramp, 1));
    for (const [joint, peak] of Object.entries(SHAPES[kind] ?? {}) as [Joint, number][]) {
      sum[joint] += amount * peak * held;
    }
  }
  return sum;
}
