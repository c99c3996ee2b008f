/**
 * Simpler ways to compose, to be measured beside the planner. They see the same song, the same
 * slots and the same wishes, and make a plan of the same form.
 */
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import { sameState, type CoupleState } from '@bachata/core/moves/state.ts';
import type { EnergyLevel } from '@bachata/core/music/analysis.ts';
import { energyLevel } from '@bachata/core/music/structure/energy.ts';
import {
  PLANNER_VERSION,
  planningGridFor,
  type ComposeInput,
  type PlanningGrid,
} from '@bachata/core/choreography/planner/compose.ts';
import type { JoinRules } from '@bachata/core/choreography/planner/join-costs.ts';
import { measurePlan } from '@bachata/core/choreography/evaluate/measures.ts';
import { placeCosts, type PlaceCosts } from '@bachata/core/choreography/planner/place-costs.ts';
import type { Plan } from '@bachata/core/choreography/plan.ts';
import { randomFrom } from '@bachata/core/choreography/planner/random.ts';
import type { SearchStep } from '@bachata/core/choreography/planner/search.ts';
import { segmentsOf } from '@bachata/core/choreography/planner/segments.ts';
import { levelRank, SLOT_BEATS } from '@bachata/core/choreography/traits.ts';

/** Tries of a random or greedy walk before it is given up. */
const TRIES = 200;

function planOf(
  input: ComposeInput,
  stage: PlanningGrid,
  moves: readonly MoveInfo[],
  steps: SearchStep[],
): Plan {
  const { analysis, library, parameters } = input;
  const plan: Plan = {
    song: { durationSec: analysis.durationSec, tempoBpm: analysis.tempoBpm },
    libraryVersion: library.version,
    plannerVersion: PLANNER_VERSION,
    seed: parameters.seed,
    parameters,
    beatGridSec: [...stage.grid.beatsSec],
    firstCountBeat: stage.grid.firstCountBeat,
    segments: segmentsOf({
      analysis,
      slots: stage.slots,
      moves,
      steps,
      parameters,
      locked: new Set(),
    }),
    measures: {},
    notes: [...stage.grid.notes],
  };
  const cost = steps.reduce((sum, step) => sum + step.cost, 0);
  return {
    ...plan,
    measures: { ...measurePlan(plan, library.moves, analysis, library.motion), cost },
  };
}

interface Walk {
  readonly moves: readonly MoveInfo[];
  readonly rules: JoinRules;
  readonly places: PlaceCosts;
  readonly stage: PlanningGrid;
}

function walkOf(input: ComposeInput): Walk {
  const stage = planningGridFor(input);
  const { moves, aboveLevel, rules } = stage.options;
  const { analysis, parameters } = input;
  const places = placeCosts({
    analysis,
    slots: stage.slots,
    moves,
    parameters,
    aboveLevel,
    relaxed: false,
    affinity: input.affinity,
    alignment: input.library.motion?.alignment,
  });
  return { moves, rules, places, stage };
}

/** The moves that the rules allow next, each with its place's cost. */
function legalNext(walk: Walk, steps: readonly SearchStep[], t: number): SearchStep[] {
  const { moves, rules, places, stage } = walk;
  const last = steps.at(-1);
  const state: CoupleState | undefined = last === undefined ? undefined : moves[last.move].exit;
  const { count } = stage.slots[t];
  return moves.flatMap((move, m) => {
    const cost = places.values[t * moves.length + m];
    if (cost === Infinity || (count !== undefined && count !== move.entry.freeFoot)) return [];
    if (state !== undefined && !sameState(state, move.entry)) return [];
    if (last !== undefined && !rules.legal(last.move, m)) return [];
    if (last === undefined && move.safety.requiresPreparation) return [];
    for (let i = steps.length - 1; i >= 0; i--) {
      const { move: danced, slot } = steps[i];
      const gap = t - slot - moves[danced].counts / SLOT_BEATS;
      if (gap >= rules.horizon) break;
      if (rules.sameAs[danced] === rules.sameAs[m] && rules.tooSoon(m, gap)) return [];
    }
    return [{ slot: t, move: m, cost }];
  });
}

/** Walks through the song by `choose`; backs up two moves and tries again from a dead end. */
function walkThrough(
  walk: Walk,
  choose: (options: readonly SearchStep[]) => SearchStep,
): SearchStep[] | undefined {
  const { slots } = walk.stage;
  const steps: SearchStep[] = [];
  let tries = 0;
  for (let t = 0; t < slots.length;) {
    const options = legalNext(walk, steps, t);
    if (options.length > 0) {
      const step = choose(options);
      steps.push(step);
      t = step.slot + walk.moves[step.move].counts / SLOT_BEATS;
      continue;
    }
    if (tries++ > TRIES) return undefined;
    for (let back = Math.min(steps.length, 1 + (tries % 4)); back > 0; back--) {
      t = steps.pop()?.slot ?? 0;
    }
  }
  return steps;
}

/** (a) Any legal next move, at random. Undefined where it gets stuck. */
export function composeRandomLegal(input: ComposeInput): Plan | undefined {
  const walk = walkOf(input);
  const random = randomFrom(input.parameters.seed);
  const steps = walkThrough(walk, (options) => options[Math.floor(random() * options.length)]);
  return steps && planOf(input, walk.stage, walk.moves, steps);
}

/** (b) The legal next move that costs least here, without looking ahead; another one after a dead end. */
export function composeGreedy(input: ComposeInput): Plan | undefined {
  const walk = walkOf(input);
  const price = (step: SearchStep): number => step.cost / walk.moves[step.move].counts;
  const tried = new Set<string>();
  const steps = walkThrough(walk, (options) => {
    const ranked = [...options].sort((a, b) => price(a) - price(b));
    const best = ranked.find((step) => !tried.has(`${step.slot}/${step.move}`)) ?? ranked[0];
    tried.add(`${best.slot}/${best.move}`);
    return best;
  });
  return steps && planOf(input, walk.stage, walk.moves, steps);
}

/**
 * (c) Filter by difficulty, the song's energy and style, then go round what is left. It knows
 * nothing of states, counts or phrases, so its joins are legal by chance only.
 */
export function composeRoundRobin(input: ComposeInput): Plan {
  const stage = planningGridFor(input);
  const { analysis, library, parameters } = input;
  const top = levelRank(parameters.difficulty);
  const wanted: EnergyLevel =
    parameters.energy === 'auto' ? energyLevel(analysis.energy.score) : parameters.energy;
  const byLevel = library.moves.filter((move) => levelRank(move.level) <= top);
  const byEnergy = byLevel.filter((move) => move.energy === wanted);
  const { style } = parameters;
  const byStyle = byEnergy.filter((move) => style === 'auto' || move.styles.includes(style));
  const moves = [byStyle, byEnergy, byLevel].find((list) => list.length > 0) ?? library.moves;
  const steps: SearchStep[] = [];
  let next = parameters.seed % moves.length;
  for (let t = 0; t < stage.slots.length;) {
    steps.push({ slot: t, move: next, cost: 0 });
    t += moves[next].counts / SLOT_BEATS;
    next = (next + 1) % moves.length;
  }
  return planOf(input, stage, moves, steps);
}
