/**
 * One stretch of dancing at three depths, so that a room of different dancers does it side by side:
 * as it is meant, simplified, and with something extra. All begin in one hold, end in one hold and are
 * of one length. Where a depth cannot be had, that is said.
 */
import { LEVELS, type Level, type MoveInfo } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import type { FreeFoot, Position } from '../../moves/state.ts';
import type { PlanningLibrary } from '../planner/planning-library.ts';
import type { SearchStep } from '../planner/search.ts';
import { entryKey, exitKey, FIRST_SIDE } from '../sides.ts';
import { isFigure, isForOnlyBasics, isHoldChange, levelRank, SLOT_BEATS } from '../traits.ts';
import { barePrice, bareSlots, fillStretch, type Filling, type Stretch } from './stretch.ts';
import { EVERYTHING, isUpTo } from './ways-between.ts';

export const DEPTHS = ['simplified', 'target', 'extra'] as const;
export type Depth = (typeof DEPTHS)[number];

export interface DepthStep {
  readonly moveId: string;
  /** Counts of the stretch before it. */
  readonly at: number;
  readonly counts: number;
}

export type DepthResult =
  | {
      readonly possible: true;
      readonly steps: readonly DepthStep[];
      /** See `demandOf`. */
      readonly demand: number;
    }
  | {
      readonly possible: false;
      /** No legal way of the moves of that level, or none that asks less or more than the target. */
      readonly reason: 'no-way' | 'not-easier' | 'not-harder';
    };

export type Depths = Readonly<Record<Depth, DepthResult>>;

/** What of a stretch does not depend on the depth. */
export interface DepthGround {
  readonly stretch: Stretch;
  readonly borders: Pick<Filling, 'opens' | 'closes'>;
  /** What a move costs in a slot for dancers of a level, as `Filling`. */
  readonly placeFor: (level: Level, depth: Depth) => Filling['price'];
  /** The level that the target is for. */
  readonly level: Level;
}

/** What a move asks of dancers, per half eight: nothing of a basic, most of an advanced figure. */
const HOLD_CHANGE_DEMAND = 0.5;
function demandOfMove(move: MoveInfo): number {
  if (isFigure(move)) return 1 + levelRank(move.level);
  return isHoldChange(move) ? HOLD_CHANGE_DEMAND : 0;
}
const MOST_DEMAND = LEVELS.length;

/** The mean over the counts: 0 for basics alone, 3 for advanced figures alone. */
export function demandOf(moves: readonly MoveInfo[]): number {
  const counts = moves.reduce((sum, move) => sum + move.counts, 0);
  return moves.reduce((sum, move) => sum + move.counts * demandOfMove(move), 0) / counts;
}

/** Prices of half eights beside those of the places. */
const PRICES = {
  /** Per step of demand too much, or too little. */
  demand: 0.6,
  /** Of what the target dances there too; and of what it builds on, or what builds on it. */
  same: -1.5,
  related: -1,
  /** For another hold than the target's where both begin a move. */
  elsewhere: 0.6,
} as const;

/** How much more the demand weighs where nothing else is to count. */
const URGENT = 20;
/** The eight of every four in which one recovers, so that there is room for something extra. */
const BREATHER_EIGHT = 2;
const EIGHT_SLOTS = 2;
const PHRASE_EIGHTS = 4;

