/** Joints as the dancer has them: up, forward and to the right of the hips, whatever the camera. */
import { median } from '../numeric/statistics.ts';
import type { DancerSeries } from './dancer-series.ts';
import { JOINT } from './joints.ts';
import { LANDMARKS } from './track.ts';

/** One joint over the clip, in units of the body's size; see `bodySize`. */
export interface JointCourse {
  readonly up: Float64Array;
  readonly forward: Float64Array;
  readonly right: Float64Array;
  /** How far each frame can be relied on; a hidden joint of a seen dancer is still a guess. */
  readonly trust: Float64Array;
}

const GUESS_TRUST = 0.1;

const SEGMENTS = [
  [JOINT.leftShoulder, JOINT.leftHip],
  [JOINT.rightShoulder, JOINT.rightHip],
  [JOINT.leftHip, JOINT.leftKnee],
  [JOINT.rightHip, JOINT.rightKnee],
  [JOINT.leftKnee, JOINT.leftAnkle],
  [JOINT.rightKnee, JOINT.rightAnkle],
] as const;

/** Trunk, thigh and shank together, meters: the median over the clip. 1 where nobody was seen. */
export function bodySize({ joints, known }: DancerSeries): number {
  const sizes: number[] = [];
  for (let frame = 0; frame < known.length; frame++) {
    if (known[frame] === 0) continue;
    let sum = 0;
    for (const [a, b] of SEGMENTS) {
      const i = 3 * (frame * LANDMARKS + a);
      const j = 3 * (frame * LANDMARKS + b);
      sum += Math.hypot(
        joints[i] - joints[j],
        joints[i + 1] - joints[j + 1],
        joints[i + 2] - joints[j + 2],
      );
    }
    sizes.push(sum / 2);
  }
  return median(sizes) || 1;
}

/** @param size from `bodySize` */
export function jointCourse(dancer: DancerSeries, joint: number, size: number): JointCourse {
  const { joints, known, trust, yawDegrees, frames } = dancer;
  const course = {
    up: new Float64Array(frames),
    forward: new Float64Array(frames),
    right: new Float64Array(frames),
    trust: new Float64Array(frames),
  };
  for (let frame = 0; frame < frames; frame++) {
    const at = frame * LANDMARKS + joint;
    const yaw = (yawDegrees[frame] * Math.PI) / 180;
    const [x, z] = [joints[3 * at] / size, joints[3 * at + 2] / size];
    course.up[frame] = joints[3 * at + 1] / size;
    course.forward[frame] = x * Math.cos(yaw) + z * Math.sin(yaw);
    course.right[frame] = z * Math.cos(yaw) - x * Math.sin(yaw);
    course.trust[frame] = known[frame] * (GUESS_TRUST + trust[at]);
  }
  return course;
}
