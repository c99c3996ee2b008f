/** Composes a choreography: a song's analysis and a library in, a whole legal plan out. */
import { InvalidInputError } from '../../errors.ts';
import type { SongAnalysis } from '../../music/analysis.ts';
import { uncounted } from '../../music/count-confidence.ts';
import { buildBeatGrid, type BeatGrid } from '../beat-grid.ts';
import { judgePlan, type Judgment } from '../evaluate/judge.ts';
import { measurePlan } from '../evaluate/measures.ts';
import { farShort, judgedNotes } from './judged-notes.ts';
import { relaxationNotes, wishNotes } from './notes.ts';
import type { PlanningLibrary } from './planning-library.ts';
import type { Plan, PlanParameters } from '../plan.ts';
import type { Options } from './options.ts';
import { segmentsOf } from './segments.ts';
import {
  pathCost,
  solve,
  solveLike,
  type Outcome,
  type PlanningProblem,
  type Solution,
} from './solve.ts';
import { styleAimOf } from './style-aim.ts';
import { layOut, type Slot } from '../timeline.ts';
import { SLOT_BEATS } from '../traits.ts';
import { placePreferred } from './wishes.ts';

/** Of the rules and weights; a plan says which ones it was composed by. */
export const PLANNER_VERSION = '7';

export interface ComposeInput {
  readonly analysis: SongAnalysis;
  readonly library: PlanningLibrary;
  readonly parameters: PlanParameters;
  /** Moves that must start at given beats of the plan's grid, by id. */
  readonly pins?: ReadonlyMap<number, string>;
  /** Beats at which the person locked what is pinned there. */
  readonly locked?: ReadonlySet<number>;
  /** 0 to 1: how well a move goes with the sound of a section (index into the analysis). */
  readonly affinity?: (moveId: string, section: number) => number | undefined;
  /** A price for moves wherever they stand, by id. */
  readonly penalties?: ReadonlyMap<string, number>;
  /** Labels kept per slot and state; more is slower and closer to the optimum. Default 5. */
  readonly width?: number;
}

const DEFAULT_WIDTH = 5;

function slotPins(pins: ReadonlyMap<number, string> | undefined): Map<number, string> {
  return new Map([...(pins ?? [])].map(([beat, id]) => [Math.round(beat / SLOT_BEATS), id]));
}

function throwUnsolvable(
  problem: PlanningProblem,
  outcome: Extract<Outcome, { solved: false }>,
  library: PlanningLibrary,
): never {
  const { parameters } = problem;
  const solvable = (changes: Partial<PlanParameters>): boolean => {
    const changed = { ...parameters, ...changes };
    return solve({ ...problem, parameters: changed, options: library.optionsFor(changed) }).solved;
  };
  const free = {
    bannedMoves: [],
    noDips: false,
    noHeadOrBackLoad: false,
    onlyBasics: false,
    spare: [],
  };
  const cause =
    library.moves.length === 0
      ? 'empty-library'
      : problem.pins.size > 0 && solve({ ...problem, pins: new Map() }).solved
        ? 'locked-moves'
        : parameters.bannedMoves.length > 0 && solvable({ bannedMoves: [] })
          ? 'banned-moves'
          : solvable(free)
            ? 'preferences'
            : 'library';
  throw new InvalidInputError(
    'no-legal-choreography',
    `no legal choreography: ${cause}, no way on from ${outcome.deadEnd.state || 'the start'}`,
    {
      details: {
        cause,
        state: outcome.deadEnd.state,
        beat: outcome.deadEnd.slot * SLOT_BEATS,
      },
    },
  );
}

/** The parts of a problem that do not change when a plan is edited. */
export interface PlanningGrid {
  readonly grid: BeatGrid;
  readonly slots: readonly Slot[];
  readonly options: Options;
}

export function planningGridFor(input: ComposeInput): PlanningGrid {
  const grid = buildBeatGrid(input.analysis);
  return {
    grid,
    slots: layOut(input.analysis, grid, input.parameters),
    options: input.library.optionsFor(input.parameters),
  };
}

function problemOf(input: ComposeInput, stage: PlanningGrid): PlanningProblem {
  return {
    analysis: input.analysis,
    slots: stage.slots,
    options: stage.options,
    parameters: input.parameters,
    pins: slotPins(input.pins),
    affinity: input.affinity,
    penalties: input.penalties,
    width: input.width ?? DEFAULT_WIDTH,
  };
}

/** A plan before anything is said of it, and what a judge says. */
interface Draft {
  readonly plan: Plan;
  readonly judged: Judgment;
  readonly solution: Solution;
}

