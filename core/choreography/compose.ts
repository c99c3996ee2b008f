/** Composes a choreography: a song's analysis and a library in, a whole legal plan out. */
import { InvalidInputError } from '../errors.ts';
import type { MoveInfo } from '../moves/move.ts';
import type { SongAnalysis } from '../music/analysis.ts';
import { buildBeatGrid, type BeatGrid } from './beat-grid.ts';
import { joinRules } from './join-costs.ts';
import { measurePlan } from './measures.ts';
import { optionsFor, type Options } from './options.ts';
import type { Plan, PlanParameters, Reason } from './plan.ts';
import { segmentsOf } from './segments.ts';
import { solve, type Outcome, type Problem, type Solution } from './solve.ts';
import { layOut, tempoOver, type Slot } from './timeline.ts';
import { levelRank, MAX_STRETCH, playbackRate, SLOT_BEATS } from './traits.ts';

/** Of the rules and weights; a plan says which ones it was composed by. */
export const PLANNER_VERSION = '1';

export interface Library {
  /** Content hash; goes into the plan. */
  readonly version: string;
  readonly moves: readonly MoveInfo[];
}

export interface ComposeInput {
  readonly analysis: SongAnalysis;
  readonly library: Library;
  readonly parameters: PlanParameters;
  /** Moves that must start at given beats of the plan's grid, by id: locked segments. */
  readonly pins?: ReadonlyMap<number, string>;
  /** 0 to 1: how well a move goes with the sound of a section (index into the analysis). */
  readonly affinity?: (moveId: string, section: number) => number | undefined;
  /** Seam between two clips in torso lengths. */
  readonly seam?: (fromMove: string, toMove: string) => number;
  /** A price for moves wherever they stand, by id. */
  readonly extra?: ReadonlyMap<string, number>;
  /** Labels kept per slot and state; more is slower and closer to the optimum. Default 10. */
  readonly width?: number;
}

const DEFAULT_WIDTH = 10;
/** Beginners are comfortable up to this tempo. */
const BEGINNER_TEMPO_BPM = 128;

function slotPins(pins: ReadonlyMap<number, string> | undefined): Map<number, string> {
  return new Map([...(pins ?? [])].map(([beat, id]) => [Math.round(beat / SLOT_BEATS), id]));
}

/** What of the dancers' wishes the path does not keep. */
function relaxationNotes(problem: Problem, solution: Solution): Reason[] {
  const { slots, options, parameters } = problem;
  const { moves, aboveLevel } = options;
  const { steps } = solution.result;
  const rules = joinRules(moves);
  const stretched = steps.filter((step) => {
    const move = moves[step.move];
    const tempo = tempoOver(slots, step.slot, move.counts / SLOT_BEATS);
    return Math.abs(playbackRate(move, tempo) - 1) > MAX_STRETCH;
  }).length;
  const above = steps.filter((step) => aboveLevel[step.move]).length;
  const unknown = new Set(
    steps
      .map((step) => moves[step.move].id)
      .filter((id) => !(solution.repertoire?.has(id) ?? true)),
  ).size;
  const hurried =
    parameters.difficulty !== 'beginner'
      ? 0
      : steps.filter((step, i) => i > 0 && rules.hurries(steps[i - 1].move, step.move)).length;
  const wrongFoot = steps.filter((step) => {
    const { count } = slots[step.slot];
    return count !== undefined && count !== moves[step.move].entry.freeFoot;
  }).length;
  const notes: Reason[] = [];
  if (stretched > 0) notes.push({ code: 'stretch-relaxed', values: { moves: stretched } });
  if (above > 0) notes.push({ code: 'level-relaxed', values: { moves: above } });
  if (unknown > 0) notes.push({ code: 'new-moves-relaxed', values: { moves: unknown } });
  if (hurried > 0) notes.push({ code: 'pace-relaxed', values: { joins: hurried } });
  if (wrongFoot > 0) notes.push({ code: 'counts-flipped', values: { moves: wrongFoot } });
  return notes;
}

function wishNotes(problem: Problem, solution: Solution): Reason[] {
  const { options, parameters, analysis, slots } = problem;
  const danced = new Set(solution.result.steps.map((step) => options.moves[step.move].id));
  const possible = new Set(
    options.moves.filter((_, m) => !options.aboveLevel[m]).map((move) => move.id),
  );
  const notes: Reason[] = parameters.preferredMoves
    .filter((id) => possible.has(id) && !danced.has(id))
    .map((id) => ({ code: 'preferred-not-placed', values: { move: id } }));
  if (parameters.difficulty === 'beginner' && analysis.tempoBpm > BEGINNER_TEMPO_BPM) {
    notes.push({ code: 'fast-for-beginners', values: { tempoBpm: Math.round(analysis.tempoBpm) } });
  }
  if (slots.some((slot) => slot.kind === 'intro') && !options.moves.some(isIdleMove)) {
    notes.push({ code: 'no-idle-moves', values: {} });
  }
  return notes;
}

