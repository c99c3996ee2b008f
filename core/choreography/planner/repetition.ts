/** Lets the dance repeat itself where the music does: a second search around the first one's phrases. */
import type { MoveInfo } from '../../moves/move.ts';
import type { PlaceCosts } from './place-costs.ts';
import type { SearchStep } from './search.ts';
import { isVariedEnd, type Slot } from '../timeline.ts';
import { isRest, SLOT_BEATS } from '../traits.ts';
import { WEIGHTS } from './weights.ts';

/**
 * A copy of `costs` in which every repeating slot asks for the move that `model` has in the first
 * instance of its phrase, the first instances ask for their own, and the last eight of a repetition
 * asks for another figure.
 */
export function withRepetition(
  costs: PlaceCosts,
  slots: readonly Slot[],
  moves: readonly MoveInfo[],
  model: readonly SearchStep[],
): PlaceCosts {
  const values = costs.values.slice();
  const count = costs.moves;
  // By id: from the other side it is the same move.
  const startsAt = new Map(model.map((step) => [step.slot, moves[step.move].id]));
  const lengths = Float64Array.from(moves, (move) => move.counts / SLOT_BEATS);
  const rest = moves.map(isRest);

  // What starts inside a phrase is charged for its whole length where it starts.
  const isRepetition = (t: number): boolean =>
    slots[t].repeats !== undefined && !isVariedEnd(slots[t], t);

  const ask = (t: number, wanted: string | undefined): void => {
    for (let m = 0; m < count; m++) {
      if (moves[m].id !== wanted) values[t * count + m] += WEIGHTS.notRepeating * lengths[m];
      if (wanted === undefined) continue;
      // A move that is still under way here takes the place of the one that is wanted.
      for (let before = Math.max(0, t - lengths[m] + 1); before < t; before++) {
        if (!isRepetition(before)) values[before * count + m] += WEIGHTS.notRepeating;
      }
    }
  };
  const anchors = new Set<number>();
  for (let t = 0; t < slots.length; t++) {
    const { repeats } = slots[t];
    if (repeats === undefined) continue;
    const wanted = startsAt.get(repeats);
    if (isVariedEnd(slots[t], t)) {
      for (let m = 0; m < count; m++) {
        if (moves[m].id !== wanted) continue;
        values[t * count + m] += WEIGHTS.noVariation * (rest[m] ? 0.5 : 1);
      }
      continue;
    }
    anchors.add(repeats);
    ask(t, wanted);
  }
  for (const t of anchors) ask(t, startsAt.get(t));
  return { values, moves: count };
}

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
