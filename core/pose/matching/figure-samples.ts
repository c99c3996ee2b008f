/**
 * Figures as points at equal steps of their counts, so that one that was seen can be laid over one
 * that is known: seen ones in the picture, known ones in space.
 *
 * Lengths are in trunks: a body's joints in its own trunk's, seen from the middle of its hips, and
 * the places of the hips in the mean of both. What remains of size is the camera's distance. Known
 * joints move as far from their means as they will be seen to: see `SEEN_MOTION`.
 */
import { DANCE_ROLES, type DanceRole } from '../../moves/dance-role.ts';
import type { PoseFrame } from '../../moves/pose-file.ts';
import { median } from '../../numeric/statistics.ts';
import type { CountSpan } from '../count-course.ts';
import { BODY_JOINTS, JOINT } from '../joints.ts';
import { markedJoints } from '../marked-joints.ts';
import { MOTION_GAIN } from '../motion-gain.ts';
import { LANDMARKS, SEEN, type DancerTrack, type PoseTrack } from '../track.ts';

/** A turn takes two counts: enough for 30 degrees from one to the next. */
export const SAMPLES_A_COUNT = 6;
/** Of landmarks in meters. */
const UP_AXIS = 1;

/** @returns the times of the samples, in counts from the figure's start */
function sampleCounts(counts: number): Float64Array {
  return Float64Array.from(
    { length: Math.round(counts * SAMPLES_A_COUNT) },
    (_, i) => (i + 0.5) / SAMPLES_A_COUNT,
  );
}

/** A dancer of a known figure; y is up and z toward the camera of the library. */
export interface KnownDancer {
  /** samples x joints x 3, from the hips. */
  readonly joints: Float32Array;
  /** samples x 3. */
  readonly hips: Float32Array;
}

export interface KnownFigure {
  readonly counts: number;
  readonly samples: number;
  readonly dancers: Readonly<Record<DanceRole, KnownDancer>>;
}

/** A dancer of a figure that was seen; y is up, as in a known one. */
export interface SeenDancer {
  /** samples x joints x 2, from the hips. */
  readonly joints: Float32Array;
  /** samples x 2. */
  readonly hips: Float32Array;
  /** samples x joints: 0..1; all 0 where the dancer is not seen. */
  readonly visibility: Float32Array;
  /** samples: 0 or 1. */
  readonly seen: Uint8Array;
}

export interface SeenFigure {
  readonly counts: number;
  readonly samples: number;
  readonly dancers: Readonly<Record<DanceRole, SeenDancer>>;
}

/** Length of the trunk and middle of the hips, of landmarks that have `axes` coordinates. */
function trunkOf(
  at: (landmark: number, axis: number) => number,
  axes: number,
): { readonly length: number; readonly hips: readonly number[] } {
  const middle = (a: number, b: number): number[] =>
    Array.from({ length: axes }, (_, axis) => (at(a, axis) + at(b, axis)) / 2);
  const hips = middle(JOINT.leftHip, JOINT.rightHip);
  const shoulders = middle(JOINT.leftShoulder, JOINT.rightShoulder);
  return { length: Math.hypot(...shoulders.map((value, axis) => value - hips[axis])), hips };
}

/**
 * @param frames landmarks in meters from the figure's start to its end, as in a pose file
 * @param counts of the figure
 */
export function knownFigure(frames: readonly PoseFrame[], counts: number): KnownFigure {
  const at = sampleCounts(counts).map((count) =>
    Math.min(frames.length - 1, Math.round((count * frames.length) / counts)),
  );
  const bodies = (
    role: DanceRole,
  ): { points: Float32Array; hips: readonly number[]; trunk: number }[] =>
    Array.from(at, (frame) => {
      const points = markedJoints(frames[frame][role]);
      const { length, hips } = trunkOf((landmark, axis) => points[3 * landmark + axis], 3);
      return { points, hips, trunk: length };
    });
  const seen = { lead: bodies('lead'), follow: bodies('follow') };
  const trunks = {
    lead: median(seen.lead.map(({ trunk }) => trunk)),
    follow: median(seen.follow.map(({ trunk }) => trunk)),
  };
  const dancer = (role: DanceRole): KnownDancer => ({
    joints: movedAsSeen(
      Float32Array.from(
        seen[role].flatMap(({ points, hips }) =>
          BODY_JOINTS.flatMap((joint) =>
            hips.map((hip, axis) => (points[3 * joint + axis] - hip) / trunks[role]),
          ),
        ),
      ),
    ),
    hips: Float32Array.from(
      seen[role].flatMap(({ hips }) =>
        hips.map((hip) => (2 * hip) / (trunks.lead + trunks.follow)),
      ),
    ),
  });
  return {
    counts,
    samples: at.length,
    dancers: { lead: dancer('lead'), follow: dancer('follow') },
  };
}

