/** How to get from one hold to another in so many counts. */
import { LEVELS, type Level, type MoveInfo } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { FREE_FEET, type FreeFoot, type Position } from '../../moves/state.ts';
import { planParametersSchema } from '../plan.ts';
import type { Options } from '../planner/options.ts';
import type { PlanningLibrary } from '../planner/planning-library.ts';
import { FIRST_SIDE } from '../sides.ts';
import { levelRank, SLOT_BEATS } from '../traits.ts';
import { barePrice, bareSlots, fillStretch } from './stretch.ts';

/** Two phrases: whoever has more time dances something of their own in between. */
export const MOST_WAY_COUNTS = 64;

export interface WayRequest {
  readonly from: Position;
  readonly to: Position;
  /** A multiple of 4 up to `MOST_WAY_COUNTS`. */
  readonly counts: number;
  /** Else it is the most that they may be. */
  readonly exactly: boolean;
  /** The highest of its moves; that of a trusted partner is danced by advanced couples. */
  readonly level: Level;
}

export interface Way {
  /** By id, one after the other. */
  readonly moves: readonly string[];
  readonly counts: number;
  readonly startsOn: FreeFoot;
}

export interface WaysFound {
  /** Shortest first; those of a length differ in their moves. */
  readonly ways: readonly Way[];
  /** Where there are none: the length that is nearest to what was asked for; undefined for none at all. */
  readonly nearest: number | undefined;
}

/** Different ways of one length, where others are allowed too. */
const OF_EACH_LENGTH = 3;
/** What a move costs the more, per half eight, for each way that has it already. */
const AGAIN = 1;
/** Searches for one more way that may come to nothing new. */
const VAIN = 3;

/** The library with all that the most advanced dance; levels are told apart here. */
export const EVERYTHING = planParametersSchema.parse({ difficulty: 'advanced' });

/** Whether dancers of a level dance the move. */
export function isUpTo(level: Level, move: MoveInfo): boolean {
  const { trustedPartnerOnly } = move.safety;
  return (
    levelRank(move.level) <= levelRank(level) && (!trustedPartnerOnly || level === LEVELS.at(-1))
  );
}

/** Legal ways, begun on a 1 where that is possible. @param most ways in all */
export function waysBetween(library: PlanningLibrary, request: WayRequest, most = 6): WaysFound {
  const options = library.optionsFor(EVERYTHING);
  const { counts, exactly } = request;
  const lengths = exactly ? [counts] : lengthsUpTo(counts);
  const ways: Way[] = [];
  for (const length of lengths) {
    const wanted = Math.min(most - ways.length, exactly ? most : OF_EACH_LENGTH);
    ways.push(...waysOf(options, request, length, wanted));
  }
  if (ways.length > 0) return { ways, nearest: undefined };
  const others = lengthsUpTo(MOST_WAY_COUNTS)
    .filter((length) => !lengths.includes(length))
    .sort((a, b) => Math.abs(a - counts) - Math.abs(b - counts) || a - b);
  const nearest = others.find((length) => waysOf(options, request, length, 1).length > 0);
  return { ways, nearest };
}

function lengthsUpTo(counts: number): number[] {
  return Array.from({ length: counts / SLOT_BEATS }, (_, i) => (i + 1) * SLOT_BEATS);
}

function waysOf(options: Options, request: WayRequest, counts: number, wanted: number): Way[] {
  const ways = new Map<string, Way>();
  const uses = new Map<string, number>();
  for (const startsOn of FREE_FEET) {
    for (let vain = 0; vain < VAIN && ways.size < wanted;) {
      const moves = wayOf(options, request, counts, startsOn, uses);
      if (moves === undefined) break;
      const names = moves.map(sameMoveKey);
      for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
      const key = names.join(' ');
      if (ways.has(key)) vain++;
      else ways.set(key, { moves: moves.map(({ id }) => id), counts, startsOn });
    }
  }
  return [...ways.values()];
}

function wayOf(
  options: Options,
  { from, to, level }: WayRequest,
  counts: number,
  startsOn: FreeFoot,
  uses: ReadonlyMap<string, number>,
): readonly MoveInfo[] | undefined {
  const { moves } = options;
  const slots = bareSlots(counts, startsOn);
  const prices = moves.map((move) => {
    if (!isUpTo(level, move)) return Infinity;
    const again = (uses.get(sameMoveKey(move)) ?? 0) * AGAIN;
    return barePrice(move) + (again * move.counts) / SLOT_BEATS;
  });
  const steps = fillStretch(
    { options, slots, from: 0, to: slots.length, around: new Map(), side: FIRST_SIDE },
    {
      opens: ({ entry }) => entry.position === from && entry.freeFoot === startsOn,
      closes: ({ exit }) => exit.position === to,
      price: (move) => prices[move],
    },
  );
  return steps?.map(({ move }) => moves[move]);
}
