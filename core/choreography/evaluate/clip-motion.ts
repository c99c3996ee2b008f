/**
 * What a clip's landmarks say to whoever joins it with others: the poses and velocities at its ends,
 * how much the dancers move from frame to frame, and how fast they are over time.
 */
import { DANCE_ROLES, type DanceRole } from '../../moves/dance-role.ts';
import { LANDMARK_NAMES } from '../../motion/landmarks.ts';
import { upperMedian } from '../../numeric/statistics.ts';

/** Landmarks on a beat grid: pose files of the library are such, and tracks of users' clips once resampled. */
export interface LandmarkSource {
  readonly frames: number;
  readonly framesPerBeat: number;
  /** 33 times x, y, z; any unit, the same throughout the clip. */
  landmarks(frame: number, dancer: DanceRole): Float32Array;
}

/** One dancer at the two ends of a clip, in the clip's own unit, and a frame for time. */
export interface DancerTrajectory {
  readonly firstPose: Float32Array;
  readonly firstVelocity: Float32Array;
  /** As the next clip meets them: turned by 180 degrees where the move swaps sides. */
  readonly lastPose: Float32Array;
  readonly lastVelocity: Float32Array;
  /** Median length from hips to shoulders. */
  readonly torso: number;
  /** The joints' mean distance from each frame to the next; the last value is held. */
  readonly steps: Float32Array;
  /** Median of `steps`. */
  readonly medianStep: number;
}

/** How fast the dancers of a clip are over time. */
export interface ClipRhythm extends Readonly<Record<DanceRole, Pick<DancerTrajectory, 'steps'>>> {
  readonly framesPerBeat: number;
}

export interface ClipMotion extends ClipRhythm {
  readonly lead: DancerTrajectory;
  readonly follow: DancerTrajectory;
}

const index = (name: (typeof LANDMARK_NAMES)[number]): number => 3 * LANDMARK_NAMES.indexOf(name);
const SHOULDERS = [index('left shoulder'), index('right shoulder')] as const;
const HIPS = [index('left hip'), index('right hip')] as const;

/** Mean distance of two sets of joints. */
export function jointDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 3) {
    const x = a[i] - b[i];
    const y = a[i + 1] - b[i + 1];
    const z = a[i + 2] - b[i + 2];
    sum += Math.sqrt(x * x + y * y + z * z);
  }
  return (3 * sum) / a.length;
}

/** From the middle of the hips to the middle of the shoulders. */
function torsoLength(pose: Float32Array): number {
  const axes = [0, 1, 2].map((axis) => {
    const [ls, rs] = SHOULDERS;
    const [lh, rh] = HIPS;
    return (pose[ls + axis] + pose[rs + axis] - pose[lh + axis] - pose[rh + axis]) / 2;
  });
  return Math.hypot(...axes);
}

function dancerMotion(
  source: LandmarkSource,
  dancer: DanceRole,
  swapsSides: boolean,
): DancerTrajectory | undefined {
  const { frames } = source;
  const poses = Array.from({ length: frames }, (_, frame) => source.landmarks(frame, dancer));
  const torso = upperMedian(poses.map(torsoLength));
  if (!(torso > 0)) return undefined;
  const steps = new Float32Array(frames);
  for (let f = 0; f + 1 < frames; f++) steps[f] = jointDistance(poses[f], poses[f + 1]);
  steps[frames - 1] = steps[frames - 2];

  const between = (from: Float32Array, to: Float32Array): Float32Array =>
    to.map((value, i) => value - from[i]);
  const met = (values: Float32Array): Float32Array =>
    swapsSides ? values.map((value, i) => (i % 3 === 1 ? value : -value)) : values;
  return {
    firstPose: poses[0],
    firstVelocity: between(poses[0], poses[1]),
    lastPose: met(poses[frames - 1]),
    lastVelocity: met(between(poses[frames - 2], poses[frames - 1])),
    torso,
    steps,
    medianStep: upperMedian([...steps.subarray(0, frames - 1)]),
  };
}

/**
 * Undefined where it cannot be known: for a clip of fewer than two frames, or one in which a dancer
 * has no torso to measure by (was not seen).
 *
 * @param swapsSides of the move: the couple leaves it turned about the origin
 */
export function clipMotion(source: LandmarkSource, swapsSides: boolean): ClipMotion | undefined {
  if (source.frames < 2) return undefined;
  const lead = dancerMotion(source, 'lead', swapsSides);
  const follow = dancerMotion(source, 'follow', swapsSides);
  if (lead === undefined || follow === undefined) return undefined;
  return { framesPerBeat: source.framesPerBeat, lead, follow };
}

/** In torso lengths. Below this a dancer stands still, and anything would be a great jump beside it. */
export const LEAST_STEP = 0.002;

/**
 * What a cut from the end of one clip to the beginning of another shows: for each dancer the mean
 * distance of the joints plus the jump of their velocities, over the median step of the joints from
 * frame to frame inside the two clips. Mean of both dancers. Two frames of one clip in a row have 1
 * plus what the movement itself accelerates.
 */
export function seamCost(from: ClipMotion, to: ClipMotion): number {
  let sum = 0;
  for (const dancer of DANCE_ROLES) {
    const a = from[dancer];
    const b = to[dancer];
    const torso = (a.torso + b.torso) / 2;
    const jump =
      jointDistance(a.lastPose, b.firstPose) + jointDistance(a.lastVelocity, b.firstVelocity);
    const usual = (a.medianStep / a.torso + b.medianStep / b.torso) / 2;
    sum += jump / torso / Math.max(LEAST_STEP, usual);
  }
  return sum / DANCE_ROLES.length;
}
