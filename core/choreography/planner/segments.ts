/** From a path of the search to the segments of a plan, each with the reasons for it. */
import type { SongAnalysis } from '../../music/analysis.ts';
import type { MoveInfo } from '../../moves/move.ts';
import { otherSide, type Side } from '../../moves/state.ts';
import { isDancedIntro, meetsAfterIntro, suitsIntro } from '../intro.ts';
import type { PlanParameters, PlanSegment, Reason } from '../plan.ts';
import type { SearchStep } from './search.ts';
import { FIRST_SIDE } from '../sides.ts';
import { isVariedEnd, tempoOver, type Slot } from '../timeline.ts';
import { isIdle, isRest, moveEnergy, names, playbackRate, SLOT_BEATS } from '../traits.ts';

export interface PathInput {
  readonly analysis: SongAnalysis;
  readonly slots: readonly Slot[];
  readonly moves: readonly MoveInfo[];
  readonly steps: readonly SearchStep[];
  readonly parameters: PlanParameters;
  /** Beats at which the person locked a move. */
  readonly locked: ReadonlySet<number>;
}

function round(value: number, digits = 2): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Where a phrase's first instance had the same move, in beats; undefined if it had another. */
function returnReason(input: PathInput, index: number, startsAt: ReadonlyMap<number, string>) {
  const step = input.steps[index];
  const slot = input.slots[step.slot];
  if (slot.repeats === undefined) return undefined;
  if (startsAt.get(slot.repeats) === input.moves[step.move].id) {
    return { code: 'returns', values: { phrase: slot.phrase } };
  }
  return isVariedEnd(slot, step.slot)
    ? { code: 'varies-return', values: { phrase: slot.phrase } }
    : undefined;
}

function functionReasons(input: PathInput, index: number, dance: { first: number; end: number }) {
  const step = input.steps[index];
  const slot = input.slots[step.slot];
  const move = input.moves[step.move];
  const reasons: Reason[] = [];
  if (step.slot === dance.first) reasons.push({ code: 'opens', values: {} });
  const isLast = step.slot + move.counts / SLOT_BEATS >= dance.end;
  if (isLast && move.functions.includes('ending')) reasons.push({ code: 'ends', values: {} });
  if (slot.label === 'break' && move.functions.includes('accent')) {
    reasons.push({ code: 'hits-break', values: {} });
  }
  if (!isRest(move) && slot.phraseStart === step.slot) {
    reasons.push({ code: 'phrase-start', values: { section: slot.label } });
  }
  if (isRest(move)) {
    let figures = 0;
    for (let i = index - 1; i >= 0; i--) {
      const before = input.moves[input.steps[i].move];
      if (isRest(before)) break;
      figures++;
    }
    if (figures > 0) reasons.push({ code: 'rests-after', values: { figures } });
  }
  return reasons;
}

function wishReasons(input: PathInput, step: SearchStep, rate: number): Reason[] {
  const { parameters } = input;
  const move = input.moves[step.move];
  const reasons: Reason[] = [];
  if (input.locked.has(input.slots[step.slot].startBeat))
    reasons.push({ code: 'locked', values: {} });
  if (names(new Set(parameters.preferredMoves), move))
    reasons.push({ code: 'preferred', values: {} });
  for (const style of [parameters.style, parameters.alsoStyle]) {
    if (style !== undefined && style !== 'auto' && move.styles.includes(style)) {
      reasons.push({ code: 'style', values: { style } });
    }
  }
  if (parameters.knownMoves !== undefined && !isIdle(move)) {
    const known = names(new Set(parameters.knownMoves), move);
    reasons.push({ code: known ? 'known' : 'new-for-you', values: {} });
  }
  if (rate !== 1) reasons.push({ code: 'stretched', values: { rate: round(rate, 3) } });
  return reasons;
}

function introCode(move: MoveInfo, { intro }: PlanParameters): string {
  if (intro === 'auto' && suitsIntro(move, 'basics')) return 'finds-feet';
  const asAsked = suitsIntro(move, intro) || meetsAfterIntro(move, intro);
  return isDancedIntro(intro) && asAsked ? `intro-${intro}` : 'waits';
}

