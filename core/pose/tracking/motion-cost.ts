/** How far somebody moved since they were last seen, as a cost. */
import { imageJointDistance, poseDistance, trunkLength, type Detection } from './detection.ts';

/** Joints' mean movement that costs 1, in trunk lengths and meters for each square root of a second. */
const USUAL_STEP = 0.77;
const USUAL_POSE_CHANGE = 0.39;
/** More steps than this at once are no longer dancing but somebody else: each costs ever more. */
const LONGEST_STEP = 2;
const TOO_LONG = 2;
const MOST_STEP_COST = 12;
const MOST_POSE_COST = 1.5;
/** Cost of an exchange for each trunk length by which it is the longer way; less than that tells nothing. */
const EXCHANGED = 20;
const LITTLE = 0.2;
/** After so long, where somebody was says nothing about where they are. */
const FORGOTTEN_SEC = 2;

/** Where somebody was last seen. */
export interface LastSeen {
  readonly candidate: Detection;
  readonly frame: number;
}

export const isForgotten = (memory: LastSeen, frame: number, fps: number): boolean =>
  frame - memory.frame > FORGOTTEN_SEC * fps;

/** How unlikely it is that somebody moved there since. */
export function motionCost(
  memory: LastSeen | undefined,
  candidate: Detection,
  frame: number,
  fps: number,
): number {
  if (memory === undefined || isForgotten(memory, frame, fps)) return 0;
  const pace = Math.sqrt((frame - memory.frame) / fps);
  const { image, world } = memory.candidate;
  const steps =
    imageJointDistance(image, candidate.image) / trunkLength(image) / (USUAL_STEP * pace);
  const change = poseDistance(world, candidate.world) / (USUAL_POSE_CHANGE * pace);
  const beyond = Math.max(0, steps - LONGEST_STEP);
  return (
    Math.min(steps + TOO_LONG * beyond * beyond, MOST_STEP_COST) +
    Math.min(change, MOST_POSE_COST) / 2
  );
}

/**
 * How unlikely it is that two changed places, wherever each was last seen, or that one took the
 * other's: 0 where everybody is rather where they were themselves.
 */
export function switchCost(
  last: readonly (LastSeen | undefined)[],
  seen: readonly (Detection | undefined)[],
): number {
  const [first, second] = last;
  if (!first || !second) return 0;
  let further = 0;
  seen.forEach((candidate, who) => {
    if (candidate === undefined) return;
    const moved = ({ candidate: from }: LastSeen): number =>
      imageJointDistance(from.image, candidate.image) / trunkLength(candidate.image);
    const difference = moved(first) - moved(second);
    further += who === 0 ? difference : -difference;
  });
  return EXCHANGED * Math.max(0, further - LITTLE);
}
