/** A phrase of a choreography at three depths, between what is danced before and after it. */
import type { MoveInfo } from '../../moves/move.ts';
import type { SectionLabel } from '../../music/analysis.ts';
import { buildBeatGrid } from '../beat-grid.ts';
import { endOfStep, isRelaxed, pathOf } from '../edit/plan-path.ts';
import type { Plan } from '../plan.ts';
import type { ComposeInput } from '../planner/compose.ts';
import { placeCosts } from '../planner/place-costs.ts';
import type { SearchStep } from '../planner/search.ts';
import { FIRST_SIDE } from '../sides.ts';
import { layOut, type Slot } from '../timeline.ts';
import { isDip, levelRank, SLOT_BEATS } from '../traits.ts';
import { depthsOf, type DepthGround, type Depths } from './depths.ts';

export interface PhrasePlace {
  /** As segments have it. */
  readonly startBeat: number;
  readonly beats: number;
  readonly startSec: number;
  readonly section: SectionLabel;
  /** Equal numbers are the same phrase come back. */
  readonly phrase: number;
}

export interface PhraseDepths {
  /** All that are danced, in order. */
  readonly phrases: readonly PhrasePlace[];
  /** Where the one that was asked for begins; the first beat where nothing is danced. */
  readonly asked: number;
  /** It in whole moves; undefined where they cannot be danced any more as they are in the plan. */
  readonly chosen: { readonly place: PhrasePlace; readonly depths: Depths } | undefined;
}

export interface PhraseRequest {
  /** Any beat of the phrase. */
  readonly startBeat: number;
  /** From the beginning of the phrase on; default the phrase as it is, of 4 eights at most. */
  readonly eights?: number | undefined;
}

type Context = Pick<ComposeInput, 'analysis' | 'library' | 'affinity'>;

/** Half eights around the phrase that the rules may look at. */
const MARGIN_SLOTS = 8;
const EIGHT_SLOTS = 2;

export function phraseDepths(
  plan: Plan,
  { startBeat, eights }: PhraseRequest,
  context: Context,
): PhraseDepths {
  const { analysis, library } = context;
  const grid = buildBeatGrid(analysis);
  const slots = layOut(analysis, grid, plan.parameters);
  const starts = slots.flatMap((slot, t) =>
    slot.kind === 'dance' && slot.phraseStart === t ? [t] : [],
  );
  const phrases = starts.map((t) => placeAt(slots, t, t + slots[t].phraseSlots));
  const asked = starts.findLast((t) => t * SLOT_BEATS <= startBeat) ?? starts[0] ?? 0;
  // All levels at once: which of them a depth has is told apart later.
  const options = library.optionsFor({ ...plan.parameters, difficulty: 'advanced' });
  const { moves } = options;
  const path = pathOf(plan, moves, library.moves);
  const length = eights === undefined ? slots[asked].phraseSlots : eights * EIGHT_SLOTS;
  const isAsked = (slot: number): boolean => slot >= asked && slot < asked + length;
  const target = path.filter(({ slot }) => isAsked(slot));
  const inPlan = plan.segments.filter((segment) => isAsked(segment.startBeat / SLOT_BEATS)).length;
  const about = { phrases, asked: asked * SLOT_BEATS };
  if (target.length === 0 || target.length < inPlan) return { ...about, chosen: undefined };

  const from = target[0].slot;
  // The song may end before its last move does.
  const to = Math.min(slots.length, endOfStep(target[target.length - 1], moves));
  const first = firstAround(path, from, moves);
  const around = path.filter(
    ({ slot }) => slot >= first && slot < to + MARGIN_SLOTS && (slot < from || slot >= to),
  );
  const last = around[around.length - 1];
  const end = Math.min(slots.length, Math.max(to, last ? endOfStep(last, moves) : 0));
  const opening = plan.segments.find((segment) => segment.startBeat === first * SLOT_BEATS);
  const shift = (step: SearchStep): SearchStep => ({ ...step, slot: step.slot - first });
  const ground: DepthGround = {
    stretch: {
      options,
      slots: slots.slice(first, end),
      from: from - first,
      to: to - first,
      around: new Map(around.map(shift).map(({ slot, move }) => [slot, moves[move].id])),
      side: opening?.entry.side ?? FIRST_SIDE,
    },
    borders: { opens: () => true, closes: () => true },
    placeFor: (level) => {
      const parameters = { ...plan.parameters, difficulty: level };
      const { values } = placeCosts({
        analysis,
        slots: layOut(analysis, grid, parameters),
        moves,
        parameters,
        aboveLevel: moves.map((move) => levelRank(move.level) > levelRank(level)),
        relaxed: isRelaxed(plan),
        affinity: context.affinity,
        alignment: options.motion?.alignment,
        range: { from, to },
      });
      // Moves for trusted partners are for advanced couples alone, as in the dance itself.
      const isTheirs = ({ safety }: MoveInfo): boolean =>
        plan.parameters.difficulty === 'advanced' || !safety.trustedPartnerOnly;
      return (move, slot) =>
        isTheirs(moves[move]) ? values[(slot + first - from) * moves.length + move] : Infinity;
    },
    level: plan.parameters.difficulty,
  };
  return {
    ...about,
    chosen: { place: placeAt(slots, from, to), depths: depthsOf(ground, target.map(shift)) },
  };
}

/** Where the stretch begins: with a whole move that is no dip, whose preparation would be outside. */
function firstAround(
  path: readonly SearchStep[],
  from: number,
  moves: Parameters<typeof endOfStep>[1],
): number {
  const before = path.filter(({ slot }) => slot <= Math.max(0, from - MARGIN_SLOTS));
  while (before.length > 1 && isDip(moves[before[before.length - 1].move])) before.pop();
  return before[before.length - 1]?.slot ?? from;
}

function placeAt(slots: readonly Slot[], from: number, to: number): PhrasePlace {
  const last = slots[Math.min(to, slots.length) - 1];
  const { startBeat, startSec, label, phrase } = slots[from];
  return {
    startBeat,
    beats: last.startBeat + last.beats - startBeat,
    startSec,
    section: label,
    phrase,
  };
}
