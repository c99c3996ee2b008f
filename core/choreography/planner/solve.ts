/** From wishes to a path: strict search first, relaxed where nothing strict is legal. */
import type { SongAnalysis } from '../../music/analysis.ts';
import { chargeAnchors } from './anchors.ts';
import type { Pace } from './join-table.ts';
import type { Options } from './options.ts';
import { placeCosts, type PlaceCosts, type PlaceInput } from './place-costs.ts';
import type { PlanParameters } from '../plan.ts';
import { withPins } from './pins.ts';
import { chargeFallingLevel } from './rising-level.ts';
import { search, type SearchResult } from './search.ts';
import { styleAimOf } from './style-aim.ts';
import type { Slot } from '../timeline.ts';
import { slotFacts, type SlotFacts, type WholeDance } from './whole-dance.ts';
import { sameMoveKey } from '../../moves/same-move.ts';
import { isIdle, names } from '../traits.ts';

export interface PlanningProblem {
  readonly analysis: SongAnalysis;
  readonly slots: readonly Slot[];
  readonly options: Options;
  readonly parameters: PlanParameters;
  /** Moves that must start in given slots, by id. */
  readonly pins: ReadonlyMap<number, string>;
  readonly affinity?: PlaceInput['affinity'];
  readonly penalties?: ReadonlyMap<string, number> | undefined;
  /** Labels kept per slot and state. */
  readonly width: number;
  /**
   * How many times as much as usual it counts that the energy is the music's, that the level rises, and that
   * returns vary.
   */
  readonly emphasis?:
    { readonly energy: number; readonly rise: number; readonly vary: number } | undefined;
}

type Found = Extract<SearchResult, { found: true }>;

export interface Solution {
  readonly result: Found;
  readonly relaxed: boolean;
  /** The moves that count as known or as one of the allowed new ones; all where absent. */
  readonly repertoire: ReadonlySet<string> | undefined;
}

export type Outcome =
  | ({ readonly solved: true } & Solution)
  | {
      readonly solved: false;
      readonly deadEnd: { readonly slot: number; readonly state: string };
    };

/** A search that found nothing is repeated once with this many times as many labels. */
const WIDER = 12;

/** Of the slots of one song, which are searched more than once. */
const slotFactsKept = new WeakMap<readonly Slot[], SlotFacts>();

function factsOfSlots(slots: readonly Slot[]): SlotFacts {
  const facts = slotFactsKept.get(slots) ?? slotFacts(slots);
  slotFactsKept.set(slots, facts);
  return facts;
}

/** What every move costs in every slot of a problem, pins included. */
export function pricesOf(
  problem: PlanningProblem,
  relaxed: boolean,
  repertoire: ReadonlySet<string> | undefined,
): PlaceCosts {
  const { analysis, slots, options, parameters, affinity, penalties, emphasis } = problem;
  const { moves, aboveLevel, motion } = options;
  const places = placeCosts({
    analysis,
    slots,
    moves,
    parameters,
    aboveLevel,
    relaxed,
    repertoire,
    affinity,
    alignment: motion?.alignment,
    penalties,
    energyWeight: emphasis?.energy,
  });
  const facts = options.factsFor(parameters.difficulty);
  chargeAnchors(places, factsOfSlots(slots), facts);
  if (parameters.difficulty !== 'beginner') {
    chargeFallingLevel(places, factsOfSlots(slots), facts, emphasis?.rise);
  }
  return withPins(places, moves, problem.pins);
}

/** What the whole dance of a problem is priced by. */
function danceOf(problem: PlanningProblem): WholeDance {
  const { analysis, slots, options, parameters, emphasis } = problem;
  return {
    ...(emphasis && { variation: emphasis.vary }),
    level: parameters.difficulty,
    aim: styleAimOf(analysis, parameters),
    from: 0,
    outside: [],
    moves: options.factsFor(parameters.difficulty),
    slots: factsOfSlots(slots),
  };
}

