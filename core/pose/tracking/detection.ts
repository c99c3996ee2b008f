/** A body that the models may have seen in a frame, before anybody knows whose it is. */
import { LANDMARKS, type HandsTrack } from '../track.ts';

/** Parts of a body whose colors tell people apart. */
export const COLOR_REGIONS = ['head', 'trunk', 'thighs', 'shins'] as const;

export interface Detection {
  /** 33 x 3: see `DancerTrack`. */
  readonly image: Float32Array;
  readonly world: Float32Array;
  /** 33. */
  readonly visibility: Float32Array;
  /** The model's probability that there is a body. */
  readonly presence: number;
  /** Share of the body's joints that lie on pixels which the model calls body. */
  readonly support: number;
  /** Pixels that are this body over the square of its trunk's length. */
  readonly area: number;
  /** `COLOR_REGIONS` x red, green, blue, 0..1; NaN where a region is not to be seen. */
  readonly colors: Float32Array;
  /** Of one frame, where hands were looked for: see `HandsTrack`. */
  readonly hands?: HandsTrack | undefined;
  /** Nobody looked at this picture; both of those around it show the body. */
  readonly isBetween?: boolean | undefined;
}

export interface DetectionFrame {
  readonly candidates: readonly Detection[];
  /** Square matrix: shared pixels over the smaller of two bodies' own, 0..1. */
  readonly overlap: Float32Array;
}

/** A body for each person, by its index among the frame's candidates; -1 for nobody. */
export type Identified = readonly [first: number, second: number];

/** Shoulders, elbows, wrists, hips, knees, ankles. */
export const TRACKED_JOINTS = [11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28] as const;

const TRUNK = [11, 12, 23, 24] as const;

/** Middle of the shoulders to the middle of the hips, with a floor for bodies seen from above. */
export function trunkLength(image: Float32Array): number {
  const middle = (a: number, b: number, axis: number): number =>
    (image[3 * a + axis] + image[3 * b + axis]) / 2;
  const trunk = Math.hypot(
    middle(11, 12, 0) - middle(23, 24, 0),
    middle(11, 12, 1) - middle(23, 24, 1),
  );
  return Math.max(trunk, 0.25 * bodyHeight(image), 1);
}

/** Extent of the landmarks up and down, in pixels. */
export function bodyHeight(image: Float32Array): number {
  let [top, bottom] = [Infinity, -Infinity];
  for (let i = 0; i < LANDMARKS; i++) {
    top = Math.min(top, image[3 * i + 1]);
    bottom = Math.max(bottom, image[3 * i + 1]);
  }
  return bottom - top;
}

/** Mean distance of the body's joints in the plane of the picture, in pixels. */
export function imageJointDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (const joint of TRACKED_JOINTS) {
    sum += Math.hypot(a[3 * joint] - b[3 * joint], a[3 * joint + 1] - b[3 * joint + 1]);
  }
  return sum / TRACKED_JOINTS.length;
}

/** Distance of the middles of the two trunks in the plane of the picture, in lengths of the shorter one. */
export function trunkDistance(a: Float32Array, b: Float32Array): number {
  const apart = (axis: number): number => trunkMiddle(a, axis) - trunkMiddle(b, axis);
  return Math.hypot(apart(0), apart(1)) / Math.min(trunkLength(a), trunkLength(b));
}

/** @param axis 0 across, 1 down */
export function trunkMiddle(image: Float32Array, axis: number): number {
  return TRUNK.reduce((sum, i) => sum + image[3 * i + axis], 0) / TRUNK.length;
}

/** Distance of the middles between the ears, in pixels. */
export function headDistance(a: Float32Array, b: Float32Array): number {
  const middle = (image: Float32Array, axis: number): number =>
    (image[3 * 7 + axis] + image[3 * 8 + axis]) / 2;
  return Math.hypot(middle(a, 0) - middle(b, 0), middle(a, 1) - middle(b, 1));
}

/** Mean distance of the body's joints in space, in meters. */
export function poseDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (const joint of TRACKED_JOINTS) {
    const i = 3 * joint;
    sum += Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1], a[i + 2] - b[i + 2]);
  }
  return sum / TRACKED_JOINTS.length;
}
