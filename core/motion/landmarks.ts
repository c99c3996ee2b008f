/** MediaPipe's landmarks of a body and of its hands: the ground truth of what a camera sees. */
import type { BodyPose, Frame, LimbPose, Vec3 } from './body.ts';
import { add, directionIn, distance, pointIn, radians, scale } from './vector.ts';

/** The 33 landmarks of MediaPipe's pose model, in its order. */
export const LANDMARK_NAMES = [
  'nose',
  'left eye inner',
  'left eye',
  'left eye outer',
  'right eye inner',
  'right eye',
  'right eye outer',
  'left ear',
  'right ear',
  'mouth left',
  'mouth right',
  'left shoulder',
  'right shoulder',
  'left elbow',
  'right elbow',
  'left wrist',
  'right wrist',
  'left pinky',
  'right pinky',
  'left index',
  'right index',
  'left thumb',
  'right thumb',
  'left hip',
  'right hip',
  'left knee',
  'right knee',
  'left ankle',
  'right ankle',
  'left heel',
  'right heel',
  'left foot index',
  'right foot index',
] as const;

/** Stature from the thigh: see `proportionsOf`. */
const statureOf = (body: BodyPose): number => distance(body.left.hip, body.left.knee) / 0.245;

/** Points of the face over the head's height: right, up and forward of the skull's center. */
const FACE: readonly (readonly [right: number, up: number, forward: number])[] = [
  [0, -0.03, 0.44],
  [-0.08, 0.09, 0.38],
  [-0.14, 0.09, 0.37],
  [-0.2, 0.09, 0.33],
  [0.08, 0.09, 0.38],
  [0.14, 0.09, 0.37],
  [0.2, 0.09, 0.33],
  [-0.32, 0.01, 0.02],
  [0.32, 0.01, 0.02],
  [-0.11, -0.23, 0.37],
  [0.11, -0.23, 0.37],
];

/**
 * @returns 33 times x, y, z in the picture's axes (meters), in the order of `LANDMARK_NAMES`
 */
export function landmarks(body: BodyPose): Float32Array {
  const stature = statureOf(body);
  const headHeight = 0.13 * stature;
  const face = FACE.map(([right, up, forward]) =>
    pointIn(body.head, right * headHeight, up * headHeight, forward * headHeight),
  );
  const hands = {
    left: handPoints(body.left, 'left', 0.105 * stature),
    right: handPoints(body.right, 'right', 0.105 * stature),
  };
  const both = (of: (limb: LimbPose) => Vec3): Vec3[] => [of(body.left), of(body.right)];
  const points: Vec3[] = [
    ...face,
    ...both((limb) => limb.shoulder),
    ...both((limb) => limb.elbow),
    ...both((limb) => limb.wrist),
    // BlazePose marks the knuckles of the little and index fingers and the thumb's middle joint.
    hands.left[17],
    hands.right[17],
    hands.left[5],
    hands.right[5],
    hands.left[3],
    hands.right[3],
    ...both((limb) => limb.hip),
    ...both((limb) => limb.knee),
    ...both((limb) => limb.ankle),
    ...both((limb) => limb.heel),
    ...both((limb) => limb.toe),
  ];
  return Float32Array.from(points.flat());
}

/** Knuckles over the hand's length: from the thumb's side outward, and forward of the wrist. */
const FINGERS: readonly (readonly [across: number, forward: number, length: number])[] = [
  [-0.2, 0.5, 0.46],
  [-0.06, 0.52, 0.5],
  [0.08, 0.49, 0.47],
  [0.2, 0.43, 0.37],
];
/** Shares of a finger's three bones, and the bend of each joint in a closed fist. */
const BONES = [0.46, 0.3, 0.24] as const;
const FIST = [75, 95, 60] as const;

/** The thumb lies on the inner side: to the right of a left hand whose back looks up. */
function handPoints(limb: LimbPose, side: 'left' | 'right', length: number): Vec3[] {
  const { hand, grip } = limb;
  const outward = side === 'right' ? 1 : -1;
  const at = (across: number, up: number, forward: number): Vec3 =>
    pointIn(hand, outward * across * length, up * length, forward * length);
  const points: Vec3[] = [
    hand.origin,
    at(-0.17, -0.03, 0.14),
    at(-0.29 + 0.06 * grip, -0.07 - 0.04 * grip, 0.28),
    at(-0.36 + 0.18 * grip, -0.1 - 0.09 * grip, 0.42),
    at(-0.4 + 0.3 * grip, -0.12 - 0.13 * grip, 0.53),
  ];
  for (const [across, forward, size] of FINGERS) {
    let joint = at(across, 0, forward);
    points.push(joint);
    let bend = 0;
    BONES.forEach((share, index) => {
      bend += radians(8 + FIST[index] * grip);
      joint = add(joint, scale(curled(hand, bend), share * size * length));
      points.push(joint);
    });
  }
  return points;
}

/** The direction of a finger bone bent so far to the palm. */
const curled = (hand: Frame, bend: number): Vec3 =>
  directionIn(hand, 0, -Math.sin(bend), Math.cos(bend));

/**
 * The 21 landmarks of MediaPipe's hand model: wrist, thumb (4), index, middle, ring, little (4 each).
 *
 * @returns 21 times x, y, z in the picture's axes, meters
 */
export function handLandmarks(body: BodyPose, side: 'left' | 'right'): Float32Array {
  return Float32Array.from(handPoints(body[side], side, 0.105 * statureOf(body)).flat());
}
