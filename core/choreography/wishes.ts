/** Finds a place for moves that were asked for by name and that the search left out. */
import { graphOf, lowerBounds, lowerBoundsFromStart } from './graph.ts';
import { FIRST_SIDE } from './sides.ts';
import { pricesOf, solveLike, type Problem, type Solution } from './solve.ts';
import { names } from './traits.ts';

/** Places of the song that are tried for one move before it is given up. */
const PLACES_TRIED = 4;
/** Half eights between two places that are tried. */
const APART = 4;

/** Slots and moves by the least that a path through them can cost, the cheapest first. */
function cheapestPlaces(problem: Problem, solution: Solution, wish: ReadonlySet<string>) {
  const { slots } = problem;
  const { moves, aboveLevel } = problem.options;
  const costs = pricesOf(problem, solution.relaxed, solution.repertoire);
  const graph = graphOf(moves);
  const states = graph.stateKeys.length;
  const before = lowerBoundsFromStart(moves, costs, slots.length, FIRST_SIDE);
  const after = lowerBounds(graph, costs, slots.length);
  const places: { slot: number; moveId: string; bound: number }[] = [];
  for (let m = 0; m < moves.length; m++) {
    if (aboveLevel[m] || !names(wish, moves[m])) continue;
    for (let slot = 0; slot < slots.length; slot++) {
      const next = Math.min(slots.length, slot + graph.length[m]);
      const bound =
        before[slot * states + graph.entry[m]] +
        costs.values[slot * moves.length + m] +
        after[next * states + graph.exit[m]];
      const dances = slots[slot].kind === 'dance';
      if (dances && bound < Infinity) places.push({ slot, moveId: moves[m].id, bound });
    }
  }
  places.sort((a, b) => a.bound - b.bound || a.slot - b.slot);
  const spread: typeof places = [];
  for (const place of places) {
    if (spread.length === PLACES_TRIED) break;
    if (spread.every(({ slot }) => Math.abs(slot - place.slot) >= APART)) spread.push(place);
  }
  return spread;
}

/** The solution with each missing wish put where it costs least, as far as that is legal. */
export function placePreferred(problem: Problem, solution: Solution): Solution {
  const { options, parameters } = problem;
  const pins = new Map(problem.pins);
  let current = solution;
  for (const id of parameters.preferredMoves) {
    const wish = new Set([id]);
    if (current.result.steps.some((step) => names(wish, options.moves[step.move]))) continue;
    for (const { slot, moveId } of cheapestPlaces({ ...problem, pins }, current, wish)) {
      const attempt = solveLike(current, { ...problem, pins: new Map(pins).set(slot, moveId) });
      if (attempt === undefined) continue;
      pins.set(slot, moveId);
      current = attempt;
      break;
    }
  }
  return current;
}
