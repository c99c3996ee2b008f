/** Changes to a finished plan. A plan stays legal, or the answer says what stands in the way. */
import { z } from 'zod';
import { checkPlan, type RuleViolation } from '../evaluate/check-plan.ts';
import { planningGridFor, tryComposePlan, type ComposeInput } from '../planner/compose.ts';
import { lockedBeats, type Plan, type PlanSegment } from '../plan.ts';
import { hashUnit } from '../planner/random.ts';
import { alternativesAt } from './slot-alternatives.ts';
import { stillDanced } from './still-danced.ts';
import type { Slot } from '../timeline.ts';
import { SLOT_BEATS } from '../traits.ts';
import { sameMoveKeys } from '../../moves/same-move.ts';

/** Moves of a phrase. */
const MOST_REPLACED = 32;
const startBeat = z.number().int().min(0);

export const editSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lock'), startBeat }),
  z.object({ kind: z.literal('unlock'), startBeat }),
  /** Never dance a move (or its variant on the other foot) in this plan again. */
  z.object({ kind: z.literal('ban'), moveId: z.string() }),
  /** Another move at a place; `everywhere` also where the same phrase comes back. */
  z.object({
    kind: z.literal('swap'),
    startBeat,
    moveId: z.string(),
    everywhere: z.boolean().default(false),
  }),
  /** These moves one after another from a beat on, in place of what is danced there, its locks too. */
  z.object({
    kind: z.literal('replace'),
    startBeat,
    moveIds: z.array(z.string()).min(1).max(MOST_REPLACED),
  }),
  /** The phrase around a beat anew; a different `take` gives a different phrase. */
  z.object({
    kind: z.literal('regenerate'),
    startBeat,
    take: z.number().int().min(0).default(1),
    everywhere: z.boolean().default(false),
  }),
]);
export type Edit = z.infer<typeof editSchema>;

/** The song, the library and the prices that the plan was composed with. */
export type EditContext = Omit<ComposeInput, 'parameters' | 'pins' | 'locked' | 'penalties'>;

export type EditResult =
  | { readonly done: true; readonly plan: Plan }
  | {
      readonly done: false;
      /** The plan as it was. */
      readonly plan: Plan;
      /** What would be illegal, by segment of that plan. */
      readonly violations: readonly RuleViolation[];
      /**
       * Ways out, the gentlest first. Each is a list of edits to make together: locks to open
       * before the edit is tried again, or another move instead.
       */
      readonly fixes: readonly (readonly Edit[])[];
    };

/** What the moves of a phrase are penalized by when it is composed anew. */
const SEEN_PRICE = 1;
const MENDS = 3;

interface PhraseRange {
  readonly from: number;
  readonly to: number;
}

function slotsOf(plan: Plan, context: EditContext): readonly Slot[] {
  return planningGridFor({ ...context, parameters: plan.parameters }).slots;
}

function rangeOf({ phraseStart, phraseSlots }: Slot): PhraseRange {
  return { from: phraseStart * SLOT_BEATS, to: (phraseStart + phraseSlots) * SLOT_BEATS };
}

/** The phrase that is danced at a beat, and with `everywhere` all its repetitions behind it. */
function phrasesAt(slots: readonly Slot[], beat: number, everywhere: boolean): PhraseRange[] {
  const own = slots[Math.min(slots.length - 1, Math.floor(beat / SLOT_BEATS))];
  const others = everywhere
    ? slots.filter(
        (slot, t) => t === slot.phraseStart && slot.phrase === own.phrase && t !== own.phraseStart,
      )
    : [];
  return [own, ...others].map(rangeOf);
}

interface Recomposition {
  /**
   * Everything outside is kept; locked segments are kept inside too. What cannot be danced as it is any
   * more is composed anew wherever it stands.
   */
  readonly free: readonly PhraseRange[];
  readonly wanted?: ReadonlyMap<number, string>;
  readonly penalized?: ReadonlySet<string>;
  readonly seed?: number;
}

