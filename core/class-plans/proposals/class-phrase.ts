/**
 * The phrase that a class works on: its figures between basics that are known, each of them in it. It
 * ends as it begins where that can be, so that it is danced over and over.
 */
import { hashUnit, textKey } from '../../choreography/planner/random.ts';
import type { PlanningLibrary } from '../../choreography/planner/planning-library.ts';
import type { Options } from '../../choreography/planner/options.ts';
import type { SearchStep } from '../../choreography/planner/search.ts';
import { FIRST_SIDE } from '../../choreography/sides.ts';
import type { DepthStep } from '../../choreography/teaching/depths.ts';
import { barePrice, bareSlots, fillStretch } from '../../choreography/teaching/stretch.ts';
import { EVERYTHING } from '../../choreography/teaching/ways-between.ts';
import {
  isFigure,
  isIdle,
  isRest,
  levelRank,
  MAX_TURNS_PER_EIGHT,
  REPEAT_GAP_COUNTS,
  SLOT_BEATS,
} from '../../choreography/traits.ts';
import { DANCE_ROLES, type DanceRole } from '../../moves/dance-role.ts';
import type { MoveInfo } from '../../moves/move.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { stateKey, type Position } from '../../moves/state.ts';

export interface ClassPhrase {
  readonly steps: readonly DepthStep[];
  readonly counts: number;
  readonly entry: Position;
  readonly exit: Position;
  /** It ends in the very state that it begins in. */
  readonly repeats: boolean;
  /** By the prices below: less is plainer to teach. */
  readonly awkwardness: number;
}

export interface ClassPhraseRequest {
  /** By `sameMoveKey`, in the order to teach them; each is danced once at least. */
  readonly figures: readonly string[];
  /** What else may be danced, by `sameMoveKey`. */
  readonly known: ReadonlySet<string>;
  /** A multiple of 8. */
  readonly counts: number;
  readonly seed: number;
}

/** Where a class gathers between two repetitions, the likeliest first. */
const GATHERINGS: readonly Position[] = ['C', 'O2', 'OL', 'V', 'N', 'SS', 'OR', 'S', 'W', 'H', 'X'];
/** Places of the figures that are tried. */
const MOST_TRIES = 30;
/** So many that dance all the figures are compared. */
const ENOUGH = 4;
const CHANCE = 0.25;
/** What is known adds nothing to what is to be learned: a figure that is only passed by costs. */
const PRICES = {
  basic: 0.15,
  otherBasic: 0.3,
  holdChange: 0.3,
  ownFigure: 0.2,
  otherFigure: 0.75,
  above: 0.3,
} as const;
/** For each time that a figure comes once more, and for a phrase that begins with no basic. */
const AGAIN = 0.6;
const NO_BASIC_FIRST = 4;
/** What is awkward about where the figures are. */
const AWKWARD = {
  onFive: 0.4,
  atOnce: 1.5,
  noBreath: 0.3,
  otherOrder: 0.8,
  rarerHold: 0.25,
  noRepeat: 4,
} as const;
const EIGHT_SLOTS = 2;

/** Undefined where no legal phrase has all of the figures. */
export function classPhrase(
  library: PlanningLibrary,
  request: ClassPhraseRequest,
): ClassPhrase | undefined {
  const options = library.optionsFor(EVERYTHING);
  const ground = groundOf(options, request);
  const found: ClassPhrase[] = [];
  let tries = 0;
  for (const placing of placings(ground, request)) {
    if (tries++ >= MOST_TRIES || found.length >= ENOUGH) break;
    const steps = fill(ground, request, placing);
    if (steps !== undefined) found.push(phraseOf(steps, options.moves, placing));
  }
  return found.sort((a, b) => a.awkwardness - b.awkwardness).at(0);
}

interface Ground {
  readonly options: Options;
  /** By index; Infinity for what is not danced. */
  readonly prices: readonly number[];
  readonly slots: number;
  /** The states that so many half eights from a state lead to, exactly. */
  readonly reach: (state: string, slots: number) => ReadonlySet<string>;
  readonly isOwn: (move: MoveInfo) => boolean;
}

const slotsOf = ({ counts }: MoveInfo): number => counts / SLOT_BEATS;

function groundOf(options: Options, { figures, known, counts, seed }: ClassPhraseRequest): Ground {
  const own = new Set(figures);
  const isOwn = (move: MoveInfo): boolean => own.has(sameMoveKey(move));
  const prices = options.moves.map((move) => {
    const key = sameMoveKey(move);
    if (isOwn(move)) return PRICES.ownFigure * slotsOf(move);
    if (!known.has(key) || !Number.isFinite(barePrice(move)) || isIdle(move)) return Infinity;
    const kind = kindOf(move);
    const chance = CHANCE * hashUnit(seed, textKey(key));
    return (PRICES[kind] + PRICES.above * levelRank(move.level) + chance) * slotsOf(move);
  });
  const from = Map.groupBy(
    options.moves.filter((_, m) => Number.isFinite(prices[m])),
    ({ entry }) => stateKey(entry),
  );
  const reached = new Map<string, ReadonlySet<string>>();
  const reach = (state: string, slots: number): ReadonlySet<string> => {
    if (slots === 0) return new Set([state]);
    const key = `${state} ${slots}`;
    const before = reached.get(key);
    if (before !== undefined) return before;
    const all = new Set<string>();
    for (const move of from.get(state) ?? []) {
      if (slotsOf(move) > slots) continue;
      for (const end of reach(stateKey(move.exit), slots - slotsOf(move))) all.add(end);
    }
    reached.set(key, all);
    return all;
  };
  return { options, prices, slots: counts / SLOT_BEATS, reach, isOwn };
}