/** @param target what is danced, as steps of the stretch; composed where there is none */
export function depthsOf(ground: DepthGround, target?: readonly SearchStep[]): Depths {
  const { options } = ground.stretch;
  const meant = target ?? composeTarget(ground);
  const { moves } = options;
  const resultOf = (steps: readonly SearchStep[] | undefined): DepthResult =>
    steps === undefined
      ? { possible: false, reason: 'no-way' }
      : {
          possible: true,
          steps: steps.map(({ slot, move }) => ({
            moveId: moves[move].id,
            at: (slot - ground.stretch.from) * SLOT_BEATS,
            counts: moves[move].counts,
          })),
          demand: demandOf(steps.map(({ move }) => moves[move])),
        };
  const wanted = resultOf(meant);
  const framed = meant === undefined ? ground : { ...ground, borders: bordersOf(meant, moves) };
  /** First as it suits the place, and where that is no other depth, whatever the place says. */
  const other = (depth: 'simplified' | 'extra'): DepthResult => {
    const find = depth === 'simplified' ? simplify : extend;
    for (const urge of [1, URGENT]) {
      const found = resultOf(find(framed, meant ?? [], urge));
      if (!found.possible || !wanted.possible) return found;
      const more = found.demand - wanted.demand;
      if (depth === 'simplified' ? more < 0 : more > 0) return found;
    }
    return { possible: false, reason: depth === 'simplified' ? 'not-easier' : 'not-harder' };
  };
  return { simplified: other('simplified'), target: wanted, extra: other('extra') };
}

/** The very states that the target begins and ends in: its feet as well. */
function bordersOf(
  steps: readonly SearchStep[],
  moves: readonly MoveInfo[],
): Pick<Filling, 'opens' | 'closes'> {
  const entry = entryKey(moves[steps[0].move]);
  const exit = exitKey(moves[steps[steps.length - 1].move]);
  return { opens: (move) => entryKey(move) === entry, closes: (move) => exitKey(move) === exit };
}

function composeTarget({ stretch, borders, placeFor, level }: DepthGround) {
  const { moves } = stretch.options;
  const place = placeFor(level, 'target');
  const top = 1 + levelRank(level);
  return fillStretch(stretch, {
    ...borders,
    price: (m, slot) => {
      const move = moves[m];
      if (!isUpTo(level, move)) return Infinity;
      const demand = demandOfMove(move);
      let off = 0;
      for (let t = slot; t < slot + lengthOf(move); t++) {
        const eight = Math.floor((t - stretch.from) / EIGHT_SLOTS) % PHRASE_EIGHTS;
        off += eight === BREATHER_EIGHT ? demand : top - demand;
      }
      return place(m, slot) + PRICES.demand * off;
    },
  });
}

/** With moves of the level below, or basics alone, as near to the target as they come. */
function simplify(ground: DepthGround, target: readonly SearchStep[], urge: number) {
  const { stretch, borders, placeFor, level } = ground;
  const { moves } = stretch.options;
  const rank = levelRank(level);
  const easier = LEVELS[Math.max(0, rank - 1)];
  const place = placeFor(easier, 'simplified');
  const likeness = likenessTo(target, moves, (move, other) =>
    other.prerequisites.includes(move.id),
  );
  return fillStretch(stretch, {
    ...borders,
    price: (m, slot) => {
      const move = moves[m];
      if (rank === 0 ? !isForOnlyBasics(move) : !isUpTo(easier, move)) return Infinity;
      const demand = urge * PRICES.demand * demandOfMove(move) * lengthOf(move);
      return place(m, slot) + demand + likeness(m, slot);
    },
  });
}

/** With moves up to the level above, and as many of them as there is room for. */
function extend(ground: DepthGround, target: readonly SearchStep[], urge: number) {
  const { stretch, borders, placeFor, level } = ground;
  const { moves } = stretch.options;
  const harder = LEVELS[Math.min(LEVELS.length - 1, levelRank(level) + 1)];
  const place = placeFor(harder, 'extra');
  const likeness = likenessTo(target, moves, (move, other) =>
    move.prerequisites.includes(other.id),
  );
  return fillStretch(stretch, {
    ...borders,
    price: (m, slot) => {
      const move = moves[m];
      if (!isUpTo(harder, move)) return Infinity;
      const lack = urge * PRICES.demand * (MOST_DEMAND - demandOfMove(move)) * lengthOf(move);
      return place(m, slot) + lack + (isSame(m, slot) ? 0 : likeness(m, slot));
    },
  });

  /** What the target dances already is nothing extra. */
  function isSame(m: number, slot: number): boolean {
    return target.some(
      (step) => step.slot === slot && sameMoveKey(moves[step.move]) === sameMoveKey(moves[m]),
    );
  }
}

