/** MediaPipe's landmarks of a body: the ground truth of what a camera sees. */
import type { BodyPose, LimbPose, Vec3 } from './body.ts';
import { distance, pointIn } from './vector.ts';

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
    hands.left.little,
    hands.right.little,
    hands.left.index,
    hands.right.index,
    hands.left.thumb,
    hands.right.thumb,
    ...both((limb) => limb.hip),
    ...both((limb) => limb.knee),
    ...both((limb) => limb.ankle),
    ...both((limb) => limb.heel),
    ...both((limb) => limb.toe),
  ];
  return Float32Array.from(points.flat());
}

/**
 * Points of a hand, as shares of its length. The thumb lies on the inner side: to the right of a left
 * hand whose back looks up.
 */
function handPoints(
  { hand, grip }: LimbPose,
  side: 'left' | 'right',
  length: number,
): { readonly little: Vec3; readonly index: Vec3; readonly thumb: Vec3 } {
  const outward = side === 'right' ? 1 : -1;
  const at = (across: number, up: number, forward: number): Vec3 =>
    pointIn(hand, outward * across * length, up * length, forward * length);
  return {
    little: at(0.2, 0, 0.43),
    index: at(-0.2, 0, 0.5),
    thumb: at(-0.36 + 0.18 * grip, -0.1 - 0.09 * grip, 0.42),
  };
}
