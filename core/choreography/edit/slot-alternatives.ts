/** What else could be danced at a place of a plan, best first, with the reasons for each. */
import type { Side } from '../../moves/state.ts';
import { planningGridFor, type ComposeInput } from '../planner/compose.ts';
import type { Options } from '../planner/options.ts';
import { lowerBounds, lowerBoundsFromStart } from '../planner/graph.ts';
import { placeCosts, type PlaceCosts } from '../planner/place-costs.ts';
import { lockedBeats, type Plan, type Reason } from '../plan.ts';
import { withPins } from '../planner/pins.ts';
import { search, type SearchStep } from '../planner/search.ts';
import { reasonsOf } from '../planner/segments.ts';
import { FIRST_SIDE } from '../sides.ts';
import { styleAimOf } from '../planner/style-aim.ts';
import { slotFacts, type WholeDance } from '../planner/whole-dance.ts';
import { endOfStep, isRelaxed, pathOf } from './plan-path.ts';
import type { Slot } from '../timeline.ts';
import { isDip, SLOT_BEATS } from '../traits.ts';

export interface SlotAlternative {
  readonly moveId: string;
  /** How much more than the present move it costs, neighbors included; may be below 0. */
  readonly extraCost: number;
  readonly reasons: readonly Reason[];
  /** Neighbors that have to change with it; none for a move that simply fits in. */
  readonly changes: readonly { readonly startBeat: number; readonly moveId: string }[];
}

type Context = Omit<ComposeInput, 'parameters' | 'pins' | 'locked' | 'penalties'>;

/** Looked at in full after a first ranking by lower bounds. */
const TRIED = 14;
const WIDTH = 4;
/** Half eights around the phrase that the rules may look at. */
const MARGIN_SLOTS = 8;

interface Part {
  readonly options: Options;
  readonly slots: readonly Slot[];
  readonly from: number;
  readonly costs: PlaceCosts;
  readonly path: readonly SearchStep[];
  /** The whole of which it is a part: what is danced elsewhere counts too. */
  readonly dance: WholeDance;
  /** Where the lead stands before its first move. */
  readonly side: Side;
}

/** The stretch of the song from a margin before the phrase to a margin after it, on its own. */
function partAround(
  plan: Plan,
  whole: readonly SearchStep[],
  at: number,
  context: Context,
  slots: readonly Slot[],
  options: Options,
): Part {
  const { moves, aboveLevel, motion } = options;
  const { phraseStart, phraseSlots } = slots[at];
  let first = whole.findLastIndex((step) => step.slot <= phraseStart - MARGIN_SLOTS);
  first = Math.max(0, first);
  while (first > 0 && isDip(moves[whole[first].move])) first--;
  let last = whole.findIndex(
    (step) => endOfStep(step, moves) >= phraseStart + phraseSlots + MARGIN_SLOTS,
  );
  if (last < 0) last = whole.length - 1;
  const path = whole.slice(first, last + 1);
  const from = path[0].slot;
  const opening = plan.segments.find(({ startBeat }) => startBeat === from * SLOT_BEATS);
  const to = Math.min(slots.length, endOfStep(path[path.length - 1], moves));
  const costs = placeCosts({
    analysis: context.analysis,
    slots,
    moves,
    parameters: plan.parameters,
    aboveLevel,
    relaxed: isRelaxed(plan),
    affinity: context.affinity,
    alignment: motion?.alignment,
    range: { from, to },
  });
  const side = opening?.entry.side ?? FIRST_SIDE;
  const dance: WholeDance = {
    level: plan.parameters.difficulty,
    aim: styleAimOf(context.analysis, plan.parameters),
    from,
    outside: whole.filter(({ slot }) => slot < from || slot >= to),
    moves: options.factsFor(plan.parameters.difficulty),
    slots: slotFacts(slots, false),
  };
  return { options, slots: slots.slice(from, to), from, costs, path, dance, side };
}