function recompose(plan: Plan, context: EditContext, change: Recomposition): Plan | undefined {
  const wanted = change.wanted ?? new Map<number, string>();
  const pins = new Map<number, string>();
  const holds = stillDanced(plan, context.library.moves);
  const kept = plan.segments.filter(holds);
  for (const segment of kept) {
    const { startBeat: at } = segment;
    const isFree = change.free.some(({ from, to }) => at >= from && at < to);
    if (!isFree || segment.locked === true) pins.set(segment.startBeat, segment.moveId);
  }
  for (const [beat, id] of wanted) pins.set(beat, id);
  const seed = change.seed ?? plan.parameters.seed;
  const composed = tryComposePlan({
    ...context,
    parameters: { ...plan.parameters, seed },
    pins,
    locked: lockedBeats(kept),
    penalties: new Map([...(change.penalized ?? [])].map((id) => [id, SEEN_PRICE])),
  });
  if (composed === undefined) return undefined;
  const places = plan.segments.length - kept.length;
  const changed = places > 0 ? [{ code: 'filmed-changed', values: { places } }] : [];
  const notes = [...composed.notes, ...changed];
  const { seed: chosen, parameters, countSource } = plan;
  return { ...composed, notes, seed: chosen, parameters, ...(countSource && { countSource }) };
}

function whole(plan: Plan): PhraseRange {
  const last = plan.segments[plan.segments.length - 1];
  return { from: 0, to: last.startBeat + last.beats };
}

/** The plan with the move put in without regard to its neighbors: what breaks is what is wrong. */
function naivelySwapped(plan: Plan, context: EditContext, index: number, moveId: string): Plan {
  const move = context.library.moves.find((candidate) => candidate.id === moveId);
  if (move === undefined) return plan;
  const segments = plan.segments.map((segment, i) =>
    i === index
      ? {
          ...segment,
          moveId,
          entry: { ...move.entry, side: segment.entry.side },
          exit: { ...move.exit, side: segment.exit.side },
        }
      : segment,
  );
  return { ...plan, segments };
}

function swap(plan: Plan, context: EditContext, edit: Extract<Edit, { kind: 'swap' }>): EditResult {
  const index = segmentAt(plan, edit.startBeat);
  const places = phrasesAt(slotsOf(plan, context), edit.startBeat, edit.everywhere);
  const offset = plan.segments[index].startBeat - places[0].from;
  const wanted = new Map(
    places
      .map((place) => place.from + offset)
      .filter((beat) => plan.segments.some((segment) => segment.startBeat === beat))
      .map((beat) => [beat, edit.moveId]),
  );
  const unlocked = plan.segments.map((segment, i) =>
    i === index ? withoutLock(segment) : segment,
  );
  const base = { ...plan, segments: unlocked };
  for (const free of [places, [whole(plan)]]) {
    const changed = recompose(base, context, { free, wanted });
    if (changed !== undefined) return { done: true, plan: changed };
  }
  const violations = checkPlan(
    naivelySwapped(plan, context, index, edit.moveId),
    context.library.moves,
  );
  return { done: false, plan, violations, fixes: fixesFor(base, context, edit, wanted) };
}

function replace(
  plan: Plan,
  context: EditContext,
  { startBeat: from, moveIds }: Extract<Edit, { kind: 'replace' }>,
): EditResult {
  const byId = new Map(context.library.moves.map((move) => [move.id, move]));
  const wanted = new Map<number, string>();
  let to = from;
  for (const id of moveIds) {
    wanted.set(to, id);
    to += byId.get(id)?.counts ?? 0;
  }
  const segments = plan.segments.map((segment) =>
    segment.startBeat >= from && segment.startBeat < to ? withoutLock(segment) : segment,
  );
  const changed = recompose({ ...plan, segments }, context, { free: [{ from, to }], wanted });
  return changed === undefined
    ? { done: false, plan, violations: [], fixes: [] }
    : { done: true, plan: changed };
}

/** Locks whose opening makes room for the move, else the moves that fit in its place. */
function fixesFor(
  plan: Plan,
  context: EditContext,
  edit: Extract<Edit, { kind: 'swap' }>,
  wanted: ReadonlyMap<number, string>,
): Edit[][] {
  const locks = [...lockedBeats(plan.segments)].sort(
    (a, b) => Math.abs(a - edit.startBeat) - Math.abs(b - edit.startBeat),
  );
  const opens = (beats: readonly number[]): boolean => {
    const segments = plan.segments.map((segment) =>
      beats.includes(segment.startBeat) ? withoutLock(segment) : segment,
    );
    const free = [whole(plan)];
    return recompose({ ...plan, segments }, context, { free, wanted }) !== undefined;
  };
  const near = locks.slice(0, MENDS);
  const keys = [...near.map((beat) => [beat]), near.slice(0, 2), locks].filter(
    (beats) => beats.length > 0,
  );
  const enough = keys.find(opens);
  if (enough !== undefined) {
    const sameSize = keys.filter((beats) => beats.length === enough.length && opens(beats));
    return sameSize.map((beats) => beats.map((startBeat) => ({ kind: 'unlock', startBeat })));
  }
  const { startBeat, everywhere } = edit;
  return alternativesAt(plan, startBeat, context, MENDS).map(({ moveId }) => [
    { kind: 'swap', startBeat, moveId, everywhere },
  ]);
}