function draftOf(
  input: ComposeInput,
  stage: PlanningGrid,
  problem: PlanningProblem,
  outcome: Solution,
): Draft {
  const { analysis, library, parameters } = input;
  const solution = placePreferred(problem, outcome);
  const segments = segmentsOf({
    analysis,
    slots: stage.slots,
    moves: stage.options.moves,
    steps: solution.result.steps,
    parameters,
    locked: input.locked ?? new Set(),
  });
  const silent = uncounted(analysis);
  const danced = new Set(segments.map(({ moveId }) => moveId));
  const known = new Set([...danced, ...parameters.preferredMoves]);
  const filmed = library.moves.filter(({ id, side }) => side !== undefined && known.has(id));
  const plan: Plan = {
    song: { durationSec: analysis.durationSec, tempoBpm: analysis.tempoBpm },
    libraryVersion: library.version,
    plannerVersion: PLANNER_VERSION,
    seed: parameters.seed,
    parameters,
    beatGridSec: [...stage.grid.beatsSec],
    firstCountBeat: stage.grid.firstCountBeat,
    segments,
    ...(silent.length > 0 && { uncounted: silent }),
    measures: {},
    notes: [],
    ...(filmed.length > 0 && { filmed }),
  };
  return { plan, solution, judged: judgePlan(plan, library.moves, analysis, stage.slots) };
}

/** How often a dance is searched anew, and how much more what fell short counts each time. */
const SEARCHES_ANEW = 4;
const EMPHASIS = 2.5;

/**
 * Where a dance falls far short, it is searched anew with more weight on what it lacks, and the best
 * one is taken. What is edited stays as it is.
 */
function mendedDraft(
  input: ComposeInput,
  stage: PlanningGrid,
  problem: PlanningProblem,
  outcome: Solution,
): Draft {
  const first = draftOf(input, stage, problem, outcome);
  let best = first;
  let lacks = farShort(best.judged);
  const emphasis = { energy: 1, rise: 1, vary: 1 };
  for (let i = 0; i < SEARCHES_ANEW && problem.pins.size === 0; i++) {
    if (!lacks.energyFit && !lacks.levelRise && !lacks.returnsVaried) break;
    if (lacks.energyFit) emphasis.energy *= EMPHASIS;
    if (lacks.levelRise) emphasis.rise *= EMPHASIS;
    if (lacks.returnsVaried) emphasis.vary *= EMPHASIS;
    const emphasized = { ...problem, emphasis: { ...emphasis } };
    const again = solveLike(first.solution, emphasized);
    if (again === undefined) break;
    const draft = draftOf(input, stage, emphasized, again);
    lacks = farShort(draft.judged);
    if (isBetter(draft.judged, best.judged)) best = draft;
  }
  return best;
}

/** Falls short in nothing new, and in less, or follows the music more. */
function isBetter(one: Judgment, other: Judgment): boolean {
  const lacks = Object.entries(farShort(one));
  const before: Readonly<Record<string, boolean>> = farShort(other);
  if (lacks.some(([what, isShort]) => isShort && !before[what])) return false;
  const isLess = lacks.some(([what, isShort]) => !isShort && before[what]);
  return isLess || (one.energyFit ?? 0) > (other.energyFit ?? 0);
}

function planFrom(
  input: ComposeInput,
  stage: PlanningGrid,
  problem: PlanningProblem,
  outcome: Solution,
): Plan {
  const { analysis, library, parameters } = input;
  const { plan, judged, solution } = mendedDraft(input, stage, problem, outcome);
  const { result } = solution;
  const asked = {
    level: parameters.difficulty,
    aim: styleAimOf(analysis, parameters),
    durationSec: analysis.durationSec,
  };
  return {
    ...plan,
    notes: [
      ...stage.grid.notes,
      ...stage.options.notes,
      ...relaxationNotes(problem, solution),
      ...wishNotes(problem, solution),
      ...judgedNotes(judged, asked),
    ],
    measures: {
      ...measurePlan(plan, library.moves, analysis, undefined, stage.slots),
      cost: result.cost,
      costLowerBound: result.lowerBound,
      provenOptimal: result.proven ? 1 : 0,
    },
  };
}

/**
 * The cheapest legal choreography of the whole song, deterministic for the seed.
 * @throws InvalidInputError `no-legal-choreography` with `cause` (`empty-library`,
 *   `locked-moves`, `banned-moves`, `preferences` or `library`), `state` and `beat` of the dead end
 */
export function composePlan(input: ComposeInput): Plan {
  const stage = planningGridFor(input);
  const problem = problemOf(input, stage);
  const outcome = solve(problem);
  if (!outcome.solved) return throwUnsolvable(problem, outcome, input.library);
  return planFrom(input, stage, problem, outcome);
}

/** As `composePlan`, but undefined where nothing legal is found. */
export function tryComposePlan(input: ComposeInput): Plan | undefined {
  const stage = planningGridFor(input);
  const problem = problemOf(input, stage);
  const outcome = solve(problem);
  return outcome.solved ? planFrom(input, stage, problem, outcome) : undefined;
}

/** What a plan costs by the prices of this planner, whoever made it. Undefined for a plan that breaks a rule. */
export function costOf(plan: Plan, input: ComposeInput): number | undefined {
  const path = plan.segments.map((s): [number, string] => [s.startBeat / SLOT_BEATS, s.moveId]);
  return pathCost(problemOf(input, planningGridFor(input)), new Map(path));
}
