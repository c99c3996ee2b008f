/**
 * The search: label setting over half eights x state of the couple, with the moves that led there.
 *
 * A backward dynamic programme over (slot, state) gives, for every place, the least that the rest
 * of the song can cost when the rules that look back are ignored. It prunes dead ends and bounds
 * the forward pass, which keeps the `width` cheapest labels of each (slot, state) together with
 * their history, so that the rules that look back (repetition, turns, dips, rests) are exact on
 * every path it holds. A result is `proven` optimal when no label that was dropped for lack of
 * room could have led to a cheaper end.
 */
import type { MoveInfo } from '../moves/move.ts';
import type { Side } from '../moves/state.ts';
import { graphOf, lowerBounds, rootBound } from './graph.ts';
import { joinRules, type JoinRules } from './join-costs.ts';
import type { MotionFacts } from './motion-facts.ts';
import type { PlaceCosts } from './place-costs.ts';
import type { Slot } from './timeline.ts';
import { shortlist } from './shortlist.ts';
import { FIRST_SIDE, fitsSide } from './sides.ts';
import { WEIGHTS } from './weights.ts';

export interface SearchInput {
  readonly moves: readonly MoveInfo[];
  readonly slots: readonly Slot[];
  readonly costs: PlaceCosts;
  /** Labels kept per slot and state. */
  readonly width: number;
  /** Beginners meet one new position per eight; relaxed, more of them at a price. */
  readonly oneNewPosition: 'rule' | 'price' | 'free';
  /** Where the lead stands before the first move; default `FIRST_SIDE`. */
  readonly from?: Side;
  /** What the cuts between the moves look like. */
  readonly motion?: MotionFacts | undefined;
}

export interface Step {
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
      readonly steps: readonly Step[];
      readonly cost: number;
      /** No legal choreography costs less than this. */
      readonly lowerBound: number;
      readonly proven: boolean;
    }
  | { readonly found: false; readonly deadEnd: { readonly slot: number; readonly state: string } };

/** Labels of one (last move) in a bucket; more would only differ in what is long gone. */
const SAME_LAST_MOVE = 3;

/** All labels of all (slot, state) buckets, side by side. */
class Labels {
  readonly cost: Float64Array;
  readonly move: Int32Array;
  readonly parent: Int32Array;
  readonly run: Int16Array;
  readonly size: Uint16Array;
  readonly width: number;
  /** The least that any dropped label could have come to. */
  leastDropped = Infinity;

  constructor(buckets: number, width: number) {
    this.width = width;
    this.cost = new Float64Array(buckets * width);
    this.move = new Int32Array(buckets * width);
    this.parent = new Int32Array(buckets * width);
    this.run = new Int16Array(buckets * width);
    this.size = new Uint16Array(buckets);
  }

  /** Keeps the cheapest; `rest` is the bound from the bucket to the end. */
  offer(
    bucket: number,
    cost: number,
    move: number,
    parent: number,
    run: number,
    rest: number,
  ): void {
    const from = bucket * this.width;
    const size = this.size[bucket];
    if (size === this.width && cost >= this.cost[from + size - 1]) {
      this.drop(cost + rest);
      return;
    }
    let alike = 0;
    let worstAlike = -1;
    for (let i = from; i < from + size; i++) {
      if (this.move[i] === move) {
        alike++;
        worstAlike = i;
      }
    }
    let hole = size;
    if (alike >= SAME_LAST_MOVE) {
      if (cost >= this.cost[worstAlike]) {
        this.drop(cost + rest);
        return;
      }
      this.drop(this.cost[worstAlike] + rest);
      hole = worstAlike - from;
    } else if (size === this.width) {
      hole = size - 1;
      this.drop(this.cost[from + hole] + rest);
    } else {
      this.size[bucket] = size + 1;
    }
    let at = from + hole;
    for (; at > from && this.cost[at - 1] > cost; at--) {
      this.cost[at] = this.cost[at - 1];
      this.move[at] = this.move[at - 1];
      this.parent[at] = this.parent[at - 1];
      this.run[at] = this.run[at - 1];
    }
    this.cost[at] = cost;
    this.move[at] = move;
    this.parent[at] = parent;
    this.run[at] = run;
  }

  private drop(total: number): void {
    if (total < this.leastDropped) this.leastDropped = total;
  }
}

