/** Moves that must stand in given places. */
import type { MoveInfo } from '../../moves/move.ts';
import type { PlaceCosts } from './place-costs.ts';
import { SLOT_BEATS } from '../traits.ts';

/** Slots at which moves are given; every other move there, and every move across, is out. */
export function withPins(
  costs: PlaceCosts,
  moves: readonly MoveInfo[],
  pins: ReadonlyMap<number, string>,
): PlaceCosts {
  if (pins.size === 0) return costs;
  const values = costs.values.slice();
  const count = costs.moves;
  const slots = values.length / count;
  for (const [t, id] of pins) {
    for (let m = 0; m < count; m++) {
      if (moves[m].id !== id) values[t * count + m] = Infinity;
      const length = moves[m].counts / SLOT_BEATS;
      for (let before = Math.max(0, t - length + 1); before < Math.min(t, slots); before++) {
        values[before * count + m] = Infinity;
      }
    }
  }
  return { values, moves: count };
}
