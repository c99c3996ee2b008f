/** Finds a place for moves that were asked for by name and that the search left out. */
import { solve, type Problem, type Solution } from './solve.ts';
import { levelRank, names, SLOT_BEATS } from './traits.ts';

/** Places of the song that are tried for one move before it is given up. */
const PLACES_TRIED = 6;

/** Tries a preferred move that found no place by itself where it costs least, at phrase starts first. */
export function placePreferred(problem: Problem, solution: Solution): Solution {
  const { options, parameters, slots } = problem;
  const top = levelRank(parameters.difficulty);
  let current = solution;
  const pins = new Map(problem.pins);
  for (const id of parameters.preferredMoves) {
    const wish = new Set([id]);
    const move = options.moves.find((candidate) => candidate.id === id);
    const danced = current.result.steps.some((step) => names(wish, options.moves[step.move]));
    if (move === undefined || danced || current.relaxed || levelRank(move.level) > top) continue;
    const places = slots
      .map((slot, t) => ({ slot, t }))
      .filter(({ slot }) => slot.kind === 'dance' && slot.count === move.entry.freeFoot)
      .filter(({ slot, t }) => t + move.counts / SLOT_BEATS <= slot.phraseStart + slot.phraseSlots)
      .sort((a, b) => Math.abs(a.slot.energy - 0.8) - Math.abs(b.slot.energy - 0.8) || a.t - b.t);
    const stride = Math.max(1, Math.floor(places.length / PLACES_TRIED));
    for (let i = 0; i < places.length; i += stride) {
      const withIt = new Map(pins).set(places[i].t, id);
      const outcome = solve({ ...problem, pins: withIt, attempt: true });
      if (!outcome.solved) continue;
      pins.set(places[i].t, id);
      current = outcome;
      break;
    }
  }
  return current;
}
