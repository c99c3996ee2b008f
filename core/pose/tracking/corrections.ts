/**
 * What BlazePose errs by, as far as the pose that it saw tells: so it lets the hips follow a step
 * too little, marks a trunk lower that faces the camera than one seen from aside, and guesses
 * hidden elbows from other people than dancers. Linear functions of the seen landmarks, learned from
 * bodies whose joints are known.
 */
import { JOINT } from '../joints.ts';
import { trunkMiddle, type Detection } from './detection.ts';
import { POSE_ERRORS } from './pose-errors.generated.ts';

export interface Corrected {
  /** The left one of two; the right one, a number more, is its mirror image. */
  readonly left: number;
  /** Corrected as far as it is hidden: arms in sight are seen well. */
  readonly ifHidden: boolean;
}

export const CORRECTED: readonly Corrected[] = [
  { left: JOINT.leftShoulder, ifHidden: false },
  { left: JOINT.leftElbow, ifHidden: true },
  { left: JOINT.leftWrist, ifHidden: true },
  { left: JOINT.leftHip, ifHidden: false },
  { left: JOINT.leftKnee, ifHidden: false },
  { left: JOINT.leftAnkle, ifHidden: false },
];

const LEFT_EAR = 7;
const PAIRS = [LEFT_EAR, ...CORRECTED.map(({ left }) => left)];
/** x and y of the nose and of pairs of landmarks, two widths, and 1. */
export const EVIDENCE = 2 * (1 + 2 * PAIRS.length) + 3;
/** In trunk lengths: whoever is built or moves otherwise than all that was learned from is not bent. */
const MOST = 0.06;
const MOST_IF_HIDDEN = 0.16;

type Seen = Pick<Detection, 'image' | 'visibility'>;

/**
 * What the error of a side's landmarks is computed from, in trunk lengths around the trunk's middle.
 *
 * @param image of one frame: see `DancerTrack`
 * @param trunk its usual length in pixels
 * @param side 1 for landmarks on the left of the body; -1 for those on its right, seen in a mirror
 */
export function evidenceOf(image: Float32Array, trunk: number, side: 1 | -1): Float64Array {
  const [middleX, middleY] = [trunkMiddle(image, 0), trunkMiddle(image, 1)];
  const evidence = new Float64Array(EVIDENCE);
  let at = 0;
  const add = (landmark: number): void => {
    evidence[at++] = (side * (image[3 * landmark] - middleX)) / trunk;
    evidence[at++] = (image[3 * landmark + 1] - middleY) / trunk;
  };
  add(JOINT.nose);
  for (const left of PAIRS) {
    const [own, other] = side === 1 ? [left, left + 1] : [left + 1, left];
    add(own);
    add(other);
  }
  // How much the trunk faces the camera, or away from it.
  for (const left of [JOINT.leftShoulder, JOINT.leftHip]) {
    evidence[at++] = Math.abs(image[3 * left] - image[3 * left + 3]) / trunk;
  }
  evidence[at] = 1;
  return evidence;
}

/** How much of what is learned about a landmark's error counts in a frame. */
export const shareOf = ({ ifHidden }: Corrected, visibility: number): number =>
  ifHidden ? 1 - visibility : 1;

/** @returns a copy of the image without what the model errs by */
export function correctedImage({ image, visibility }: Seen, trunk: number): Float32Array {
  const corrected = image.slice();
  for (const side of [1, -1] as const) {
    const evidence = evidenceOf(image, trunk, side);
    CORRECTED.forEach((joint, number) => {
      const landmark = side === 1 ? joint.left : joint.left + 1;
      const errorOf = (axis: number): number => {
        const row = (2 * number + axis) * EVIDENCE;
        return evidence.reduce((sum, value, i) => sum + value * POSE_ERRORS[row + i], 0);
      };
      const [x, y] = [errorOf(0), errorOf(1)];
      const most = joint.ifHidden ? MOST_IF_HIDDEN : MOST;
      const share = Math.min(shareOf(joint, visibility[landmark]), most / Math.hypot(x, y));
      corrected[3 * landmark] -= side * x * share * trunk;
      corrected[3 * landmark + 1] -= y * share * trunk;
    });
  }
  return corrected;
}
