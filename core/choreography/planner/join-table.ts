/** What a join costs for the two moves alone, whatever was danced before them; worked out once each. */
import type { MoveInfo } from '../../moves/move.ts';
import { graphOf } from './graph.ts';
import { joinRules } from './join-costs.ts';
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

interface Made {
  readonly pace: Pace;
  readonly motion: MotionFacts | undefined;
  readonly table: JoinTable;
}

const known = new WeakMap<readonly MoveInfo[], Made>();

function seamPrice(cost: number): number {
  return WEIGHTS.seam * cost + WEIGHTS.seamBelowOne * Math.min(cost, 1);
}

/** The joins among a set of moves; kept until the same moves are asked for under other terms. */
export function joinTable(
  moves: readonly MoveInfo[],
  pace: Pace,
  motion: MotionFacts | undefined,
): JoinTable {
  const made = known.get(moves);
  if (made?.pace === pace && made.motion === motion) return made.table;
  const table = makeTable(moves, pace, motion);
  known.set(moves, { pace, motion, table });
  return table;
}

function makeTable(
  moves: readonly MoveInfo[],
  pace: Pace,
  motion: MotionFacts | undefined,
): JoinTable {
  const rules = joinRules(moves);
  const { exit, byEntry } = graphOf(moves);
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
    if (dancing) sum += rules.thereAndBack(last, move) + rules.emptyPreparation(last, move);
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