const lengthOf = (move: MoveInfo): number => move.counts / SLOT_BEATS;

/** What is taken off for what the target dances there or is related to, and put on for another hold. */
function likenessTo(
  target: readonly SearchStep[],
  moves: readonly MoveInfo[],
  isRelated: (move: MoveInfo, targets: MoveInfo) => boolean,
): Filling['price'] {
  const at = new Map(target.map(({ slot, move }) => [slot, moves[move]]));
  return (m, slot) => {
    const there = at.get(slot);
    if (there === undefined) return 0;
    const move = moves[m];
    const away = move.entry.position === there.entry.position ? 0 : PRICES.elsewhere;
    const isSame = sameMoveKey(move) === sameMoveKey(there);
    const near = isSame ? PRICES.same : isRelated(move, there) ? PRICES.related : 0;
    return away + near * Math.min(lengthOf(move), lengthOf(there));
  };
}

export interface DepthRequest {
  readonly from: Position;
  readonly to: Position;
  /** A multiple of 4. */
  readonly counts: number;
  readonly level: Level;
}

const possibleIn = (depths: Depths): number =>
  DEPTHS.filter((depth) => depths[depth].possible).length;

/** A stretch without a song; begun on a 1 unless more of it can be had on a 5. */
export function depthsBetween(
  library: PlanningLibrary,
  request: DepthRequest,
): { readonly startsOn: FreeFoot; readonly depths: Depths } {
  const onOne = depthsOf(bareGround(library, request, 1));
  if (possibleIn(onOne) === DEPTHS.length) return { startsOn: 1, depths: onOne };
  const onFive = depthsOf(bareGround(library, request, 5));
  return possibleIn(onFive) > possibleIn(onOne)
    ? { startsOn: 5, depths: onFive }
    : { startsOn: 1, depths: onOne };
}

/**
 * Moves that are danced one after the other, as the target, without a song.
 * @param moveIds a legal row of moves of whole half eights
 * @param dislike what a move costs the more in a depth, per half eight; Infinity for one that is not
 *   danced there. The target is left as it is
 * @returns undefined where the library has not all of them
 */
export function depthsOfMoves(
  library: PlanningLibrary,
  moveIds: readonly string[],
  level: Level,
  dislike: (move: MoveInfo, depth: Depth) => number = () => 0,
): Depths | undefined {
  const { moves } = library.optionsFor(EVERYTHING);
  const danced = moveIds.map((id) => moves.findIndex((move) => move.id === id));
  if (danced.length === 0 || danced.includes(-1)) return undefined;
  let slot = 0;
  const target = danced.map((move): SearchStep => {
    const step = { slot, move, cost: 0 };
    slot += lengthOf(moves[move]);
    return step;
  });
  const [first, last] = [moves[danced[0]], moves[danced[danced.length - 1]]];
  const request = {
    from: first.entry.position,
    to: last.exit.position,
    counts: slot * SLOT_BEATS,
    level,
  };
  const ground = bareGround(library, request, first.entry.freeFoot);
  const pricesFor = (depth: Depth): number[] =>
    moves.map((move) => barePrice(move) + dislike(move, depth) * lengthOf(move));
  const placeFor: DepthGround['placeFor'] = (_, depth) => {
    const prices = pricesFor(depth);
    return (move) => prices[move];
  };
  return depthsOf({ ...ground, placeFor }, target);
}

function bareGround(
  library: PlanningLibrary,
  { from, to, counts, level }: DepthRequest,
  startsOn: FreeFoot,
): DepthGround {
  const options = library.optionsFor(EVERYTHING);
  const slots = bareSlots(counts, startsOn);
  const prices = options.moves.map(barePrice);
  return {
    stretch: { options, slots, from: 0, to: slots.length, around: new Map(), side: FIRST_SIDE },
    borders: {
      opens: ({ entry }) => entry.position === from && entry.freeFoot === startsOn,
      closes: ({ exit }) => exit.position === to,
    },
    placeFor: () => (move) => prices[move],
    level,
  };
}
