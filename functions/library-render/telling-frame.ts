/** Which picture of a move tells it best from others: its poster. */
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { canonicalPose, coupleAt } from '@bachata/core/motion/couple.ts';
import type { CouplePose } from '@bachata/core/motion/body.ts';
import { landmarks } from '@bachata/core/motion/landmarks.ts';
import { beatOfCount, CLIP, FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { otherSide } from '@bachata/core/moves/state.ts';

/** Pictures are looked at on every count and on the half counts between. */
const STEP_BEATS = 0.5;
/** So far apart across the picture, in meters, neither dancer hides the other. */
const CLEAR_M = 0.35;

const pointsOf = (pose: CouplePose): number[] =>
  DANCE_ROLES.flatMap((role) => [...landmarks(pose[role])]);

/** Mean distance between the landmarks of two poses, in meters. */
function distance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 3) {
    sum += Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1], a[i + 2] - b[i + 2]);
  }
  return (3 * sum) / a.length;
}

/**
 * The frame in which the couple is farthest from the stances that the move begins and ends in, which
 * many moves share; a picture in which one dancer hides the other counts half. Of an ending, its pose.
 */
export function tellingFrame(move: Move): number {
  if (move.poseCount !== undefined) {
    return Math.round(beatOfCount(move.poseCount) * CLIP.framesPerBeat);
  }
  const still = [
    canonicalPose(move.entry),
    canonicalPose(move.exit, { side: move.swapsSides ? otherSide('left') : 'left' }),
  ].map(pointsOf);
  let best = { frame: 0, score: -1 };
  for (let beat = FIRST_COUNT_AT; beat < move.counts; beat += STEP_BEATS) {
    const pose = coupleAt(move, beat);
    const points = pointsOf(pose);
    const apart = Math.abs(pose.lead.pelvis.origin[0] - pose.follow.pelvis.origin[0]);
    const clear = 0.5 + 0.5 * Math.min(1, apart / CLEAR_M);
    const score = clear * Math.min(...still.map((stance) => distance(points, stance)));
    if (score > best.score) best = { frame: Math.round(beat * CLIP.framesPerBeat), score };
  }
  return best.frame;
}