function searchOnce(
  problem: PlanningProblem,
  relaxed: boolean,
  repertoire: ReadonlySet<string> | undefined,
  widen = true,
): SearchResult {
  const { slots, options, parameters, width } = problem;
  const costs = pricesOf(problem, relaxed, repertoire);
  const beginner = parameters.difficulty === 'beginner';
  const pace: Pace = !beginner ? 'free' : relaxed ? 'price' : 'rule';
  const input = { options, slots, costs, pace, dance: danceOf(problem) };
  const first = search({ ...input, width });
  return first.found || !widen ? first : search({ ...input, width: width * WIDER });
}

/** Known moves and the new ones that an unbound choreography makes most use of. */
function repertoireOf(
  problem: PlanningProblem,
  trial: SearchResult,
): ReadonlySet<string> | undefined {
  const { knownMoves, maxNewMoves } = problem.parameters;
  if (knownMoves === undefined || maxNewMoves === undefined) return undefined;
  const repertoire = new Set(knownMoves);
  const { moves } = problem.options;
  for (const move of moves) if (isIdle(move)) repertoire.add(move.id);
  if (!trial.found) return repertoire;
  const uses = new Map<string, number>();
  for (const step of trial.steps) {
    const move = moves[step.move];
    const id = sameMoveKey(move);
    if (!names(repertoire, move)) uses.set(id, (uses.get(id) ?? 0) + move.counts);
  }
  const wanted = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [id] of wanted.slice(0, maxNewMoves)) repertoire.add(id);
  return repertoire;
}

/** What makes new moves rarer in the search that chooses which of them to learn. */
const NEW_MOVE_PRICE = 0.4;

function newMovePrices(problem: PlanningProblem): ReadonlyMap<string, number> | undefined {
  const { knownMoves, maxNewMoves } = problem.parameters;
  if (knownMoves === undefined || maxNewMoves === undefined) return problem.penalties;
  const known = new Set(knownMoves);
  const prices = new Map(problem.penalties);
  for (const move of problem.options.moves) {
    if (!names(known, move)) prices.set(move.id, (prices.get(move.id) ?? 0) + NEW_MOVE_PRICE);
  }
  return prices;
}

export function solve(problem: PlanningProblem): Outcome {
  if (problem.options.moves.length === 0) {
    return { solved: false, deadEnd: { slot: 0, state: '' } };
  }
  const limited =
    problem.parameters.knownMoves !== undefined && problem.parameters.maxNewMoves !== undefined;
  const trial = limited
    ? searchOnce({ ...problem, penalties: newMovePrices(problem) }, false, undefined)
    : undefined;
  const repertoire = trial === undefined ? undefined : repertoireOf(problem, trial);
  const strict = searchOnce(problem, false, repertoire);
  if (strict.found) return { solved: true, result: strict, relaxed: false, repertoire };
  const relaxed = searchOnce(problem, true, repertoire);
  if (relaxed.found) return { solved: true, result: relaxed, relaxed: true, repertoire };
  return { solved: false, deadEnd: relaxed.deadEnd };
}

/** One search under the same relaxation and repertoire as a solution, for more pins; may fail. */
export function solveLike(solution: Solution, problem: PlanningProblem): Solution | undefined {
  const { relaxed, repertoire } = solution;
  const result = searchOnce(problem, relaxed, repertoire, false);
  return result.found ? { result, relaxed, repertoire } : undefined;
}

/**
 * What a given path costs by the planner's prices, so that other ways to compose can be compared.
 * Undefined where the path breaks a rule.
 */
export function pathCost(
  problem: PlanningProblem,
  path: ReadonlyMap<number, string>,
): number | undefined {
  const { slots, options } = problem;
  const costs = pricesOf({ ...problem, pins: path }, true, undefined);
  const result = search({
    options,
    slots,
    costs,
    width: 1,
    pace: 'free',
    dance: danceOf(problem),
  });
  return result.found ? result.cost : undefined;
}