/** @param joints samples x joints x 3; changed in place */
function movedAsSeen(joints: Float32Array): Float32Array {
  const stride = 3 * BODY_JOINTS.length;
  for (let i = 0; i < stride; i++) {
    const { level, up } = MOTION_GAIN[Math.floor(i / 3)];
    const gain = i % 3 === UP_AXIS ? up : level;
    let mean = 0;
    for (let at = i; at < joints.length; at += stride)
      mean += (joints[at] * stride) / joints.length;
    for (let at = i; at < joints.length; at += stride)
      joints[at] = mean + gain * (joints[at] - mean);
  }
  return joints;
}

/** Undefined where neither dancer is seen within the span. */
export function seenFigure(track: PoseTrack, span: CountSpan): SeenFigure | undefined {
  const at = sampleCounts(span.counts).map(
    (count) => (span.startSec + count * span.secPerCount) * track.fps,
  );
  const trunks = DANCE_ROLES.flatMap((role) => trunksOf(track.dancers[role]));
  if (trunks.length === 0) return undefined;
  const usual = median(trunks);
  const dancers = {
    lead: seenDancer(track.dancers.lead, at, usual),
    follow: seenDancer(track.dancers.follow, at, usual),
  };
  if (!DANCE_ROLES.some((role) => dancers[role].seen.includes(1))) return undefined;
  return { counts: span.counts, samples: at.length, dancers };
}

/** Of the frames in which the dancer is seen, in pixels. */
function trunksOf({ seen, image }: DancerTrack): number[] {
  return [...seen].flatMap((state, frame) => {
    if (state === SEEN.no) return [];
    const { length } = trunkOf(
      (landmark, axis) => image[3 * (frame * LANDMARKS + landmark) + axis],
      2,
    );
    return [length];
  });
}

/** @param at frames, fractions of them too; @param usual trunk of both, in pixels */
function seenDancer(dancer: DancerTrack, at: Float64Array, usual: number): SeenDancer {
  const own = median(trunksOf(dancer));
  const joints = new Float32Array(at.length * BODY_JOINTS.length * 2);
  const hips = new Float32Array(at.length * 2);
  const visibility = new Float32Array(at.length * BODY_JOINTS.length);
  const seen = new Uint8Array(at.length);
  at.forEach((place, sample) => {
    const before = Math.floor(place);
    const after = Math.min(before + 1, dancer.seen.length - 1);
    if (before < 0 || before > after) return;
    if (dancer.seen[before] === SEEN.no || dancer.seen[after] === SEEN.no) return;
    const between = (values: Float32Array, size: number, i: number): number =>
      values[before * size + i] +
      (place - before) * (values[after * size + i] - values[before * size + i]);
    const coordinate = (landmark: number, axis: number): number =>
      between(dancer.image, 3 * LANDMARKS, 3 * landmark + axis);
    const middle = trunkOf(coordinate, 2).hips;
    const up = [1, -1];
    seen[sample] = 1;
    up.forEach((sign, axis) => (hips[2 * sample + axis] = (sign * middle[axis]) / usual));
    BODY_JOINTS.forEach((joint, j) => {
      const point = sample * BODY_JOINTS.length + j;
      up.forEach((sign, axis) => {
        joints[2 * point + axis] = (sign * (coordinate(joint, axis) - middle[axis])) / own;
      });
      visibility[point] = between(dancer.visibility, LANDMARKS, joint);
    });
  });
  return { joints, hips, visibility, seen };
}
