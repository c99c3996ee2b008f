/** What it costs to dance one move after what was danced before: the rules that look back. */
import type { MoveInfo } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import {
  isDip,
  isHoldChange,
  isIdle,
  isRest,
  isTurning,
  MAX_TURNS_PER_EIGHT,
  preparesDip,
  REPEAT_GAP_COUNTS,
  SLOT_BEATS,
} from '../traits.ts';
import { WEIGHTS } from './weights.ts';

export const REPEAT_GAP_SLOTS = REPEAT_GAP_COUNTS / SLOT_BEATS;
/** A figure that comes back within this many half eights is still fresh in the eye. */
const SOON_SLOTS = 8;
/** A rest is due after this many half eights of figures; basics last this long at most. */
const FIGURE_SLOTS = 6;
const REST_SLOTS = 2;

/** Turns of one dancer per half eight, split by direction so that they never cancel out. */
interface Turning {
  readonly leadRight: number;
  readonly leadLeft: number;
  readonly followRight: number;
  readonly followLeft: number;
}

function turningOf(move: MoveInfo): Turning {
  const perSlot = SLOT_BEATS / move.counts;
  return {
    leadRight: Math.max(0, move.turns.lead) * perSlot,
    leadLeft: Math.max(0, -move.turns.lead) * perSlot,
    followRight: Math.max(0, move.turns.follow) * perSlot,
    followLeft: Math.max(0, -move.turns.follow) * perSlot,
  };
}

export interface JoinRules {
  readonly rest: ArrayLike<number>;
  /** Whether `to` may follow `from` at all; the states must match besides. */
  legal(from: number, to: number): boolean;
  /** For beginners: two new positions inside one eight. */
  hurries(from: number, to: number): boolean;
  /** Equal for moves that a dancer would call the same. */
  readonly sameAs: Int32Array;
  /** Of the moves that are equal in `sameAs`, the first. */
  readonly firstOf: Int32Array;
  /** Whether a move that ended `gap` half eights ago may not come again yet. */
  tooSoon(move: number, gap: number): boolean;
  /** The price of a figure or basic again after `gap` half eights. */
  again(move: number, gap: number): number;
  /**
   * Half eights of figures (> 0) or of basics (< 0) in a row after one more move. Only a basic
   * that stays where it is gives rest; opening, closing and changing hands go on with what was.
   */
  run(before: number, move: number): number;
  runCost(before: number, move: number): number;
  /** The price of starting a figure on a 5 after a basic. */
  figureOnFive(from: number, to: number): number;
  /** The price of preparing a dip that does not come. */
  emptyPreparation(from: number, to: number): number;
  /** The price of going somewhere by a basic step only to go back by another, or of parting only to meet. */
  thereAndBack(from: number, to: number): number;
  /** The price of the same basic again while one waits. */
  basicAgain(from: number, to: number): number;
  /** The price of waiting on in the same hold. */
  swayAgain(from: number, to: number): number;
  /** How far back, in half eights, anything matters. */
  readonly horizon: number;
}

export function joinRules(moves: readonly MoveInfo[]): JoinRules {
  const flags = (is: (move: MoveInfo, m: number) => boolean): Uint8Array =>
    Uint8Array.from(moves, (move, m) => +is(move, m));
  const rest = flags(isRest);
  const idle = flags(isIdle);
  const plain = flags((move, m) => rest[m] === 1 || isHoldChange(move));
  const dip = flags(isDip);
  const prepares = flags((move, m) => move.category === 'dips-drops' && dip[m] === 0);
  const spins = flags(isTurning);
  const turning = moves.map(turningOf);
  const slots = Int32Array.from(moves, (move) => move.counts / SLOT_BEATS);
  const names = new Map<string, number>();
  const sameAs = Int32Array.from(moves, (move) => {
    const key = sameMoveKey(move);
    const id = names.get(key) ?? names.size;
    names.set(key, id);
    return id;
  });
  const changes = flags((move) => move.entry.position !== move.exit.position);
  const settles = flags((_, m) => rest[m] === 1 && changes[m] === 0);

  const firstOf = new Int32Array(names.size);
  for (let m = moves.length - 1; m >= 0; m--) firstOf[sameAs[m]] = m;

  return {
    rest,
    sameAs,
    firstOf,
    horizon: SOON_SLOTS,
    legal(from, to) {
      if (dip[to] && !preparesDip(moves[from], moves[to])) return false;
      if (dip[from] && spins[to]) return false;
      if (!spins[from] || !spins[to]) return true;
      const a = turning[from];
      const b = turning[to];
      return (
        a.followRight + b.followRight <= MAX_TURNS_PER_EIGHT &&
        a.followLeft + b.followLeft <= MAX_TURNS_PER_EIGHT &&
        a.leadRight + b.leadRight <= MAX_TURNS_PER_EIGHT &&
        a.leadLeft + b.leadLeft <= MAX_TURNS_PER_EIGHT
      );
    },
    hurries(from, to) {
      return (
        slots[from] === 1 &&
        slots[to] === 1 &&
        changes[from] === 1 &&
        changes[to] === 1 &&
        moves[to].exit.position !== moves[from].entry.position
      );
    },
    tooSoon(move, gap) {
      return !rest[move] && gap < REPEAT_GAP_SLOTS;
    },
    again(move, gap) {
      if (!rest[move]) return gap < SOON_SLOTS ? WEIGHTS.soonAgain : 0;
      return (gap === 0 ? WEIGHTS.sameBasicAgain : WEIGHTS.sameBasicSoon) * slots[move];
    },
    run(before, move) {
      if (settles[move]) return Math.min(before, 0) - slots[move];
      if (!rest[move]) return Math.max(before, 0) + slots[move];
      return before > 0 ? before + slots[move] : before - slots[move];
    },
    runCost(before, move) {
      const goesOn = !rest[move] || (!settles[move] && before > 0);
      const length = slots[move];
      const over = Math.max(0, goesOn ? before : -before) + length;
      return goesOn
        ? WEIGHTS.noRest * Math.min(Math.max(0, over - FIGURE_SLOTS), length)
        : WEIGHTS.onlyRest * Math.min(Math.max(0, over - REST_SLOTS), length);
    },
    figureOnFive(from, to) {
      return rest[from] && !rest[to] ? WEIGHTS.figureOnFive : 0;
    },
    emptyPreparation(from, to) {
      return prepares[from] && !dip[to] ? WEIGHTS.emptyPreparation : 0;
    },
    basicAgain(from, to) {
      const isBasic = rest[to] === 1 && idle[to] === 0 && slots[to] > 1;
      return isBasic && sameAs[from] === sameAs[to] ? WEIGHTS.sameBasicAgain : 0;
    },
    swayAgain(from, to) {
      const alike = moves[from].exit.position === moves[to].entry.position;
      return idle[from] === 1 && idle[to] === 1 && alike ? WEIGHTS.swayAgain : 0;
    },
    thereAndBack(from, to) {
      const back = moves[to].exit.position === moves[from].entry.position;
      const isVain = (plain[from] && plain[to]) || moves[to].entry.position === 'N';
      // Half an eight apart is as vain.
      const waitsApart = moves[from].exit.position === 'N' && rest[from] === 1 && slots[from] === 1;
      return (back || waitsApart) && changes[to] && isVain ? WEIGHTS.thereAndBack : 0;
    },
  };
}
