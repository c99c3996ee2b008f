/** One arm, from the shoulder to a palm that has to be somewhere. */
import type { Frame, Proportions, Vec3 } from './body.ts';
import { softMax, softMin, solveTwoBones } from './limb.ts';
import type { HandTarget } from './places.ts';
import type { Trunk } from './trunk.ts';
import { add, distance, dot, frameAlong, length, mix, normalize, scale, sub } from './vector.ts';

/** The middle of the palm lies this share of the hand's length ahead of the wrist. */
const PALM = 0.42;
/** How much of the way from the forearm's line to the wanted direction a wrist bends. */
const WRIST_BEND = 0.35;
/** Nearest that the middle of a palm comes to the line of a spine. */
const PALM_CLEARANCE = 0.125;

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
  for (let round = 0; round < (arms.length > 1 ? 8 : 1); round++) {
    for (const { shoulder, body } of arms) {
      const far = (body.upperArm + body.forearm) * 0.985 + palmOffset(body) * 0.93;
      const way = sub(point, shoulder);
      const size = length(way);
      const fit = softMax(softMin(size, far, 0.012), 0.2, 0.012);
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
  const away = sub(palm, axis);
  // Beyond the ends the clearance fades, so that a palm above the shoulders is free.
  const fade = Math.min(1, Math.max(0, (1.25 - share) / 0.25), Math.max(0, (share + 0.3) / 0.3));
  const size = length(away);
  const fit = softMax(size, clearance * fade, 0.012);
  return add(axis, scale(normalize(away, trunk.chest.forward), fit));
}

/** The palm comes exactly to the target where the arm reaches; the wrist bends with the forearm. */
export function solveArm(shoulder: Vec3, target: HandTarget, body: Proportions): ArmPose {
  const palm = palmOffset(body);
  let fingers = normalize(sub(target.palm, shoulder), [0, -1, 0]);
  let bones = solveTwoBones(
    shoulder,
    sub(target.palm, scale(fingers, palm)),
    body.upperArm,
    body.forearm,
    target.elbow,
  );
  for (let round = 0; round < 4; round++) {
    const forearm = normalize(sub(target.palm, bones.middle), fingers);
    fingers = normalize(add(forearm, scale(target.fingers, WRIST_BEND)), forearm);
    bones = solveTwoBones(
      shoulder,
      sub(target.palm, scale(fingers, palm)),
      body.upperArm,
      body.forearm,
      target.elbow,
    );
  }
  return {
    elbow: bones.middle,
    wrist: bones.end,
    hand: frameAlong(bones.end, fingers, target.back),
  };
}

/** What a palm misses of its target: zero unless out of reach. Metres. */
export const missOf = (arm: ArmPose, target: Vec3, body: Proportions): number =>
  distance(palmOf(arm.hand, body), target);
