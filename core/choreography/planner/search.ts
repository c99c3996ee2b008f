/**
 * The search: label setting over half eights x state of the couple, with the moves that led there.
 *
 * A backward dynamic program over (slot, state) gives, for every place, the least that the rest
 * of the song can cost when the rules that look back are ignored. It prunes dead ends and bounds
 * the forward pass, which keeps the `width` cheapest labels of each (slot, state) together with
 * their history, so that the rules that look back (repetition, turns, dips, rests) are exact on
 * every path it holds. A result is `proven` optimal when no label that was dropped for lack of
 * room could have led to a cheaper end.
 */
import type { Side } from '../../moves/state.ts';
import { lowerBounds, rootBound, type Graph } from './graph.ts';
import type { JoinRules } from './join-costs.ts';
import type { JoinTable, Pace } from './join-table.ts';
import { LabelStore } from './label-store.ts';
import { PathSoFar } from './path-so-far.ts';
import type { WholeDance } from './whole-dance.ts';
import type { Options } from './options.ts';
import type { PlaceCosts } from './place-costs.ts';
import type { Slot } from '../timeline.ts';
import { shortlist } from './shortlist.ts';
import { FIRST_SIDE, fitsSide } from '../sides.ts';

/** What the search itself asks of a slot; everything else is in the costs. */
export type SearchedSlot = Pick<Slot, 'kind' | 'stepped' | 'count'>;

export interface SearchInput {
  readonly options: Options;
  readonly slots: readonly SearchedSlot[];
  readonly costs: PlaceCosts;
  /** Labels kept per slot and state. */
  readonly width: number;
  readonly pace: Pace;
  /** What the whole dance is priced by; without it only places and joins are. */
  readonly dance?: WholeDance;
  /** Where the lead stands before the first move; default `FIRST_SIDE`. */
  readonly from?: Side;
  /** Paths that cost more are not looked for; default any. */
  readonly most?: number;
}

export interface SearchStep {
  /** The slot it starts in. */
  readonly slot: number;
  /** Index into the moves. */
  readonly move: number;
  /** What this step added. */
  readonly cost: number;
}

export type SearchResult =
  | {
      readonly found: true;
      readonly steps: readonly SearchStep[];
      readonly cost: number;
      /** No legal choreography costs less than this. */
      readonly lowerBound: number;
      readonly proven: boolean;
    }
  | {
      readonly found: false;
      readonly deadEnd: { readonly slot: number; readonly state: string };
      /** Nothing was dropped for lack of room: there is no such path. */
      readonly proven: boolean;
    };

/** Labels of the pass that goes ahead to find out what the dance need not cost more than. */
const SCOUT_WIDTH = 2;

/** What every pass over the same slots needs. */
interface Ground {
  readonly graph: Graph;
  readonly rules: JoinRules;
  readonly least: Float64Array;
  readonly table: JoinTable;
  readonly listAt: (slot: number, state: number) => Int32Array;
}

function groundOf({ options, slots, costs, pace }: SearchInput): Ground {
  const { moves, graph, rules } = options;
  return {
    graph,
    rules,
    least: lowerBounds(graph, costs, slots.length),
    table: options.joinsAt(pace),
    listAt: shortlist(moves, graph.byEntry, costs),
  };
}

/** @returns the cheapest legal path over all slots, or where every path ends */
export function search(input: SearchInput): SearchResult {
  const { width, most = Infinity } = input;
  const ground = groundOf(input);
  if (width <= 2 * SCOUT_WIDTH) return pass(input, ground, width, most);
  const scouted = pass(input, ground, SCOUT_WIDTH, most);
  const found = pass(input, ground, width, scouted.found ? scouted.cost : most);
  return found.found || !scouted.found ? found : scouted;
}