function waitingCode(slot: Slot, move: MoveInfo, parameters: PlanParameters): string {
  if (slot.kind === 'pause') return 'no-beat';
  return slot.kind === 'intro' ? introCode(move, parameters) : 'lingers';
}

function reasonsFor(
  input: PathInput,
  index: number,
  startsAt: ReadonlyMap<number, string>,
  dance: { first: number; end: number },
  rate: number,
): Reason[] {
  const step = input.steps[index];
  const slot = input.slots[step.slot];
  const move = input.moves[step.move];
  if (slot.kind !== 'dance') {
    return [{ code: waitingCode(slot, move, input.parameters), values: {} }];
  }
  const energy = input.analysis.sections[slot.section]?.energy ?? slot.energy;
  const reasons: Reason[] = [
    {
      code: 'section-energy',
      values: { section: slot.label, energy: round(energy), moveEnergy: moveEnergy(move) },
    },
    ...functionReasons(input, index, dance),
  ];
  const returned = returnReason(input, index, startsAt);
  if (returned !== undefined) reasons.push(returned);
  if (index > 0) {
    const { position, hands } = move.entry;
    reasons.push({ code: 'follows', values: { position, hands } });
  }
  return [...reasons, ...wishReasons(input, step, rate)];
}

function danceRange(slots: readonly Slot[]): { first: number; end: number } {
  return { first: slots.findIndex((slot) => slot.kind === 'dance'), end: slots.length };
}

function idsBySlot({ steps, moves }: PathInput): ReadonlyMap<number, string> {
  return new Map(steps.map(({ slot, move }) => [slot, moves[move].id]));
}

/** The reasons of one step of a path. */
export function reasonsOf(input: PathInput, index: number): Reason[] {
  const step = input.steps[index];
  const move = input.moves[step.move];
  const tempo = tempoOver(input.slots, step.slot, move.counts / SLOT_BEATS);
  const startsAt = idsBySlot(input);
  const rate = playbackRate(move, tempo);
  return reasonsFor(input, index, startsAt, danceRange(input.slots), rate);
}

/**
 * `score` is 1 / (1 + the cost of the step per half eight): 1 is a move that misses no wish.
 * What would end before time 0 is left out; the last move is cut at the song's end.
 */
export function segmentsOf(input: PathInput): PlanSegment[] {
  const { slots, moves, steps } = input;
  const endBeat = slots[slots.length - 1].startBeat + slots[slots.length - 1].beats;
  const durationSec = input.analysis.durationSec;
  const startsAt = idsBySlot(input);
  const dance = danceRange(slots);
  const segments: PlanSegment[] = [];
  let side: Side = FIRST_SIDE;
  for (const [index, step] of steps.entries()) {
    const move = moves[step.move];
    const slot = slots[step.slot];
    const length = move.counts / SLOT_BEATS;
    const last = slots[Math.min(step.slot + length, slots.length) - 1];
    const rate = playbackRate(move, tempoOver(slots, step.slot, length));
    if (last.endSec <= 0) continue;
    const exitSide: Side = move.swapsSides ? otherSide(side) : side;
    segments.push({
      moveId: move.id,
      startBeat: slot.startBeat,
      beats: Math.min(move.counts, endBeat - slot.startBeat),
      startSec: Math.max(0, slot.startSec),
      endSec: Math.min(durationSec, last.endSec),
      entry: { ...move.entry, side },
      exit: { ...move.exit, side: exitSide },
      section: slot.label,
      phrase: slot.phrase,
      playbackRate: rate,
      ...(index === steps.length - 1 &&
        move.poseCount !== undefined && { heldFromCount: move.poseCount }),
      score: round(1 / (1 + step.cost / length), 4),
      reasons: reasonsFor(input, index, startsAt, dance, rate),
      ...(input.locked.has(slot.startBeat) ? { locked: true } : {}),
    });
    side = exitSide;
  }
  return segments;
}
