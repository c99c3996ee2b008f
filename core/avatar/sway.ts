/** What hangs loose (hair, skirt) answers the body's movement a little late. */
import type { BodyPose, Vec3 } from '../motion/body.ts';
import { add, dot, scale, sub } from './vector.ts';

export interface Sway {
  /** How far the tips of the hair are left behind, meters. */
  readonly hair: Vec3;
  /** How far the hem is left behind in the pelvis's turn, radians about y, and in its travel, meters. */
  readonly skirtTurn: number;
  readonly skirt: Vec3;
  /** How far a spin lifts the hem outward, 0..1. */
  readonly flare: number;
}

export const STILL: Sway = { hair: [0, 0, 0], skirtTurn: 0, skirt: [0, 0, 0], flare: 0 };

/** Lags in counts and their weights: the impulse response of a well-damped pendulum. */
const ECHO = [
  { lag: 0.25, weight: 0.5 },
  { lag: 0.5, weight: 0.35 },
  { lag: 0.75, weight: 0.15 },
] as const;

const clampLength = (a: Vec3, most: number): Vec3 => {
  const size = Math.sqrt(dot(a, a));
  return size > most ? scale(a, most / size) : a;
};

/** Signed turn about y from one direction to another, radians in (-pi, pi]. */
function yawBetween(from: Vec3, to: Vec3): number {
  const cross = from[2] * to[0] - from[0] * to[2];
  return Math.atan2(cross, from[0] * to[0] + from[2] * to[2]);
}

/**
 * The sway at `count` of a move of `counts`, from the poses just before. It fades out within half
 * a count of either end, so that clips meet without a jump.
 */
export function swayAt(bodyAt: (count: number) => BodyPose, count: number, counts: number): Sway {
  const now = bodyAt(count);
  const ends = Math.min(1, Math.max(0, Math.min(count, counts - count) / 0.5));
  const share = ends * ends * (3 - 2 * ends);
  if (share === 0) return STILL;
  let hair: Vec3 = [0, 0, 0];
  let skirt: Vec3 = [0, 0, 0];
  let skirtTurn = 0;
  for (const { lag, weight } of ECHO) {
    const before = bodyAt(Math.max(0, count - lag));
    hair = add(hair, scale(sub(crown(before), crown(now)), weight * share));
    skirt = add(skirt, scale(sub(before.pelvis.origin, now.pelvis.origin), weight * share));
    skirtTurn += weight * share * yawBetween(now.pelvis.forward, before.pelvis.forward);
  }
  return {
    hair: clampLength(hair, 0.16),
    skirt: clampLength(skirt, 0.1),
    skirtTurn: Math.max(-0.7, Math.min(0.7, skirtTurn)),
    flare: Math.min(1, Math.abs(skirtTurn) / 0.9),
  };
}

/** Where the hair is tied: it moves with every turn of the head. */
function crown(body: BodyPose): Vec3 {
  return add(body.head.origin, scale(body.head.forward, -0.1));
}