/** One pass with so many labels, past everything that cannot end below `most` any more. */
function pass(input: SearchInput, ground: Ground, width: number, most: number): SearchResult {
  const { slots, costs, from = FIRST_SIDE } = input;
  const { moves } = input.options;
  const { graph, rules, least, table, listAt } = ground;
  const states = graph.stateKeys.length;
  const labels = new LabelStore((slots.length + 1) * states, width);
  const path = new PathSoFar(rules, input.dance, states * width);

  const bucketAfter = (t: number, move: number): number =>
    Math.min(slots.length, t + graph.length[move]) * states + graph.exit[move];
  // What can follow in a slot from a state, for all of its labels.
  const live = new Int32Array(moves.length);
  const nextBuckets = new Int32Array(moves.length);
  const placeCosts = new Float64Array(moves.length);
  const rests = new Float64Array(moves.length);

  for (let move = 0; move < moves.length; move++) {
    const cost = costs.values[move];
    const needsBefore = !rules.rest[move] && moves[move].safety.requiresPreparation;
    const bucket = bucketAfter(0, move);
    if (cost < Infinity && least[bucket] < Infinity && !needsBefore && fitsSide(moves[move], from))
      labels.offer(bucket, cost, move, -1, 0, least[bucket]);
  }
  let deadEnd = { slot: 0, state: '' };
  for (let t = 1; t < slots.length; t++) {
    const { kind, stepped, count } = slots[t];
    const dancing = kind === 'dance';
    for (let s = 0; s < states; s++) {
      const bucket = t * states + s;
      const size = labels.size[bucket];
      if (size === 0) continue;
      deadEnd = { slot: t, state: graph.stateKeys[s] };
      const candidates = listAt(t, s);
      const row = t * moves.length;
      let liveCount = 0;
      for (let i = 0; i < candidates.length; i++) {
        const move = candidates[i];
        const next = bucketAfter(t, move);
        const place = costs.values[row + move];
        if (place + least[next] === Infinity) continue;
        live[liveCount] = move;
        placeCosts[liveCount] = place;
        rests[liveCount] = least[next];
        nextBuckets[liveCount++] = next;
      }
      for (let k = 0; k < size; k++) {
        const label = bucket * width + k;
        const last = labels.move[label];
        const before = labels.run[label];
        const joins = table.row(last, dancing);
        let isRead = false;
        const costBefore = labels.cost[label];
        for (let i = 0; i < liveCount; i++) {
          let cost = costBefore + placeCosts[i];
          const next = nextBuckets[i];
          const rest = rests[i];
          if (cost + rest > most) continue;
          if (labels.refuses(next, cost, rest)) continue;
          const move = live[i];
          const pair = joins[table.column[move]];
          cost += Number.isNaN(pair) ? table.fill(joins, last, move, dancing) : pair;
          if (cost === Infinity || labels.isWorthless(next, cost, rest)) continue;
          if (!isRead) path.read(labels, label, t);
          isRead = true;
          const gap = path.gap[rules.sameAs[move]];
          if (gap >= 0 && rules.tooSoon(move, gap)) continue;
          if (gap >= 0 && stepped) cost += rules.again(move, gap);
          if (dancing) {
            cost += rules.runCost(before, move);
            if (count === 5) cost += rules.figureOnFive(last, move);
            if (labels.isWorthless(next, cost, rest)) continue;
            cost += path.price(move);
          }
          if (cost + rest > most) continue;
          const run = dancing ? rules.run(before, move) : 0;
          labels.offer(next, cost, move, label, run, rest);
        }
      }
    }
  }

  let best = -1;
  for (let s = 0; s < states; s++) {
    const bucket = slots.length * states + s;
    const label = bucket * width;
    if (labels.size[bucket] > 0 && (best < 0 || labels.cost[label] < labels.cost[best]))
      best = label;
  }
  if (best < 0) return { found: false, deadEnd, proven: labels.leastDropped === Infinity };

  const cost = labels.cost[best];
  const steps: SearchStep[] = [];
  for (let at = best; at >= 0; at = labels.parent[at]) {
    const parent = labels.parent[at];
    steps.push({
      slot: parent < 0 ? 0 : Math.floor(parent / (width * states)),
      move: labels.move[at],
      cost: labels.cost[at] - (parent < 0 ? 0 : labels.cost[parent]),
    });
  }
  steps.reverse();
  const proven = labels.leastDropped >= cost - 1e-9;
  return {
    found: true,
    steps,
    cost,
    lowerBound: proven
      ? cost
      : Math.max(labels.leastDropped, rootBound(graph, costs, least, states, slots.length)),
    proven,
  };
}