function isIdleMove(move: MoveInfo): boolean {
  return move.functions.includes('idle');
}

/** Tries a preferred move that found no place by itself where it costs least, at phrase starts first. */
function placePreferred(problem: Problem, solution: Solution): Solution {
  const { options, parameters, slots } = problem;
  const top = levelRank(parameters.difficulty);
  let current = solution;
  const pins = new Map(problem.pins);
  for (const id of parameters.preferredMoves) {
    const move = options.moves.find((candidate) => candidate.id === id);
    const danced = current.result.steps.some((step) => options.moves[step.move].id === id);
    if (move === undefined || danced || current.relaxed || levelRank(move.level) > top) continue;
    const places = slots
      .map((slot, t) => ({ slot, t }))
      .filter(({ slot }) => slot.kind === 'dance' && slot.count === move.entry.freeFoot)
      .filter(({ slot, t }) => t + move.counts / SLOT_BEATS <= slot.phraseStart + slot.phraseSlots)
      .sort((a, b) => Math.abs(a.slot.energy - 0.8) - Math.abs(b.slot.energy - 0.8) || a.t - b.t);
    const stride = Math.max(1, Math.floor(places.length / PLACES_TRIED));
    for (let i = 0; i < places.length; i += stride) {
      const withIt = new Map(pins).set(places[i].t, id);
      const outcome = solve({ ...problem, pins: withIt, attempt: true });
      if (!outcome.solved) continue;
      pins.set(places[i].t, id);
      current = outcome;
      break;
    }
  }
  return current;
}
const PLACES_TRIED = 4;

function refuse(
  problem: Problem,
  outcome: Extract<Outcome, { solved: false }>,
  library: Library,
): never {
  const { parameters } = problem;
  const solvable = (changes: Partial<PlanParameters>): boolean => {
    const changed = { ...parameters, ...changes };
    return solve({ ...problem, parameters: changed, options: optionsFor(library.moves, changed) })
      .solved;
  };
  const free = { bannedMoves: [], noDips: false, noHeadOrBackLoad: false };
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
export interface Stage {
  readonly grid: BeatGrid;
  readonly slots: readonly Slot[];
  readonly options: Options;
}

export function stageFor(input: ComposeInput): Stage {
  const grid = buildBeatGrid(input.analysis);
  return {
    grid,
    slots: layOut(input.analysis, grid, input.parameters),
    options: optionsFor(input.library.moves, input.parameters),
  };
}

/**
 * The cheapest legal choreography of the whole song, deterministic for the seed.
 * @throws InvalidInputError `no-legal-choreography` with `cause` (`empty-library`,
 *   `locked-moves`, `banned-moves`, `preferences` or `library`), `state` and `beat` of the dead end
 */
export function composePlan(input: ComposeInput): Plan {
  const { analysis, library, parameters } = input;
  const stage = stageFor(input);
  const problem: Problem = {
    analysis,
    slots: stage.slots,
    options: stage.options,
    parameters,
    pins: slotPins(input.pins),
    affinity: input.affinity,
    seam: input.seam,
    extra: input.extra,
    width: input.width ?? DEFAULT_WIDTH,
  };
  const outcome = solve(problem);
  if (!outcome.solved) return refuse(problem, outcome, library);
  const solution = placePreferred(problem, outcome);
  const { result } = solution;
  const segments = segmentsOf({
    analysis,
    slots: stage.slots,
    moves: stage.options.moves,
    steps: result.steps,
    parameters,
    pins: problem.pins,
  });
  const plan: Plan = {
    song: { durationSec: analysis.durationSec, tempoBpm: analysis.tempoBpm },
    libraryVersion: library.version,
    plannerVersion: PLANNER_VERSION,
    seed: parameters.seed,
    parameters,
    beatGridSec: [...stage.grid.beatsSec],
    firstCountBeat: stage.grid.firstCountBeat,
    segments,
    measures: {},
    notes: [
      ...stage.grid.notes,
      ...stage.options.notes,
      ...relaxationNotes(problem, solution),
      ...wishNotes(problem, solution),
    ],
  };
  return {
    ...plan,
    measures: {
      ...measurePlan(plan, library.moves, analysis),
      cost: result.cost,
      costLowerBound: result.lowerBound,
      provenOptimal: result.proven ? 1 : 0,
    },
  };
}
