/**
 * The smoothest choreography that the rules allow, whatever else it is worth: what the seams of any
 * planner are to be held against.
 */
import { planningGridFor, type ComposeInput } from '@bachata/core/choreography/planner/compose.ts';
import type { MotionFacts } from '@bachata/core/choreography/evaluate/motion-facts.ts';
import { placeCosts } from '@bachata/core/choreography/planner/place-costs.ts';
import { optionsFor } from '@bachata/core/choreography/planner/options.ts';
import { search } from '@bachata/core/choreography/planner/search.ts';
import { meanIfAny } from '@bachata/core/numeric/statistics.ts';
import { SLOT_BEATS } from '@bachata/core/choreography/traits.ts';
import { WEIGHTS } from '@bachata/core/choreography/planner/weights.ts';

/** So great a price for a seam that all others are small change. */
const SEAM_PRICE = 1000;
/** Labels kept: ten times as many as the planner's; ten times fewer give 2 % more. */
const WIDTH = 100;
const ROUNDS = 8;

/** Seams that outweigh everything that the search itself charges for a join. */
function dearSeams(motion: MotionFacts): MotionFacts {
  return {
    ...motion,
    seamsAmong: (ids) => {
      const seam = motion.seamsAmong(ids);
      return (from, to) => (SEAM_PRICE / WEIGHTS.seam) * seam(from, to);
    },
  };
}

/**
 * The cuts of the legal plan whose mean seam is least, by the planner's own search: the least sum
 * of (seam - m), for an m that approaches the mean (Dinkelbach 1967). Since the moves fill the song, that
 * is the least sum of the seams and of m for each half eight that begins without a cut, where no price
 * is below zero. Undefined where the rules allow nothing.
 */
export function smoothestSeams(input: ComposeInput, motion: MotionFacts): number[] | undefined {
  const { analysis, parameters } = input;
  const { slots } = planningGridFor(input);
  const options = optionsFor(input.library.moves, parameters, dearSeams(motion));
  const { moves, aboveLevel } = options;
  const places = placeCosts({ analysis, slots, moves, parameters, aboveLevel, relaxed: false });
  const isLegal = places.values.map((cost, at) => {
    const { count } = slots[Math.floor(at / moves.length)];
    const foot = moves[at % moves.length].entry.freeFoot;
    return +(cost < Infinity && (count === undefined || count === foot));
  });
  let best: number[] | undefined;
  let least = 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    const values = Float64Array.from(isLegal, (legal, at) => {
      const uncut = moves[at % moves.length].counts / SLOT_BEATS - 1;
      return legal ? SEAM_PRICE * least * uncut : Infinity;
    });
    const found = search({
      options,
      slots,
      costs: { values, moves: moves.length },
      width: WIDTH,
      pace: parameters.difficulty === 'beginner' ? 'rule' : 'free',
    });
    if (!found.found) return best;
    const ids = found.steps.map(({ move }) => moves[move].id);
    const seams = ids.slice(1).flatMap((id, i) => motion.seam(ids[i], id) ?? []);
    const reached = meanIfAny(seams) ?? 0;
    if (best !== undefined && reached >= least - 1e-6) return best;
    best = seams;
    least = reached;
  }
  return best;
}