/** What was danced last on a label's path, the latest first: names of moves and slots since each. */
class Recent {
  size = 0;
  readonly name: Int32Array;
  readonly gap: Int32Array;

  constructor(horizon: number) {
    this.name = new Int32Array(horizon + 1);
    this.gap = new Int32Array(horizon + 1);
  }

  /** Reads back from `label`, which ends at slot `t`, as far as the rules look. */
  read(labels: Labels, rules: JoinRules, label: number, t: number, labelsPerSlot: number): void {
    this.size = 0;
    for (let at = label; at >= 0; at = labels.parent[at]) {
      const gap = t - Math.floor(at / labelsPerSlot);
      if (gap >= rules.horizon) return;
      this.name[this.size] = rules.sameAs[labels.move[at]];
      this.gap[this.size] = gap;
      this.size++;
    }
  }
}

/** Price of `move` at slot `t` after `last` and what was danced before; Infinity where illegal. */
function joinCost(
  input: SearchInput,
  rules: JoinRules,
  recent: Recent,
  run: number,
  last: number,
  move: number,
  t: number,
  seam: ((from: number, to: number) => number) | undefined,
): number {
  const dancing = input.slots[t].kind === 'dance';
  const name = rules.sameAs[move];
  let cost = 0;
  for (let i = 0; i < recent.size; i++) {
    if (recent.name[i] !== name) continue;
    if (rules.tooSoon(move, recent.gap[i])) return Infinity;
    if (input.slots[t].stepped) cost += rules.again(move, recent.gap[i]);
    break;
  }
  if (!rules.legal(last, move)) return Infinity;
  if (input.oneNewPosition !== 'free' && rules.hurries(last, move)) {
    if (input.oneNewPosition === 'rule') return Infinity;
    cost += WEIGHTS.relaxed;
  }
  if (dancing) {
    cost += rules.runCost(run, move);
    cost += rules.thereAndBack(last, move) + rules.emptyPreparation(last, move);
    if (input.slots[t].count === 5) cost += rules.figureOnFive(last, move);
  }
  if (seam !== undefined) cost += WEIGHTS.seam * seam(last, move);
  return cost;
}

/** @returns the cheapest legal path over all slots, or where every path ends */
export function search(input: SearchInput): SearchResult {
  const { moves, slots, costs, width, from = FIRST_SIDE } = input;
  const graph = graphOf(moves);
  const rules = joinRules(moves);
  const states = graph.stateKeys.length;
  const least = lowerBounds(graph, costs, slots.length);
  const labels = new Labels((slots.length + 1) * states, width);
  const recent = new Recent(rules.horizon);
  const seam = input.motion?.seamsAmong(moves.map((move) => move.id));
  const listAt = shortlist(moves, graph.byEntry, costs);

  const extend = (t: number, move: number, label: number, total: number, run: number): void => {
    const bucket = Math.min(slots.length, t + graph.length[move]) * states + graph.exit[move];
    const rest = least[bucket];
    if (rest < Infinity) labels.offer(bucket, total, move, label, run, rest);
  };

  for (let move = 0; move < moves.length; move++) {
    const cost = costs.values[move];
    const needsBefore = !rules.rest[move] && moves[move].safety.requiresPreparation;
    if (cost < Infinity && !needsBefore && fitsSide(moves[move], from))
      extend(0, move, -1, cost, 0);
  }
  let deadEnd = { slot: 0, state: '' };
  for (let t = 1; t < slots.length; t++) {
    const dancing = slots[t].kind === 'dance';
    for (let s = 0; s < states; s++) {
      const bucket = t * states + s;
      const size = labels.size[bucket];
      if (size === 0) continue;
      deadEnd = { slot: t, state: graph.stateKeys[s] };
      const candidates = listAt(t, s);
      for (let k = 0; k < size; k++) {
        const label = bucket * width + k;
        const last = labels.move[label];
        const before = labels.run[label];
        recent.read(labels, rules, label, t, states * width);
        for (let i = 0; i < candidates.length; i++) {
          const move = candidates[i];
          const place = costs.values[t * moves.length + move];
          if (place === Infinity) continue;
          const join = joinCost(input, rules, recent, before, last, move, t, seam);
          if (join === Infinity) continue;
          const run = dancing ? rules.run(before, move) : 0;
          extend(t, move, label, labels.cost[label] + place + join, run);
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
  if (best < 0) return { found: false, deadEnd };

  const cost = labels.cost[best];
  const steps: Step[] = [];
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
