/**
 * Where BlazePose marks the joints of a body whose joints are known. Its landmarks are what people
 * marked on photographs: the ankle bone rather than the joint below it, the top of the shoulder
 * rather than its center of rotation, the edge of the ear. A track that is compared with known
 * bodies, or stands in for one, has to mark the same points.
 */
import type { Vec3 } from '../motion/body.ts';
import { add, cross, length, normalize, perpendicular, scale, sub, UP } from '../motion/vector.ts';
import { JOINT } from './joints.ts';

/**
 * Shares of the trunk's length from the joint to the mark: away from the body's middle, up and
 * forward. Fitted by `tools/fit/pose-marks.ts` to landmarks that are well seen, in development
 * views of development moves; both sides and both dancers share them.
 */
export const MARKS: readonly {
  readonly landmarks: readonly number[];
  readonly outward: number;
  readonly up: number;
  readonly forward: number;
}[] = [
  { landmarks: [0], outward: 0, up: -0.013, forward: 0.022 },
  { landmarks: [7, 8], outward: -0.06, up: 0.006, forward: 0.045 },
  { landmarks: [9, 10], outward: -0.024, up: 0.002, forward: 0.019 },
  { landmarks: [11, 12], outward: -0.055, up: 0.041, forward: 0.002 },
  { landmarks: [13, 14], outward: -0.035, up: 0.007, forward: 0.014 },
  { landmarks: [15, 16], outward: -0.005, up: 0.009, forward: -0.004 },
  { landmarks: [23, 24], outward: 0.006, up: -0.027, forward: 0.028 },
  { landmarks: [25, 26], outward: 0.006, up: 0.025, forward: -0.008 },
  { landmarks: [27, 28], outward: 0.008, up: 0.066, forward: 0.03 },
  { landmarks: [29, 30], outward: 0.004, up: 0.055, forward: 0.03 },
  { landmarks: [31, 32], outward: -0.012, up: 0.056, forward: -0.048 },
];

/** Landmarks from here on stand on the floor rather than hang on the trunk: their up is the room's. */
const FIRST_OF_LEGS = JOINT.leftKnee;

/**
 * @param points 33 times x, y, z in meters, y up: see `landmarks` of `core/motion`
 * @returns the same, as BlazePose would mark them
 */
export function markedJoints(points: Float32Array): Float32Array {
  const at = (landmark: number): Vec3 => [
    points[3 * landmark],
    points[3 * landmark + 1],
    points[3 * landmark + 2],
  ];
  const middle = (a: number, b: number): Vec3 => scale(add(at(a), at(b)), 0.5);
  const spine = sub(
    middle(JOINT.leftShoulder, JOINT.rightShoulder),
    middle(JOINT.leftHip, JOINT.rightHip),
  );
  const trunk = length(spine);
  const across = add(
    sub(at(JOINT.rightShoulder), at(JOINT.leftShoulder)),
    sub(at(JOINT.rightHip), at(JOINT.leftHip)),
  );
  const marked = points.slice();
  for (const { landmarks, outward, up, forward } of MARKS) {
    const tall = landmarks[0] < FIRST_OF_LEGS ? normalize(spine) : UP;
    const right = perpendicular(across, tall, [1, 0, 0]);
    const ahead = cross(tall, right);
    for (const landmark of landmarks) {
      // The left ones of the body have odd numbers.
      const side = landmark % 2 === 1 ? -1 : 1;
      for (let axis = 0; axis < 3; axis++) {
        marked[3 * landmark + axis] +=
          trunk * (side * outward * right[axis] + up * tall[axis] + forward * ahead[axis]);
      }
    }
  }
  return marked;
}