/** One recovers in a plain basic; the others are danced for a change. */
function kindOf(move: MoveInfo): keyof typeof PRICES {
  if (isRest(move)) {
    const isPlain = move.functions.includes('rest') && move.category !== 'social';
    return isPlain ? 'basic' : 'otherBasic';
  }
  return isFigure(move) ? 'otherFigure' : 'holdChange';
}

interface Placing {
  /** Move ids by slot. */
  readonly pins: ReadonlyMap<number, string>;
  readonly start: string;
  /** It can end where it starts. */
  readonly repeats: boolean;
  /** What is awkward about it. */
  readonly cost: number;
}

/** Where the figures can be danced, the plainest first. */
function placings(
  { options, reach, slots }: Ground,
  { figures, seed }: ClassPhraseRequest,
): Placing[] {
  const variants = figures.map((key) => options.moves.filter((move) => sameMoveKey(move) === key));
  const starts = new Map<string, Position>();
  for (const { entry } of options.moves) {
    if (entry.freeFoot === 1) starts.set(stateKey(entry), entry.position);
  }
  const found: Placing[] = [];
  const place = (
    start: string,
    rest: readonly number[],
    at: number,
    state: string,
    placed: Placing,
  ): void => {
    if (rest.length === 0) {
      const loops = reach(state, slots - at).has(start);
      if (!loops && reach(state, slots - at).size === 0) return;
      found.push({ ...placed, repeats: loops, cost: placed.cost + (loops ? 0 : AWKWARD.noRepeat) });
      return;
    }
    for (const next of rest) {
      for (const move of variants[next]) {
        const parity = move.entry.freeFoot === 1 ? 0 : 1;
        for (let slot = at; slot + slotsOf(move) <= slots; slot++) {
          if (slot % EIGHT_SLOTS !== parity) continue;
          if (!reach(state, slot - at).has(stateKey(move.entry))) continue;
          const cost =
            placed.cost +
            // A figure begins on a 1, after a basic, and in the order in which it is taught.
            (parity === 0 ? 0 : AWKWARD.onFive) +
            (slot === 0 && !isRest(move) ? AWKWARD.atOnce : 0) +
            (placed.pins.size > 0 && slot === at ? AWKWARD.noBreath : 0) +
            rest.indexOf(next) * AWKWARD.otherOrder;
          place(
            start,
            rest.filter((other) => other !== next),
            slot + slotsOf(move),
            stateKey(move.exit),
            { ...placed, cost, pins: new Map([...placed.pins, [slot, move.id]]) },
          );
        }
      }
    }
  };
  for (const [start, position] of starts) {
    const cost =
      GATHERINGS.indexOf(position) * AWKWARD.rarerHold + CHANCE * hashUnit(seed, textKey(start));
    place(
      start,
      figures.map((_, i) => i),
      0,
      start,
      { start, cost, repeats: true, pins: new Map() },
    );
  }
  return found.sort((a, b) => a.cost - b.cost);
}

function fill(
  { options, prices, slots, isOwn }: Ground,
  { counts }: ClassPhraseRequest,
  { pins, start, repeats }: Placing,
): readonly SearchStep[] | undefined {
  const { moves } = options;
  const pinned = new Set(pins.keys());
  return fillStretch(
    { options, slots: bareSlots(counts, 1), from: 0, to: slots, around: pins, side: FIRST_SIDE },
    {
      opens: ({ entry }) => stateKey(entry) === start,
      closes: ({ exit }) => !repeats || stateKey(exit) === start,
      price: (m, slot) => {
        const again = isOwn(moves[m]) && !pinned.has(slot) ? AGAIN : 0;
        const opens = slot === 0 && !isRest(moves[m]) ? NO_BASIC_FIRST : 0;
        return prices[m] + again + opens;
      },
    },
  );
}

function phraseOf(
  steps: readonly SearchStep[],
  moves: readonly MoveInfo[],
  placing: Placing,
): ClassPhrase {
  const danced = steps.map(({ move }) => moves[move]);
  const first = danced[0];
  const last = danced[danced.length - 1];
  const counts = danced.reduce((sum, move) => sum + move.counts, 0);
  const repeats =
    stateKey(first.entry) === stateKey(last.exit) &&
    comesBackInTime(danced, counts) &&
    DANCE_ROLES.every((role) => !turnsOn(last, first, role));
  const cost = placing.cost + steps.reduce((sum, step) => sum + step.cost, 0);
  return {
    repeats,
    awkwardness: cost + (repeats ? 0 : AWKWARD.noRepeat),
    steps: steps.map(({ slot, move }) => ({
      moveId: moves[move].id,
      at: slot * SLOT_BEATS,
      counts: moves[move].counts,
    })),
    counts,
    entry: first.entry.position,
    exit: last.exit.position,
  };
}

/** No figure at its end comes again too soon at its beginning. */
function comesBackInTime(danced: readonly MoveInfo[], counts: number): boolean {
  let at = 0;
  const places = danced.map((move) => {
    const place = { move, from: at, to: at + move.counts };
    at = place.to;
    return place;
  });
  return places.every(({ move, to }) =>
    places.every(
      ({ move: other, from }) =>
        !isFigure(move) ||
        sameMoveKey(move) !== sameMoveKey(other) ||
        from + counts - to >= REPEAT_GAP_COUNTS,
    ),
  );
}

/** More turns one way across the border than an eight can hold. */
function turnsOn(last: MoveInfo, first: MoveInfo, role: DanceRole): boolean {
  const perHalf = ({ turns, counts }: MoveInfo): number => (turns[role] * SLOT_BEATS) / counts;
  const [before, after] = [perHalf(last), perHalf(first)];
  return before * after > 0 && Math.abs(before + after) > MAX_TURNS_PER_EIGHT;
}
