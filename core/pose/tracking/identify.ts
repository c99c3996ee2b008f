/**
 * Who is who, over the whole clip. In every frame some bodies may have been seen; a hypothesis
 * gives each of two people one of them, or none. The cheapest way through all frames (Viterbi, 1967)
 * weighs how likely each body is one and how far it moved; colours then settle what movement cannot.
 */
import type { CandidateFrame, Identified } from './candidate.ts';
import { settleExchanges } from './exchanges.ts';
import { colourTrust, learnLooks, type ColourPair, type Looks } from './looks.ts';
import { moveCost, type Memory } from './moves.ts';
import { pairCost, soloCost } from './plausible.ts';

export interface Identities {
  /** For each frame. */
  readonly frames: readonly Identified[];
  readonly looks: Looks;
}

/** Cost of not seeing a person in a frame. */
const UNSEEN = 2.8;
/** Cost of coming into sight and of going out of it: people rarely take turns in that. */
const COMING = 0.6;

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

export function identify(frames: readonly CandidateFrame[]): Identities {
  const settled = settleExchanges(frames, cheapestPath(frames));
  const pairs = settled.flatMap(([first, second], frame): ColourPair[] => {
    if (colourTrust(frames[frame], first, second) === 0) return [];
    const { candidates } = frames[frame];
    return [[candidates[first].colours, candidates[second].colours]];
  });
  return { frames: settled, looks: learnLooks(pairs) };
}

function cheapestPath(frames: readonly CandidateFrame[]): Identified[] {
  let paths: Path[] = [];
  frames.forEach((frame, index) => {
    const own = frame.candidates.map(soloCost);
    paths = choicesOf(frame).map((choice): Path => {
      const [first, second] = choice;
      const seen = [frame.candidates[first], frame.candidates[second]];
      let cost = first < 0 ? UNSEEN : own[first];
      cost += second < 0 ? UNSEEN : own[second];
      if (first >= 0 && second >= 0) cost += pairCost(frame, first, second);
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
  return chosen.reverse();
}
