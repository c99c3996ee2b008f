/** Keeps the search small in big libraries: of moves that differ in nothing but price, the cheapest. */
import type { MoveInfo } from '../../moves/move.ts';
import type { PlaceCosts } from './place-costs.ts';
import { isDip, isRest } from '../traits.ts';

/** Below this many moves in a library every one is tried. */
const SMALL_LIBRARY = 400;
/**
 * At most four moves are barred at once for having been danced within 16 counts, so the sixth
 * cheapest of a kind is never needed.
 */
const PER_KIND = 6;

/** What the rules can tell apart: same kind means that one can stand for the other. */
function kindOf(move: MoveInfo): string {
  const { entry, exit, counts, turns, side, swapsSides } = move;
  return [
    entry.position,
    entry.hands,
    entry.freeFoot,
    entry.footing,
    exit.position,
    exit.hands,
    exit.freeFoot,
    exit.footing,
    side === undefined || swapsSides,
    counts,
    turns.lead,
    turns.follow,
    isRest(move),
    isDip(move) ? move.id : move.category === 'dips-drops',
  ].join('/');
}

/** @returns the moves worth trying in a slot from a state */
export function shortlist(
  moves: readonly MoveInfo[],
  byEntry: readonly Int32Array[],
  costs: PlaceCosts,
): (slot: number, state: number) => Int32Array {
  if (moves.length < SMALL_LIBRARY) return (_slot, state) => byEntry[state];
  const kinds = new Map<string, number>();
  const kind = Int32Array.from(moves, (move) => {
    const key = kindOf(move);
    const id = kinds.get(key) ?? kinds.size;
    kinds.set(key, id);
    return id;
  });
  const named = new Set(moves.flatMap((move) => (isDip(move) ? move.prerequisites : [])));
  const alwaysTried = moves.map((move) => named.has(move.id));
  const taken = new Int32Array(kinds.size);
  const kept = new Int32Array(kinds.size * PER_KIND);
  const lists = new Map<number, Int32Array>();

  const listFor = (slot: number, state: number): Int32Array => {
    const row = slot * costs.moves;
    const list = byEntry[state];
    const out: number[] = [];
    for (const move of list) taken[kind[move]] = 0;
    for (const move of list) {
      const cost = costs.values[row + move];
      if (cost === Infinity) continue;
      if (alwaysTried[move]) {
        out.push(move);
        continue;
      }
      const from = kind[move] * PER_KIND;
      const size = taken[kind[move]];
      let at = from + size;
      if (size === PER_KIND) {
        if (cost >= costs.values[row + kept[at - 1]]) continue;
        at--;
      } else {
        taken[kind[move]] = size + 1;
      }
      for (; at > from && costs.values[row + kept[at - 1]] > cost; at--) kept[at] = kept[at - 1];
      kept[at] = move;
    }
    for (const move of list) {
      const from = kind[move] * PER_KIND;
      for (let i = 0; i < taken[kind[move]]; i++) out.push(kept[from + i]);
      taken[kind[move]] = 0;
    }
    return Int32Array.from(out);
  };
  return (slot, state) => {
    const key = slot * byEntry.length + state;
    const known = lists.get(key) ?? listFor(slot, state);
    lists.set(key, known);
    return known;
  };
}
