/** What a join costs for the two moves alone, whatever was danced before them; worked out once each. */
import type { MoveInfo } from '../../moves/move.ts';
import type { Graph } from './graph.ts';
import type { JoinRules } from './join-costs.ts';
import type { MotionFacts } from '../evaluate/motion-facts.ts';
import { WEIGHTS } from './weights.ts';

/** Beginners meet one new position per eight; relaxed, more of them at a price. */
export type Pace = 'rule' | 'price' | 'free';

export interface JoinTable {
  /** Where the costs of a move stand in a row: its place among the moves of its entry state. */
  readonly column: Int32Array;
  /** The costs of what may follow `last`; NaN for those that are not worked out yet. */
  row(last: number, dancing: boolean): Float64Array;
  /** Works one out and puts it into the row; Infinity where the join is illegal. */
  fill(row: Float64Array, last: number, move: number, dancing: boolean): number;
}

function seamPrice(cost: number): number {
  return WEIGHTS.seam * cost + WEIGHTS.seamBelowOne * Math.min(cost, 1);
}

interface Joined {
  readonly moves: readonly MoveInfo[];
  readonly graph: Graph;
  readonly rules: JoinRules;
  /** Without it no seam has a price. */
  readonly motion: MotionFacts | undefined;
}

export function joinTable({ moves, graph, rules, motion }: Joined, pace: Pace): JoinTable {
  const { exit, byEntry } = graph;
  const seam = motion?.seamsAmong(moves.map((move) => move.id));
  const column = new Int32Array(moves.length);
  for (const list of byEntry) list.forEach((move, i) => (column[move] = i));
  const waiting: (Float64Array | undefined)[] = [];
  const danced: (Float64Array | undefined)[] = [];

  const cost = (last: number, move: number, dancing: boolean): number => {
    if (!rules.legal(last, move)) return Infinity;
    let sum = seam === undefined ? 0 : seamPrice(seam(last, move));
    if (pace !== 'free' && rules.hurries(last, move)) {
      if (pace === 'rule') return Infinity;
      sum += WEIGHTS.relaxed;
    }
    sum += rules.swayAgain(last, move);
    if (dancing) sum += rules.thereAndBack(last, move) + rules.emptyPreparation(last, move);
    else sum += rules.basicAgain(last, move);
    return sum;
  };
  return {
    column,
    row(last, dancing) {
      const rows = dancing ? danced : waiting;
      return (rows[last] ??= new Float64Array(byEntry[exit[last]].length).fill(NaN));
    },
    fill(row, last, move, dancing) {
      return (row[column[move]] = cost(last, move, dancing));
    },
  };
}
