/**
 * Who is who, over the whole clip. In every frame some bodies may have been seen; a hypothesis
 * gives each of two people one of them, or none. The cheapest way through all frames (Viterbi, 1967)
 * weighs how likely each body is one, how far it moved, and whether its colours are the person's.
 */
import {
  jointDistance,
  poseDistance,
  trunkLength,
  type Candidate,
  type CandidateFrame,
} from './candidate.ts';
import { learnLooks, type Looks } from './looks.ts';
import { pairCost, soloCost } from './plausible.ts';

/** A body for each person, by its index among the frame's candidates; -1 for nobody. */
export type Identified = readonly [first: number, second: number];

export interface Identities {
  /** For each frame. */
  readonly frames: readonly Identified[];
  readonly looks: Looks;
}

/** Cost of not seeing a person in a frame. */
const UNSEEN = 2.8;
/** Cost of coming into sight and of going out of it: people rarely take turns in that. */
const COMING = 0.6;
const LOOKS_WEIGHT = 0.5;
/** Trunk lengths between two people's joints at which colours say nothing, and all they can. */
const IN_A_HOLD = 0.5;
const APART = 1;

/** Joints' mean movement that costs 1, in trunk lengths and metres for each square root of a frame. */
const USUAL_STEP = 0.3;
const USUAL_POSE_CHANGE = 0.15;
const MOST_STEP_COST = 3;
const MOST_POSE_COST = 1.5;
/** Frames after which where somebody was says nothing about where they are. */
const FORGOTTEN = 30;

/** Where somebody was last seen. */
export interface Memory {
  readonly candidate: Candidate;
  readonly frame: number;
}

interface Path {
  readonly choice: Identified;
  readonly cost: number;
  readonly previous: Path | undefined;
  readonly last: readonly [Memory | undefined, Memory | undefined];
}

function choicesOf({ candidates }: CandidateFrame): Identified[] {
  const indices = [-1, ...candidates.keys()];
  return indices.flatMap((first) =>
    indices
      .filter((second) => first !== second || first === -1)
      .map((second): Identified => [first, second]),
  );
}

/** Who holds the other wears the other's colours too, as far as a picture tells: 0 to 1. */
function colourTrust(a: Candidate, b: Candidate): number {
  const unit = Math.min(trunkLength(a.image), trunkLength(b.image));
  const apart = jointDistance(a.image, b.image) / unit;
  return Math.max(0, Math.min(1, (apart - IN_A_HOLD) / (APART - IN_A_HOLD)));
}

/** How unlikely it is that somebody moved there since. */
export function moveCost(memory: Memory | undefined, candidate: Candidate, frame: number): number {
  if (memory === undefined) return 0;
  const elapsed = frame - memory.frame;
  if (elapsed > FORGOTTEN) return 0;
  const pace = Math.sqrt(elapsed);
  const { image, world } = memory.candidate;
  const step = jointDistance(image, candidate.image) / trunkLength(image) / (USUAL_STEP * pace);
  const change = poseDistance(world, candidate.world) / (USUAL_POSE_CHANGE * pace);
  return Math.min(step, MOST_STEP_COST) + Math.min(change, MOST_POSE_COST) / 2;
}

export function identify(frames: readonly CandidateFrame[]): Identities {
  const looks = learnLooks(frames);
  let paths: Path[] = [];
  frames.forEach((frame, index) => {
    const evidence = frame.candidates.map((candidate) => LOOKS_WEIGHT * looks.evidence(candidate));
    const own = frame.candidates.map(soloCost);
    paths = choicesOf(frame).map((choice): Path => {
      const [first, second] = choice;
      const seen = [frame.candidates[first], frame.candidates[second]];
      let cost = first < 0 ? UNSEEN : own[first];
      cost += second < 0 ? UNSEEN : own[second];
      if (first >= 0 && second >= 0) cost += pairCost(frame, first, second);
      // Only whose colours are rather the other's costs: nobody is unseen for their colours.
      const ratio = (first < 0 ? 0 : evidence[first]) - (second < 0 ? 0 : evidence[second]);
      cost += Math.max(0, -ratio) * (seen[0] && seen[1] ? colourTrust(seen[0], seen[1]) : 1);
      let [best, bestCost]: [Path | undefined, number] = [undefined, index === 0 ? 0 : Infinity];
      for (const path of paths) {
        const moved = seen.reduce(
          (sum, candidate, who) =>
            sum +
            (candidate ? moveCost(path.last[who], candidate, index) : 0) +
            ((candidate === undefined) === path.choice[who] < 0 ? 0 : COMING),
          path.cost,
        );
        if (moved < bestCost) [best, bestCost] = [path, moved];
      }
      const remember = (who: 0 | 1): Memory | undefined => {
        const candidate = seen[who];
        return candidate ? { candidate, frame: index } : best?.last[who];
      };
      return {
        choice,
        cost: cost + bestCost,
        previous: best,
        last: [remember(0), remember(1)],
      };
    });
  });
  const chosen: Identified[] = [];
  let path = paths.reduce<Path | undefined>(
    (best, other) => (best === undefined || other.cost < best.cost ? other : best),
    undefined,
  );
  for (; path; path = path.previous) chosen.push(path.choice);
  return { frames: chosen.reverse(), looks };
}
