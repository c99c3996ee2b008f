/** How near a track of two dancers comes to what is known of them. */
import { DANCE_ROLES, otherRole, type DanceRole } from '@bachata/core/moves/dance-role.ts';
import { TRACKED_JOINTS } from '@bachata/core/pose/tracking/detection.ts';
import { seenRates } from '@bachata/core/pose/clip-quality.ts';
import { SEEN, type DancerTrack, type PoseTrack } from '@bachata/core/pose/track.ts';
import type { JointSight } from '../../functions/library-render/raster/joint-sight.ts';

/** A joint within this share of the trunk's length counts as found (PCK@0.2). */
const NEAR = 0.2;

export interface SeenScore {
  readonly frames: number;
  /** Frames with at least one dancer, and with both, accepted or filled in. */
  readonly one: number;
  readonly both: number;
  /** Frames with both accepted, as `analyze-clip` counts them: without gaps that were filled. */
  readonly unfilled: number;
}

/** Sums over joints, in trunk lengths; and how many joints. */
export interface JointSums {
  readonly error: number;
  readonly near: number;
  readonly joints: number;
}

/** The sums are over all joints of dancers that were seen. */
export interface PoseScore extends SeenScore, JointSums {
  /** Of those joints the ones that nothing hides from the camera. */
  readonly inSight: JointSums;
  /** Whether each track stays with one person in 99 % of the frames, and whether roles are right. */
  readonly identityKept: boolean;
  readonly rolesRight: boolean;
}

const isSeen = ({ seen }: DancerTrack, frame: number): boolean => seen[frame] !== SEEN.no;

export function seenScore(track: PoseTrack): SeenScore {
  const { dancers, frames } = track;
  let [one, both] = [0, 0];
  for (let f = 0; f < frames; f++) {
    const seen = DANCE_ROLES.filter((role) => isSeen(dancers[role], f)).length;
    one += Number(seen > 0);
    both += Number(seen > 1);
  }
  return { frames, one, both, unfilled: seenRates(track).bothRate * frames };
}

/** The frame that was looked at: see `eachPicture`. */
const knownFrame = (track: PoseTrack, truth: PoseTrack, frame: number): number =>
  Math.min(truth.frames - 1, Math.round((frame * truth.fps) / track.fps));

function sumsOf(errors: readonly number[]): JointSums {
  return {
    error: errors.reduce((sum, error) => sum + error, 0),
    near: errors.filter((error) => error <= NEAR).length,
    joints: errors.length,
  };
}

/** Distance of a joint over the length of the true trunk. */
function jointError(
  track: PoseTrack,
  truth: PoseTrack,
  as: DanceRole,
  is: DanceRole,
  frame: number,
  joint: number,
): number {
  const known = knownFrame(track, truth, frame);
  const scale = track.width / truth.width;
  const image = truth.dancers[is].image;
  const at = (landmark: number, axis: number): number =>
    scale * image[3 * (33 * known + landmark) + axis];
  const middle = (axis: number): number =>
    (at(11, axis) + at(12, axis) - at(23, axis) - at(24, axis)) / 2;
  const trunk = Math.hypot(middle(0), middle(1));
  const seen = track.dancers[as].image;
  const offset = 3 * (33 * frame + joint);
  return Math.hypot(seen[offset] - at(joint, 0), seen[offset + 1] - at(joint, 1)) / trunk;
}

/** @param sight for each frame of the truth */
export function poseScore(
  track: PoseTrack,
  truth: PoseTrack,
  sight: readonly JointSight[] = [],
): PoseScore {
  const seen = DANCE_ROLES.flatMap((role) =>
    Array.from({ length: track.frames }, (_, frame) => ({ role, frame })).filter(({ frame }) =>
      isSeen(track.dancers[role], frame),
    ),
  );
  const meanError = (as: DanceRole, is: DanceRole, frame: number): number =>
    TRACKED_JOINTS.reduce((sum, joint) => sum + jointError(track, truth, as, is, frame, joint), 0);
  const own = seen.filter(
    ({ role, frame }) => meanError(role, role, frame) <= meanError(role, otherRole(role), frame),
  ).length;
  const rolesRight = 2 * own >= seen.length;
  const errors = seen.flatMap(({ role, frame }) => {
    const is = rolesRight ? role : otherRole(role);
    const known = sight[knownFrame(track, truth, frame)] as JointSight | undefined;
    return TRACKED_JOINTS.map((joint) => ({
      error: jointError(track, truth, role, is, frame, joint),
      inSight: known?.[is][joint] === 1,
    }));
  });
  return {
    ...seenScore(track),
    ...sumsOf(errors.map(({ error }) => error)),
    inSight: sumsOf(errors.flatMap(({ error, inSight }) => (inSight ? [error] : []))),
    identityKept: Math.max(own, seen.length - own) >= 0.99 * seen.length,
    rolesRight,
  };
}
