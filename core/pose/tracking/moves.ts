/** How far somebody moved since they were last seen, as a cost. */
import { jointDistance, poseDistance, trunkLength, type Candidate } from './candidate.ts';

/** Joints' mean movement that costs 1, in trunk lengths and metres for each square root of a frame. */
const USUAL_STEP = 0.3;
const USUAL_POSE_CHANGE = 0.15;
/** More steps than this at once are no longer dancing but somebody else: each costs ever more. */
const LONGEST_STEP = 2;
const TOO_LONG = 2;
const MOST_STEP_COST = 12;
const MOST_POSE_COST = 1.5;
/** Frames after which where somebody was says nothing about where they are. */
const FORGOTTEN = 30;

/** Where somebody was last seen. */
export interface Memory {
  readonly candidate: Candidate;
  readonly frame: number;
}

export const isForgotten = (memory: Memory, frame: number): boolean =>
  frame - memory.frame > FORGOTTEN;

/** How unlikely it is that somebody moved there since. */
export function moveCost(memory: Memory | undefined, candidate: Candidate, frame: number): number {
  if (memory === undefined) return 0;
  if (isForgotten(memory, frame)) return 0;
  const pace = Math.sqrt(frame - memory.frame);
  const { image, world } = memory.candidate;
  const steps = jointDistance(image, candidate.image) / trunkLength(image) / (USUAL_STEP * pace);
  const change = poseDistance(world, candidate.world) / (USUAL_POSE_CHANGE * pace);
  const beyond = Math.max(0, steps - LONGEST_STEP);
  return (
    Math.min(steps + TOO_LONG * beyond * beyond, MOST_STEP_COST) +
    Math.min(change, MOST_POSE_COST) / 2
  );
}
