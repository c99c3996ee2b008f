/**
 * Who is who, over the whole clip. In every frame some bodies may have been seen; a hypothesis
 * gives each of two people one of them, or none. The cheapest way through all frames (Viterbi, 1967)
 * weighs how likely each body is one and how far it moved; colors then settle what movement cannot.
 * Once it is known what the two look like, all is weighed again with that.
 */
import { ramp } from '../../numeric/statistics.ts';
import { trunkDistance, type DetectionFrame, type Identified } from './detection.ts';
import { settleSwitches } from './identity-switches.ts';
import {
  colorTrust,
  learnAppearance,
  NO_APPEARANCE,
  type ColorPair,
  type AppearanceModel,
} from './appearance-model.ts';
import { switchCost, motionCost, type LastSeen } from './motion-cost.ts';
import { pairCost, soloCost } from './plausible.ts';

export interface Identities {
  /** For each frame. */
  readonly frames: readonly Identified[];
  readonly looks: AppearanceModel;
}

/** Cost of not seeing a person in a frame. */
const UNSEEN = 3.2;
/** Cost of coming into sight and of going out of it, and of being the only one right after the other was. */
const COMING = 0.6;
const TURNS = 4;
/** In the second one it is known what the two look like. */
const ROUNDS = 2;
/**
 * Of the colors' evidence that two are each other, and that both are one. Pictures are not
 * independent of each other, and light may change: movement comes first, and see `settleExchanges`.
 */
const WHO_WEIGHT = 0.3;
const ALIKE_WEIGHT = 2;
/** Distances of trunks, in lengths of one, up to which two may well be one, and from which not. */
const PARTS = 0.5;
const APART = 0.8;

interface Path {
  readonly choice: Identified;
  readonly cost: number;
  readonly previous: Path | undefined;
  readonly last: readonly [LastSeen | undefined, LastSeen | undefined];
}

function choicesOf({ candidates }: DetectionFrame): Identified[] {
  const indices = [-1, ...candidates.keys()];
  return indices.flatMap((first) =>
    indices
      .filter((second) => first !== second || first === -1)
      .map((second): Identified => [first, second]),
  );
}

const takesTurns = ([wasFirst, wasSecond]: Identified, [first, second]: Identified): boolean =>
  wasFirst < 0 !== wasSecond < 0 && first < 0 !== second < 0 && wasFirst < 0 !== first < 0;

export function associate(frames: readonly DetectionFrame[], fps: number): Identities {
  let settled: Identified[] = [];
  let looks = NO_APPEARANCE;
  for (let round = 0; round < ROUNDS; round++) {
    settled = settleSwitches(frames, cheapestPath(frames, fps, looks), fps);
    looks = looksOf(frames, settled);
  }
  return { frames: settled, looks };
}

function looksOf(
  frames: readonly DetectionFrame[],
  choices: readonly Identified[],
): AppearanceModel {
  const pairs = choices.flatMap(([first, second], frame): ColorPair[] => {
    if (colorTrust(frames[frame], first, second) === 0) return [];
    const { candidates } = frames[frame];
    return [[candidates[first].colors, candidates[second].colors]];
  });
  return learnAppearance(pairs);
}

function cheapestPath(
  frames: readonly DetectionFrame[],
  fps: number,
  looks: AppearanceModel,
): Identified[] {
  let paths: Path[] = [];
  frames.forEach((frame, index) => {
    const own = frame.candidates.map(soloCost);
    const evidence = frame.candidates.map((candidate) => looks.evidence(candidate));
    paths = choicesOf(frame).map((choice): Path => {
      const [first, second] = choice;
      const seen = [frame.candidates[first], frame.candidates[second]];
      let cost = first < 0 ? UNSEEN : own[first];
      cost += second < 0 ? UNSEEN : own[second];
      cost += looksCost(frame, evidence, choice);
      if (first >= 0 && second >= 0) cost += pairCost(frame, first, second);
      let [best, bestCost]: [Path | undefined, number] = [undefined, index === 0 ? 0 : Infinity];
      for (const path of paths) {
        const moved = seen.reduce(
          (sum, candidate, who) =>
            sum +
            (candidate ? motionCost(path.last[who], candidate, index, fps) : 0) +
            ((candidate === undefined) === path.choice[who] < 0 ? 0 : COMING),
          path.cost + (takesTurns(path.choice, choice) ? TURNS : 0) + switchCost(path.last, seen),
        );
        if (moved < bestCost) [best, bestCost] = [path, moved];
      }
      const remember = (who: 0 | 1): LastSeen | undefined => {
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
  return chosen.reverse();
}

/** What the colors say against who is taken for whom, and against taking parts of one for two. */
function looksCost(
  { candidates }: DetectionFrame,
  evidence: readonly number[],
  [first, second]: Identified,
): number {
  const [ofFirst, ofSecond] = [evidence[first] ?? 0, evidence[second] ?? 0];
  const exchanged = WHO_WEIGHT * Math.max(0, ofSecond - ofFirst);
  if (first < 0 || second < 0) return exchanged;
  const alike =
    Math.max(0, Math.min(ofFirst, ofSecond)) + Math.max(0, Math.min(-ofFirst, -ofSecond));
  const distance = trunkDistance(candidates[first].image, candidates[second].image);
  const apart = ramp(distance, PARTS, APART);
  return exchanged + ALIKE_WEIGHT * (1 - apart) * alike;
}
