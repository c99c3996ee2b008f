/** One arm, from the shoulder to a palm that has to be somewhere. */
import type { Frame, Proportions, Vec3 } from './body.ts';
import { shortestWay } from './capsules.ts';
import type { Capsule } from './capsules.ts';
import { softMax, softMin, solveTwoBones } from './limb.ts';
import type { TwoBones } from './limb.ts';
import type { HandTarget } from './places.ts';
import type { Trunk } from './trunk.ts';
import {
  add,
  dot,
  frameAlong,
  length,
  mix,
  normalize,
  perpendicular,
  scale,
  sub,
} from './vector.ts';

/** The middle of the palm lies this share of the hand's length ahead of the wrist. */
const PALM = 0.42;
/** How much of the way from the forearm's line to the wanted direction a wrist bends. */
const WRIST_BEND = 0.35;
/** Nearest that the middle of a palm comes to the line of a spine. */
const PALM_CLEARANCE = 0.118;
const HALF_ACROSS = 0.055;
/** Where on a spine the waist is, which is nearly round. */
const WAIST = 0.4;
const HEAD_CLEARANCE = 0.18;

export interface ArmPose {
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  readonly hand: Frame;
}

export const palmOffset = (body: Proportions): number => PALM * body.hand;

/** The middle of the palm of a solved arm: what meets in a hold. */
export const palmOf = (hand: Frame, body: Proportions): Vec3 =>
  add(hand.origin, scale(hand.forward, palmOffset(body)));

/** Moves a palm to where the arms that share it can hold it, smoothly. */
export function withinArms(
  palm: Vec3,
  arms: readonly { shoulder: Vec3; body: Proportions }[],
): Vec3 {
  let point = palm;
  for (let round = 0; round < (arms.length > 1 ? 14 : 1); round++) {
    for (const { shoulder, body } of arms) {
      const far = (body.upperArm + body.forearm) * 0.985 + palmOffset(body) * 0.93;
      const way = sub(point, shoulder);
      const size = length(way);
      const fit = softMax(softMin(size, far, 0.012), 0.24, 0.012);
      point = add(shoulder, scale(normalize(way, [0, -1, 0]), fit));
    }
  }
  return point;
}

/** Keeps a palm out of the trunk between hips and neck. */
export function outsideTrunk(palm: Vec3, trunk: Trunk, clearance = PALM_CLEARANCE): Vec3 {
  const foot = trunk.pelvis.origin;
  const spine = sub(trunk.neck, foot);
  const share = dot(sub(palm, foot), spine) / dot(spine, spine);
  if (share < -0.3 || share > 1.25) return palm;
  const axis = mix(foot, trunk.neck, Math.min(1, Math.max(0, share)));
  // A trunk is wider than deep: measured from a short line across it.
  const half = HALF_ACROSS * Math.min(1, 0.3 + 2.5 * Math.abs(share - WAIST));
  const across = Math.min(half, Math.max(-half, dot(sub(palm, axis), trunk.chest.right)));
  const nearest = add(axis, scale(trunk.chest.right, across));
  const away = sub(palm, nearest);
  // Beyond the ends the clearance fades, so that a palm above the shoulders is free.
  const fade = Math.min(1, Math.max(0, (1.25 - share) / 0.25), Math.max(0, (share + 0.3) / 0.3));
  const fit = softMax(length(away), clearance * fade, 0.012);
  return add(nearest, scale(normalize(away, trunk.chest.forward), fit));
}

/** Keeps a palm out of a head, so that it passes round and not through. */
export function outsideHead(palm: Vec3, trunk: Trunk): Vec3 {
  const away = sub(palm, trunk.headRest.origin);
  const size = length(away);
  if (size > 2 * HEAD_CLEARANCE) return palm;
  const fit = softMax(size, HEAD_CLEARANCE, 0.01);
  return add(trunk.headRest.origin, scale(normalize(away, trunk.chest.forward), fit));
}

/**
 * To where an elbow bends so that the arm goes through nothing: from the wanted direction it swings
 * round the line from shoulder to palm, away from what it touches.
 *
 * @param own trunk capsules of the arm's owner
 * @param other what the arm must not go through of the partner
 */
export function freeBend(
  shoulder: Vec3,
  target: HandTarget,
  body: Proportions,
  own: readonly Capsule[],
  other: readonly Capsule[],
): Vec3 {
  const axis = normalize(sub(target.palm, shoulder), [0, -1, 0]);
  // With a straight wrist, forearm and palm are one bone.
  const lower = body.forearm + palmOffset(body);
  let bend = perpendicular(target.elbow, axis, [0, -1, 0]);
  for (let round = 0; round < SWING_ROUNDS; round++) {
    const arm = solveTwoBones(shoulder, target.palm, body.upperArm, lower, bend);
    const swing = scale(elbowSwing(shoulder, arm, own, other), SWING / body.upperArm);
    bend = perpendicular(add(bend, swing), axis, bend);
  }
  return bend;
}

/** The palm comes exactly to the target where the arm reaches; the wrist bends with the forearm. */
export function solveArm(
  shoulder: Vec3,
  target: HandTarget,
  body: Proportions,
  bend: Vec3,
): ArmPose {
  const palm = palmOffset(body);
  const straight = solveTwoBones(shoulder, target.palm, body.upperArm, body.forearm + palm, bend);
  const forearm = normalize(sub(target.palm, straight.middle), [0, -1, 0]);
  const fingers = normalize(add(forearm, scale(target.fingers, WRIST_BEND)), forearm);
  const wrist = sub(target.palm, scale(fingers, palm));
  const bones = solveTwoBones(shoulder, wrist, body.upperArm, body.forearm, bend);
  return {
    elbow: bones.middle,
    wrist: bones.end,
    hand: frameAlong(bones.end, fingers, target.back),
  };
}

const SWING_ROUNDS = 8;
const SWING = 1.1;
/** An arm keeps so far from the capsules of a trunk: its own radius and some air. */
const ARM_CLEARANCE = 0.045;

/** Which way the elbow has to go so that neither bone is inside of a trunk; meters. */
function elbowSwing(
  shoulder: Vec3,
  { middle, end }: TwoBones,
  own: readonly Capsule[],
  other: readonly Capsule[],
): Vec3 {
  let swing: Vec3 = [0, 0, 0];
  const push = (
    a: Vec3,
    b: Vec3,
    capsules: readonly Capsule[],
    share: (s: number) => number,
  ): void => {
    for (const capsule of capsules) {
      const { way, share: s } = shortestWay({ a, b }, capsule);
      const depth = softMax(capsule.radius + ARM_CLEARANCE - length(way), 0, 0.01);
      if (depth > 1e-4) swing = sub(swing, scale(normalize(way), depth * share(s)));
    }
  };
  // The shoulder end of the upper arm and the wrist end of the forearm cannot be swung away.
  push(mix(shoulder, middle, 0.25), middle, other, (s) => 0.25 + 0.75 * s);
  push(
    mix(shoulder, middle, 0.25),
    middle,
    own.filter(({ part }) => part !== 'chest'),
    (s) => s,
  );
  push(middle, end, [...own, ...other], (s) => 1 - s);
  return swing;
}