function solvePart(part: Part, plan: Plan, pins: ReadonlyMap<number, string>, most = Infinity) {
  return search({
    options: part.options,
    slots: part.slots,
    costs: withPins(part.costs, part.options.moves, pins),
    width: WIDTH,
    most,
    from: part.side,
    dance: part.dance,
    pace: plan.parameters.difficulty === 'beginner' && !isRelaxed(plan) ? 'rule' : 'free',
  });
}

/**
 * Ranked legal alternatives to what is danced at `startBeat`. Neighbors in the same phrase that
 * are not locked may change with them.
 * @returns at most `limit`, best first; none where the place is locked in from both sides
 */
export function alternativesAt(
  plan: Plan,
  startBeat: number,
  context: Context,
  limit = 8,
): SlotAlternative[] {
  const { slots, options } = planningGridFor({ ...context, parameters: plan.parameters });
  const { moves, graph } = options;
  const at = Math.min(slots.length - 1, Math.floor(startBeat / SLOT_BEATS));
  if (!plan.segments.some((segment) => segment.startBeat === at * SLOT_BEATS)) return [];
  const path = pathOf(plan, moves, context.library.moves);
  if (path.length === 0) return [];
  const part = partAround(plan, path, at, context, slots, options);
  // None where the move has changed, or gone.
  const present = part.path.find((step) => step.slot === at);
  const presentId = present && moves[present.move].id;

  const { phraseStart, phraseSlots } = slots[at];
  // A lock keeps what is here, and nothing that could come instead.
  const locked = lockedBeats(plan.segments);
  locked.delete(at * SLOT_BEATS);
  const kept = new Map<number, string>();
  for (const step of part.path) {
    const inside = step.slot >= phraseStart && step.slot < phraseStart + phraseSlots;
    if (!inside || locked.has(step.slot * SLOT_BEATS)) {
      kept.set(step.slot - part.from, moves[step.move].id);
    }
  }
  const danced = new Map(part.path.map((step) => [step.slot, moves[step.move].id]));
  const whole = new Map([...danced].map(([at, id]) => [at - part.from, id]));
  const now = solvePart(part, plan, whole);
  const costNow = now.found ? now.cost : 0;

  const free = withPins(part.costs, moves, kept);
  const before = lowerBoundsFromStart(options, free, part.slots.length, part.side);
  const after = lowerBounds(graph, free, part.slots.length);
  const states = graph.stateKeys.length;
  const slot = at - part.from;
  const ranked = moves
    .map((_, m) => {
      const next = Math.min(part.slots.length, slot + graph.length[m]);
      const bound =
        before[slot * states + graph.entry[m]] +
        free.values[slot * moves.length + m] +
        after[next * states + graph.exit[m]];
      return { m, bound };
    })
    .filter(({ m, bound }) => moves[m].id !== presentId && bound < Infinity)
    .sort((a, b) => a.bound - b.bound || a.m - b.m)
    // From the side that costs less.
    .filter(({ m }, i, all) => all.findIndex((other) => moves[other.m].id === moves[m].id) === i)
    .slice(0, Math.max(TRIED, limit));

  const found: SlotAlternative[] = [];
  for (const { m, bound } of ranked) {
    // Dearer than as many as are wanted: those behind it are too.
    const most = costNow + (found[limit - 1]?.extraCost ?? Infinity);
    if (bound > most) break;
    const pins = new Map(kept).set(slot, moves[m].id);
    const result = solvePart(part, plan, pins, most);
    if (!result.found) continue;
    const steps = result.steps.map((step) => ({ ...step, slot: step.slot + part.from }));
    found.push({
      moveId: moves[m].id,
      extraCost: result.cost - costNow,
      reasons: reasonsOf(
        { analysis: context.analysis, slots, moves, steps, parameters: plan.parameters, locked },
        steps.findIndex((step) => step.slot === at),
      ),
      changes: steps
        .filter((step) => step.slot !== at && danced.get(step.slot) !== moves[step.move].id)
        .map((step) => ({ startBeat: step.slot * SLOT_BEATS, moveId: moves[step.move].id })),
    });
    found.sort((a, b) => a.extraCost - b.extraCost);
  }
  return found.slice(0, limit);
}
