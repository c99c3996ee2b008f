/** Pelvis, chest, neck and head of one dancer at one count, before the limbs. */
import { ballHeight } from './footwork.ts';
import type { Footwork } from './footwork.ts';
import { courseAt } from './ease.ts';
import type { Frame, Proportions, Vec3 } from './body.ts';
import { signOf } from './canonical.ts';
import { softMax, STANDING_STRETCH } from './limb.ts';
import type { DanceRole } from '../moves/dance-role.ts';
import type { BodyAction, Laterality } from '../moves/notation.ts';
import { tilted } from './tilt.ts';
import type { Tilt } from './tilt.ts';
import { trunkChangeAt } from './trunk-actions.ts';
import { add, directionIn, frameOf, pointIn, radians, scale } from './vector.ts';

/** The chest follows the pelvis through a turn this many counts later. */
const CHEST_LAG = 0.07;
const TOE_OUT = 7;
/** Degrees that pelvis and chest bow forward: the lead is grounded, the follow lifts the chest. */
const CARRIAGE: Readonly<Record<DanceRole, { readonly pelvis: number; readonly chest: number }>> = {
  lead: { pelvis: 2, chest: 2 },
  follow: { pelvis: 3, chest: -2.5 },
};
/** Shares of the spine below and above the middle of the rib cage. */
const TO_CHEST = 0.6;
/** How much of a tilt each part takes: a body that is laid down arches from the hips to the head. */
const TILT = { pelvis: 0.5, lumbar: 0.95, chest: 1.25, neck: 1.4, head: 1.5 };
/** Breathing in and out takes four counts, so it is in phase at every join. */
const BREATH_COUNTS = 4;

export interface Trunk {
  readonly pelvis: Frame;
  readonly chest: Frame;
  readonly neck: Vec3;
  /** Head without any turn of its own. */
  readonly headRest: HeadRest;
  readonly hips: Readonly<Record<Laterality, Vec3>>;
  readonly shoulders: Readonly<Record<Laterality, Vec3>>;
  readonly feet: Readonly<Record<Laterality, FootPlacement>>;
}

export interface HeadRest {
  readonly origin: Vec3;
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  /** Lays a head down, after it has turned. */
  readonly laid: (head: Frame) => Frame;
}

export interface FootPlacement {
  readonly frame: Frame;
  readonly heel: Vec3;
  readonly ball: Vec3;
  readonly toe: Vec3;
}

/** Foot from its ball outwards: the ball is what stays on its place of the floor. */
function footAt(
  footwork: Footwork,
  foot: Laterality,
  count: number,
  yaw: number,
  body: Proportions,
): FootPlacement {
  const timeline = footwork.feet[foot];
  const lift = ballHeight(timeline, count);
  const heel = radians(courseAt(timeline.heel, count));
  const sole = frameOf([0, 0, 0], yaw + signOf(foot) * TOE_OUT, (heel * 180) / Math.PI);
  const flat = frameOf([0, 0, 0], yaw + signOf(foot) * TOE_OUT);
  const ballRadius = 0.02;
  const ball: Vec3 = [courseAt(timeline.x, count), lift + ballRadius, courseAt(timeline.z, count)];
  const atBall: Frame = { ...sole, origin: ball };
  const ankle = pointIn(atBall, 0, body.ankleHeight - ballRadius, -0.52 * body.foot);
  return {
    frame: { ...sole, origin: ankle },
    heel: pointIn(atBall, 0, 0, -0.7 * body.foot),
    ball,
    toe: add(ball, directionIn(flat, 0, 0, 0.27 * body.foot)),
  };
}

