/** Finds a place for moves that were asked for by name and that the search left out. */
import { lowerBounds, lowerBoundsFromStart } from './graph.ts';
import { FIRST_SIDE } from '../sides.ts';
import { pricesOf, solveLike, type PlanningProblem, type Solution } from './solve.ts';
import { names } from '../traits.ts';

/** Places of the song that are tried for one move before it is given up. */
const PLACES_TRIED = 4;
/**
 * Half eights that are searched anew in all before the rest of many wishes is given up: about thirty
 * tries in a song of four minutes, ten in one of twelve.
 */
const SLOTS_SEARCHED = 4000;
/** Half eights between two places that are tried. */
const APART = 4;

/** The least that a path costs that starts a move in a slot. */
type LeastCost = (slot: number, move: number) => number;

function leastCosts(problem: PlanningProblem, { relaxed, repertoire }: Solution): LeastCost {
  const { moves, graph } = problem.options;
  const costs = pricesOf(problem, relaxed, repertoire);
  const count = problem.slots.length;
  const { stateKeys, entry, exit, length } = graph;
  const states = stateKeys.length;
  const before = lowerBoundsFromStart(problem.options, costs, count, FIRST_SIDE);
  const after = lowerBounds(graph, costs, count);
  return (slot, move) =>
    before[slot * states + entry[move]] +
    costs.values[slot * moves.length + move] +
    after[Math.min(count, slot + length[move]) * states + exit[move]];
}

/** Slots and moves, the cheapest first, and no two close together. */
function cheapestPlaces(
  { slots, options: { moves, aboveLevel } }: PlanningProblem,
  least: LeastCost,
  wish: ReadonlySet<string>,
) {
  const places: { slot: number; moveId: string; bound: number }[] = [];
  for (let m = 0; m < moves.length; m++) {
    if (aboveLevel[m] || !names(wish, moves[m])) continue;
    for (let slot = 0; slot < slots.length; slot++) {
      const bound = slots[slot].kind === 'dance' ? least(slot, m) : Infinity;
      if (bound < Infinity) places.push({ slot, moveId: moves[m].id, bound });
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

/**
 * The solution with each missing wish put where it costs least, as far as that is legal. Every wish is
 * tried in its best place before any is tried in another, so that many wishes share what there is.
 */
export function placePreferred(problem: PlanningProblem, solution: Solution): Solution {
  const { options, parameters, slots } = problem;
  const isMissing = (id: string): boolean => {
    const wish = new Set([id]);
    return !current.result.steps.some((step) => names(wish, options.moves[step.move]));
  };
  const pins = new Map(problem.pins);
  let current = solution;
  if (!parameters.preferredMoves.some(isMissing)) return solution;
  let least = leastCosts(problem, solution);
  let tries = Math.floor(SLOTS_SEARCHED / slots.length);
  for (let rank = 0; rank < PLACES_TRIED; rank++) {
    for (const id of parameters.preferredMoves) {
      if (!isMissing(id)) continue;
      const place = cheapestPlaces(problem, least, new Set([id])).at(rank);
      if (place === undefined) continue;
      if (tries-- <= 0) return current;
      const pinned = { ...problem, pins: new Map(pins).set(place.slot, place.moveId) };
      const attempt = solveLike(current, pinned);
      if (attempt === undefined) continue;
      pins.set(place.slot, place.moveId);
      current = attempt;
      least = leastCosts(pinned, current);
    }
  }
  return current;
}
