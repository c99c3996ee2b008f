/** Angles of a dancer's joints and trunk, degrees. */
import type { DancerSeries } from './dancer-series.ts';
import { JOINT } from './joints.ts';
import { LANDMARKS } from './track.ts';

/**
 * Elbows and knees: 180 stretched. Shoulders: between upper arm and trunk, 0 hanging. Hips: between
 * thigh and trunk, 180 standing. Lean: of the trunk from the vertical, whichever way. Twist: of the
 * shoulders against the hips, positive to the dancer's right.
 */
export const JOINT_ANGLES = [
  'leftElbow',
  'rightElbow',
  'leftShoulder',
  'rightShoulder',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'lean',
  'twist',
] as const;
export type JointAngle = (typeof JOINT_ANGLES)[number];

type Point = readonly [x: number, y: number, z: number];

const toDegrees = 180 / Math.PI;

function angleBetween(a: Point, b: Point): number {
  const sizes = Math.hypot(...a) * Math.hypot(...b);
  if (sizes < 1e-9) return 0;
  const cos = (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / sizes;
  return Math.acos(Math.min(1, Math.max(-1, cos))) * toDegrees;
}

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const middle = (a: Point, b: Point): Point => [
  (a[0] + b[0]) / 2,
  (a[1] + b[1]) / 2,
  (a[2] + b[2]) / 2,
];

/** The angles of one frame; meaningless where the dancer is not known. */
export function jointAngles(
  { joints }: Pick<DancerSeries, 'joints'>,
  frame: number,
): Readonly<Record<JointAngle, number>> {
  const at = (joint: number): Point => {
    const i = 3 * (frame * LANDMARKS + joint);
    return [joints[i], joints[i + 1], joints[i + 2]];
  };
  const [leftShoulder, rightShoulder] = [at(JOINT.leftShoulder), at(JOINT.rightShoulder)];
  const [leftHip, rightHip] = [at(JOINT.leftHip), at(JOINT.rightHip)];
  const trunk = minus(middle(leftShoulder, rightShoulder), middle(leftHip, rightHip));
  const bend = (upper: Point, joint: Point, lower: Point): number =>
    angleBetween(minus(upper, joint), minus(lower, joint));
  const down: Point = [-trunk[0], -trunk[1], -trunk[2]];
  const shoulders = minus(rightShoulder, leftShoulder);
  const hips = minus(rightHip, leftHip);
  // From above, clockwise positive: x to the right, z down the page.
  const twist =
    Math.atan2(
      hips[0] * shoulders[2] - hips[2] * shoulders[0],
      hips[0] * shoulders[0] + hips[2] * shoulders[2],
    ) * toDegrees;
  return {
    leftElbow: bend(leftShoulder, at(JOINT.leftElbow), at(JOINT.leftWrist)),
    rightElbow: bend(rightShoulder, at(JOINT.rightElbow), at(JOINT.rightWrist)),
    leftShoulder: angleBetween(minus(at(JOINT.leftElbow), leftShoulder), down),
    rightShoulder: angleBetween(minus(at(JOINT.rightElbow), rightShoulder), down),
    leftHip: angleBetween(minus(at(JOINT.leftKnee), leftHip), trunk),
    rightHip: angleBetween(minus(at(JOINT.rightKnee), rightHip), trunk),
    leftKnee: bend(leftHip, at(JOINT.leftKnee), at(JOINT.leftAnkle)),
    rightKnee: bend(rightHip, at(JOINT.rightKnee), at(JOINT.rightAnkle)),
    lean: angleBetween(trunk, [0, 1, 0]),
    twist,
  };
}