function regenerate(
  plan: Plan,
  context: EditContext,
  edit: Extract<Edit, { kind: 'regenerate' }>,
): EditResult {
  const places = phrasesAt(slotsOf(plan, context), edit.startBeat, edit.everywhere);
  const inPhrase = plan.segments.filter((segment) =>
    places.some(({ from, to }) => segment.startBeat >= from && segment.startBeat < to),
  );
  const anew = (free: Parameters<typeof recompose>[2]['free']): Plan | undefined =>
    recompose(plan, context, {
      free,
      penalized: new Set(inPhrase.map((segment) => segment.moveId)),
      seed: Math.floor(hashUnit(plan.seed, edit.take, edit.startBeat) * 0xffffffff),
    });
  const changed = anew(places);
  if (changed !== undefined) return { done: true, plan: changed };
  // What cannot be danced as it is any more is composed anew around the phrase too.
  const isDanceable = checkPlan(plan, context.library.moves).length === 0;
  return { done: true, plan: (isDanceable ? undefined : anew([whole(plan)])) ?? plan };
}

function ban(plan: Plan, context: EditContext, moveId: string): EditResult {
  const keyOf = sameMoveKeys(context.library.moves);
  const key = keyOf(moveId);
  const bannedMoves = [...new Set([...plan.parameters.bannedMoves, key])];
  const isBanned = (segment: PlanSegment): boolean => keyOf(segment.moveId) === key;
  const base: Plan = {
    ...plan,
    parameters: {
      ...plan.parameters,
      bannedMoves,
      preferredMoves: plan.parameters.preferredMoves.filter((id) => keyOf(id) !== key),
    },
    segments: plan.segments.map((segment) => (isBanned(segment) ? withoutLock(segment) : segment)),
  };
  const slots = slotsOf(plan, context);
  const used = plan.segments.filter(isBanned);
  const phrases = used.flatMap((segment) => phrasesAt(slots, segment.startBeat, false));
  for (const free of [phrases, [whole(plan)]]) {
    const changed = recompose(base, context, { free });
    if (changed !== undefined) return { done: true, plan: changed };
  }
  const violations = checkPlan({ ...plan, parameters: base.parameters }, context.library.moves);
  const fixes = plan.segments
    .filter((segment) => segment.locked === true)
    .map((segment): Edit => ({ kind: 'unlock', startBeat: segment.startBeat }));
  return { done: false, plan, violations, fixes: fixes.length > 0 ? [fixes] : [] };
}

function withoutLock(segment: PlanSegment): PlanSegment {
  const unlocked = { ...segment };
  delete unlocked.locked;
  return unlocked;
}

/** Index of the segment that is danced at a beat; the last one for beats after the end. */
function segmentAt(plan: Plan, beat: number): number {
  const after = plan.segments.findIndex((segment) => segment.startBeat > beat);
  return (after < 0 ? plan.segments.length : Math.max(1, after)) - 1;
}

function setLock(plan: Plan, beat: number, locked: boolean): EditResult {
  const index = segmentAt(plan, beat);
  const segments = plan.segments.map((segment, i) =>
    i !== index ? segment : locked ? { ...segment, locked } : withoutLock(segment),
  );
  return { done: true, plan: { ...plan, segments } };
}

/** The plan after an edit; the plan given is never changed, so that undoing is keeping it. */
export function applyEdit(plan: Plan, edit: Edit, context: EditContext): EditResult {
  switch (edit.kind) {
    case 'lock':
      return setLock(plan, edit.startBeat, true);
    case 'unlock':
      return setLock(plan, edit.startBeat, false);
    case 'ban':
      return ban(plan, context, edit.moveId);
    case 'swap':
      return swap(plan, context, edit);
    case 'replace':
      return replace(plan, context, edit);
    case 'regenerate':
      return regenerate(plan, context, edit);
  }
}
