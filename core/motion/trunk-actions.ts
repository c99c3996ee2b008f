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
  /** Degrees by which the whole body is laid back and to the right: see `Tilt`. */
  tiltBack: number;
  tiltRight: number;
}
type Joint = keyof TrunkChange;

/** A joint goes out and back between two shares of the action's time. */
type Impulse = readonly [joint: Joint, from: number, to: number, peak: number];

const WAVES: Partial<Record<BodyActionKind, readonly Impulse[]>> = {
  // Chest forward and up while the hips stay back; the chest falls back while belly and hips come
  // forward over straight legs, the head staying up; the knees give last.
  wave: [
    ['headPitch', 0, 0.4, -14],
    ['headPitch', 0.3, 0.8, 6],
    ['chestPitch', 0, 0.5, -24],
    ['chestPitch', 0.36, 0.9, 22],
    ['lumbarPitch', 0, 0.54, 30],
    ['lumbarPitch', 0.38, 0.94, -28],
    ['pelvisForward', 0, 0.5, -0.085],
    ['pelvisForward', 0.36, 0.96, 0.13],
    ['pelvisPitch', 0, 0.52, 17],
    ['pelvisPitch', 0.42, 0.94, -16],
    ['drop', 0.6, 1, 0.045],
  ],
  'side-wave': [
    ['headRoll', 0, 0.45, -12],
    ['headRoll', 0.4, 0.9, 13],
    ['lumbarRoll', 0, 0.54, -25],
    ['lumbarRoll', 0.4, 0.95, 21],
    ['chestRoll', 0, 0.52, 11],
    ['chestRoll', 0.4, 0.92, -15],
    ['hipSide', 0, 0.5, -0.08],
    ['hipSide', 0.36, 0.96, 0.12],
    ['hipRoll', 0, 0.5, -10],
    ['hipRoll', 0.38, 0.96, 15],
    ['drop', 0.5, 1, 0.015],
  ],
  // Round: out to one side, back, out to the other, and forward.
  'hip-roll': [
    ['hipSide', 0, 0.46, 0.11],
    ['hipSide', 0.46, 0.94, -0.11],
    ['hipRoll', 0, 0.46, 15],
    ['hipRoll', 0.46, 0.94, -15],
    ['pelvisForward', 0.16, 0.72, -0.12],
    ['pelvisForward', 0.62, 1, 0.06],
    ['pelvisPitch', 0.16, 0.74, 22],
    ['pelvisPitch', 0.62, 1, -8],
    ['lumbarPitch', 0.16, 0.74, 12],
    ['drop', 0.05, 0.95, 0.025],
    ['chestPitch', 0.18, 0.74, -12],
  ],
  contraction: [
    ['chestPitch', 0, 1, 26],
    ['lumbarPitch', 0, 1, -18],
    ['headPitch', 0.05, 1, 12],
    ['pelvisPitch', 0, 0.95, -14],
    ['pelvisForward', 0, 1, 0.03],
    ['drop', 0, 1, 0.04],
  ],
  'rib-shift': [
    ['lumbarRoll', 0, 1, -15],
    ['chestRoll', 0, 1, 4],
    ['hipSide', 0, 1, -0.02],
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
  // Low over a bent knee, the trunk against the partner's weight.
  lunge: { drop: 0.14, pelvisPitch: -3, lumbarPitch: -7, chestPitch: -9 },
  'dip-back': { tiltBack: 50 },
  'dip-side': { tiltRight: 50 },
  'hips-forward': { pelvisForward: 0.1 },
  'hips-side': { hipSide: 0.1 },
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
    tiltBack: 0,
    tiltRight: 0,
  };
}

function addImpulses(
  sum: TrunkChange,
  impulses: readonly Impulse[],
  share: number,
  amount: number,
): void {
  for (const [joint, from, to, peak] of impulses) {
    // An answer goes the other way, and knees that give still bend.
    const size = joint === 'drop' ? Math.abs(amount) : amount;
    sum[joint] += size * peak * pulse((share - from) / (to - from));
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
