/** Two-bone inverse kinematics, as for a leg or an arm: analytic, by the law of cosines. */
import type { Vec3 } from './body.ts';
import { add, length, perpendicular, scale, sub, normalize } from './vector.ts';

export interface TwoBones {
  readonly middle: Vec3;
  readonly end: Vec3;
}

/** The smaller of two numbers with a rounded corner of about `width`. */
export function softMin(a: number, b: number, width: number): number {
  return -softMax(-a, -b, width);
}

/** The larger of two numbers with a rounded corner of about `width`. */
export function softMax(a: number, b: number, width: number): number {
  const gap = (a - b) / width;
  if (gap > 30) return a;
  if (gap < -30) return b;
  return b + width * Math.log1p(Math.exp(gap));
}

/** A limb is never stretched further than this share of its length, so that it never locks. */
export const MAX_LIMB_STRETCH = 0.995;
/** Of the leg that stands: a knee of 175 degrees. */
export const STANDING_STRETCH = 0.9989;
const MIN_STRETCH = 0.22;

/**
 * @param root the shoulder or hip
 * @param target where the wrist or ankle should be; out of reach it is approached as far as possible
 * @param pole the direction to which the elbow or knee bends
 * @param stretch largest share of its length that the limb is stretched to
 */
export function solveTwoBones(
  root: Vec3,
  target: Vec3,
  upper: number,
  lower: number,
  pole: Vec3,
  stretch = MAX_LIMB_STRETCH,
): TwoBones {
  const toTarget = sub(target, root);
  const most = (upper + lower) * stretch;
  const least = Math.max(Math.abs(upper - lower) * 1.05, (upper + lower) * MIN_STRETCH);
  const reach = Math.min(Math.max(length(toTarget), least), most);
  const axis = normalize(toTarget, [0, -1, 0]);
  const bend = perpendicular(pole, axis, [1, 0, 0]);
  const along = (upper * upper - lower * lower + reach * reach) / (2 * reach);
  const across = Math.sqrt(Math.max(0, upper * upper - along * along));
  return {
    middle: add(root, add(scale(axis, along), scale(bend, across))),
    end: add(root, scale(axis, reach)),
  };
}