export function trunkAt(
  role: DanceRole,
  footwork: Footwork,
  actions: readonly BodyAction[],
  count: number,
  body: Proportions,
): Trunk {
  const carriage = CARRIAGE[role];
  const change = trunkChangeAt(actions, count);
  const face = courseAt(footwork.face, count);
  const twist = courseAt(footwork.hipTwist, count);
  const roll = courseAt(footwork.hipRoll, count) + change.hipRoll;
  const breath = Math.sin((2 * Math.PI * (count - 0.5)) / BREATH_COUNTS);
  const feet = {
    L: footAt(footwork, 'L', count, face, body),
    R: footAt(footwork, 'R', count, face, body),
  };

  const floor = frameOf([courseAt(footwork.x, count), 0, courseAt(footwork.z, count)], face);
  // Over straight legs; a hip that is raised takes the middle of the pelvis up with it.
  const raised = (body.hipWidth / 2) * Math.hypot(Math.sin(radians(roll)), 0.02);
  const tallest = body.thigh + body.shank + body.ankleHeight + raised;
  const place = pointIn(
    floor,
    courseAt(footwork.hipSide, count) + courseAt(footwork.weightRight, count) + change.hipSide,
    tallest,
    courseAt(footwork.weightForward, count) + change.pelvisForward,
  );
  const tilt: Tilt = { back: change.tiltBack, right: change.tiltRight };
  const laid = (part: keyof typeof TILT, frame: Frame): Frame =>
    tilted(frame, face, tilt, TILT[part]);
  const wanted = laid(
    'pelvis',
    frameOf(place, face + twist, carriage.pelvis + change.pelvisPitch, roll),
  );
  const drop = change.drop + courseAt(footwork.drop, count);
  const pelvis = { ...wanted, origin: add(withinReach(wanted, feet, body), [0, -drop, 0]) };
  const hipOf = (foot: Laterality): Vec3 =>
    pointIn(pelvis, (signOf(foot) * body.hipWidth) / 2, 0, 0);

  const chestYaw = courseAt(footwork.face, count - CHEST_LAG) - 0.5 * twist + change.chestYaw;
  const chestPitch = carriage.chest + 0.5 * change.pelvisPitch + change.chestPitch - 0.5 * breath;
  const chestRoll = -0.15 * roll + change.chestRoll;
  const lumbar = laid(
    'lumbar',
    frameOf(
      pelvis.origin,
      (face + chestYaw) / 2,
      0.6 * (carriage.pelvis + change.pelvisPitch) + change.lumbarPitch,
      0.7 * roll + change.lumbarRoll,
    ),
  );
  const middle = add(pelvis.origin, scale(lumbar.up, TO_CHEST * body.spine));
  const chest = laid('chest', frameOf(middle, chestYaw, chestPitch, chestRoll));
  const neck = pointIn(chest, 0, (1 - TO_CHEST) * body.spine, 0);
  const shoulderOf = (side: Laterality): Vec3 =>
    pointIn(
      { ...chest, origin: neck },
      (signOf(side) * body.shoulderWidth) / 2,
      -0.035 + 0.003 * breath,
      0.005,
    );
  const skull = laid(
    'neck',
    frameOf(neck, chestYaw, 0.45 * chestPitch + 0.6 * change.headPitch, 0.3 * chestRoll),
  );
  return {
    pelvis,
    chest,
    neck,
    headRest: {
      origin: pointIn(skull, 0, body.neck + 0.45 * body.headHeight, 0.025),
      yaw: chestYaw,
      pitch: 0.35 * chestPitch + change.headPitch,
      roll: 0.25 * chestRoll + change.headRoll,
      laid: (head) => laid('head', head),
    },
    hips: { L: hipOf('L'), R: hipOf('R') },
    shoulders: { L: shoulderOf('L'), R: shoulderOf('R') },
    feet,
  };
}

/**
 * The pelvis as high as straight legs carry it: the leg that stands is straight, and a free one, its
 * heel up, is bent.
 */
function withinReach(
  pelvis: Frame,
  feet: Readonly<Record<Laterality, FootPlacement>>,
  body: Proportions,
): Vec3 {
  const leg = (body.thigh + body.shank) * STANDING_STRETCH;
  let lower = 0;
  for (const foot of ['L', 'R'] as const) {
    const hip = pointIn(pelvis, (signOf(foot) * body.hipWidth) / 2, 0, 0);
    const ankle = feet[foot].frame.origin;
    const flat = Math.hypot(hip[0] - ankle[0], hip[2] - ankle[2]);
    const highest = ankle[1] + Math.sqrt(Math.max(0.05, leg * leg - flat * flat));
    lower = softMax(lower, hip[1] - highest, 0.0025);
  }
  return add(pelvis.origin, [0, -lower, 0]);
}
