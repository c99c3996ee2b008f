/** A stretch of dancing that is filled with moves: with or without a song, and with what lies around it. */
import type { MoveInfo } from '../../moves/move.ts';
import type { FreeFoot, Side } from '../../moves/state.ts';
import type { Options } from '../planner/options.ts';
import { withPins } from '../planner/pins.ts';
import { search, type SearchedSlot, type SearchStep } from '../planner/search.ts';
import { isEnding, isFigure, isHoldChange, isIdle, SLOT_BEATS } from '../traits.ts';

export interface Stretch {
  readonly options: Options;
  /** Half eights: those to fill, and those around them that the rules may look at. */
  readonly slots: readonly SearchedSlot[];
  /** The half eights to fill, the last one exclusive. */
  readonly from: number;
  readonly to: number;
  /** What is danced around them, by the slot that it starts in. */
  readonly around: ReadonlyMap<number, string>;
  /** Where the lead stands before the first slot. */
  readonly side: Side;
}

export interface Filling {
  /** Whether the first move may be this one, and the last. */
  readonly opens: (move: MoveInfo) => boolean;
  readonly closes: (move: MoveInfo) => boolean;
  /** What a move costs that starts in a slot; Infinity for one that may not. */
  readonly price: (move: number, slot: number) => number;
}

const WIDTH = 5;
/** Where nothing is found and something was dropped, far more is looked at before that is said. */
const WIDE = 60;

/** The cheapest legal moves from border to border; undefined where there are none. */
export function fillStretch(
  { options, slots, from, to, around, side }: Stretch,
  { opens, closes, price }: Filling,
): readonly SearchStep[] | undefined {
  const { moves } = options;
  const count = moves.length;
  const values = new Float64Array(slots.length * count);
  for (let slot = from; slot < to; slot++) {
    for (let m = 0; m < count; m++) {
      const end = slot + moves[m].counts / SLOT_BEATS;
      const isOut =
        end > to || (slot === from && !opens(moves[m])) || (end === to && !closes(moves[m]));
      values[slot * count + m] = isOut ? Infinity : price(m, slot);
    }
  }
  const costs = withPins({ values, moves: count }, moves, around);
  const input = { options, slots, costs, from: side, pace: 'free' } as const;
  const narrow = search({ ...input, width: WIDTH });
  const isSettled = narrow.found || narrow.proven;
  const found = isSettled ? narrow : search({ ...input, width: WIDE });
  if (!found.found) return undefined;
  return found.steps.filter(({ slot }) => slot >= from && slot < to);
}

/** So many half eights of dancing with no song, begun on a 1 or a 5. */
export function bareSlots(counts: number, startsOn: FreeFoot): SearchedSlot[] {
  return Array.from({ length: counts / SLOT_BEATS }, (_, slot) => ({
    kind: 'dance',
    stepped: true,
    count: (slot % 2 === 0) === (startsOn === 1) ? 1 : 5,
  }));
}

/** The price of a half eight with no song to fit: figures before hold changes before basics. */
const BARE = { figure: 0.2, holdChange: 0.35, basic: 0.5 } as const;

/** Infinity for what only waits, ends a dance or hits a break. */
export function barePrice(move: MoveInfo): number {
  const { functions, counts } = move;
  const waits = isIdle(move) && !functions.includes('basic');
  if (waits || isEnding(move) || functions.includes('accent')) return Infinity;
  const kind = isFigure(move) ? 'figure' : isHoldChange(move) ? 'holdChange' : 'basic';
  return (BARE[kind] * counts) / SLOT_BEATS;
}
