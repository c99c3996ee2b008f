/** The moves as a graph of states, and what a path through it must cost at least. */
import type { MoveInfo } from '../../moves/move.ts';
import type { Side } from '../../moves/state.ts';
import type { PlaceCosts } from './place-costs.ts';
import { entryKey, exitKey, fitsSide } from '../sides.ts';
import { SLOT_BEATS } from '../traits.ts';

export interface Graph {
  readonly stateKeys: readonly string[];
  readonly entry: Int32Array;
  readonly exit: Int32Array;
  readonly length: Int32Array;
  readonly byEntry: readonly Int32Array[];
}

export function graphOf(moves: readonly MoveInfo[]): Graph {
  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  const entry = Int32Array.from(moves, (move) => idOf(entryKey(move)));
  const exit = Int32Array.from(moves, (move) => idOf(exitKey(move)));
  const lists: number[][] = Array.from({ length: ids.size }, () => []);
  for (let m = 0; m < moves.length; m++) lists[entry[m]].push(m);
  return {
    stateKeys: [...ids.keys()],
    entry,
    exit,
    length: Int32Array.from(moves, (move) => move.counts / SLOT_BEATS),
    byEntry: lists.map((list) => Int32Array.from(list)),
  };
}

/** `least[t * states + s]`: a lower bound of the cost from state s at slot t to the end. */
export function lowerBounds(graph: Graph, costs: PlaceCosts, slots: number): Float64Array {
  const states = graph.stateKeys.length;
  const least = new Float64Array((slots + 1) * states).fill(Infinity);
  least.fill(0, slots * states);
  for (let t = slots - 1; t >= 0; t--) {
    for (let m = 0; m < costs.moves; m++) {
      const next = Math.min(slots, t + graph.length[m]) * states + graph.exit[m];
      const cost = costs.values[t * costs.moves + m] + least[next];
      const here = t * states + graph.entry[m];
      if (cost < least[here]) least[here] = cost;
    }
  }
  return least;
}

/** A lower bound of the cost of a whole path, whatever state it starts in. */
export function rootBound(
  graph: Graph,
  costs: PlaceCosts,
  least: Float64Array,
  states: number,
  slots: number,
): number {
  let bound = Infinity;
  for (let m = 0; m < costs.moves; m++) {
    const next = Math.min(slots, graph.length[m]) * states + graph.exit[m];
    bound = Math.min(bound, costs.values[m] + least[next]);
  }
  return bound;
}

/**
 * `least[t * states + s]`: a lower bound of the cost to state s at slot t from the start, where the
 * lead stands on side `from`.
 */
export function lowerBoundsFromStart(
  { moves, graph }: { readonly moves: readonly MoveInfo[]; readonly graph: Graph },
  costs: PlaceCosts,
  slots: number,
  from: Side,
): Float64Array {
  const states = graph.stateKeys.length;
  const least = new Float64Array((slots + 1) * states).fill(Infinity);
  for (let m = 0; m < moves.length; m++) if (fitsSide(moves[m], from)) least[graph.entry[m]] = 0;
  for (let t = 0; t < slots; t++) {
    for (let m = 0; m < costs.moves; m++) {
      const cost = costs.values[t * costs.moves + m] + least[t * states + graph.entry[m]];
      const next = Math.min(slots, t + graph.length[m]) * states + graph.exit[m];
      if (cost < least[next]) least[next] = cost;
    }
  }
  return least;
}
