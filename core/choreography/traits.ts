/** What the planner reads off a move beyond its own fields. */
import { LEVELS, type Category, type Level, type MoveInfo } from '../moves/move.ts';
import type { Position } from '../moves/state.ts';
import type { EnergyLevel } from '../music/analysis.ts';
import { sameMoveKey, type Variant } from '../moves/same-move.ts';

/** Counts of the smallest unit that a move can start on: half an eight. */
export const SLOT_BEATS = 4;

/** The longest move, in half eights. */
export const LONGEST_SLOTS = 4;

/** Stretching a clip further than this looks wrong. */
export const MAX_TEMPO_STRETCH = 0.12;

/** Dips are not danced faster than this, nor before this many counts of dancing. */
export const MAX_DIP_TEMPO_BPM = 125;
export const FIRST_DIP_COUNT = 32;

/** A figure does not come again within this many counts of its end. */
export const REPEAT_GAP_COUNTS = 16;

/** Same-direction turns of one dancer that eight counts can hold. */
export const MAX_TURNS_PER_EIGHT = 2;

const ENERGY_OF: Readonly<Record<EnergyLevel, number>> = { low: 0.2, medium: 0.5, high: 0.8 };

/** The energy of a move on the scale of a section's energy, 0 to 1. */
export function moveEnergy(move: MoveInfo): number {
  return ENERGY_OF[move.energy];
}

export function levelRank(level: Level): number {
  return LEVELS.indexOf(level);
}

/** Basics, rests and idle steps: what a dancer recovers in, and what may be repeated at will. */
export function isRest(move: MoveInfo): boolean {
  return (
    move.category === 'basic-steps' ||
    move.functions.includes('basic') ||
    move.functions.includes('rest') ||
    move.functions.includes('idle')
  );
}

/** Whether a list of ids, as people choose moves, means this move or its variant. */
export function names(ids: ReadonlySet<string>, move: Variant): boolean {
  return ids.has(move.id) || ids.has(sameMoveKey(move));
}

export function isIdle(move: MoveInfo): boolean {
  return move.functions.includes('idle');
}

/** A dip proper, as opposed to the preparation that is listed beside it. */
export function isDip(move: MoveInfo): boolean {
  return (
    move.category === 'dips-drops' &&
    (move.safety.requiresPreparation || move.safety.risk === 'trick')
  );
}

/** What may come right before a dip: a preparation, or a move that the dip itself names. */
export function preparesDip(before: MoveInfo, dip: MoveInfo): boolean {
  return (
    (before.category === 'dips-drops' && !isDip(before)) || dip.prerequisites.includes(before.id)
  );
}

export function isTurning(move: MoveInfo): boolean {
  return move.turns.lead !== 0 || move.turns.follow !== 0;
}

export function loadsHeadOrBack(move: MoveInfo): boolean {
  return move.safety.bodyRegion.includes('neck') || move.safety.bodyRegion.includes('back');
}

export function loadsAnyOf(
  { safety }: Pick<MoveInfo, 'safety'>,
  regions: readonly MoveInfo['safety']['bodyRegion'][number][] = [],
): boolean {
  return regions.some((region) => safety.bodyRegion.includes(region));
}

/** In shadow and side by side the couple can travel with matched feet only. */
export function travelsWithWrongFeet(move: MoveInfo): boolean {
  const beside = move.entry.position === 'S' || move.entry.position === 'SS';
  return move.travels && beside && move.entry.footing === 'mirrored';
}

/** How much faster than its nearest natural tempo the move is danced; 1 inside its range. */
export function playbackRate(move: MoveInfo, tempoBpm: number): number {
  const nearest = Math.min(Math.max(tempoBpm, move.tempoBpm.min), move.tempoBpm.max);
  return tempoBpm / nearest;
}

/** Categories in which a couple goes from one hold to another without dancing a figure. */
const PLAIN_CATEGORIES: readonly Category[] = ['basic-steps', 'footwork', 'social'];

/** Only takes the couple from one hold to another: opening, closing, changing hands, letting go. */
export function isHoldChange(move: MoveInfo): boolean {
  return (
    move.counts === SLOT_BEATS &&
    !isTurning(move) &&
    PLAIN_CATEGORIES.includes(move.category) &&
    (move.entry.position !== move.exit.position || move.entry.hands !== move.exit.hands)
  );
}

export function isEnding(move: MoveInfo): boolean {
  return move.functions.includes('ending');
}

/**
 * What a dancer counts as a figure: neither basics, rests and waits, nor hold changes, openings and
 * endings.
 */
export function isFigure(move: MoveInfo): boolean {
  return (
    !isRest(move) && !isHoldChange(move) && !isEnding(move) && !move.functions.includes('opening')
  );
}

/** Holds in which the bodies are close: closed, semi-closed, cuddle and shadow. */
const CLOSE_POSITIONS: readonly Position[] = ['C', 'V', 'W', 'S'];

/** What is left of a library for dancers who ask for basics alone. */
export function isForOnlyBasics(move: MoveInfo): boolean {
  return move.level === 'beginner' && !isFigure(move);
}

/** How much of the move is danced in a close hold: 0, one half or 1. */
export function closeness({ entry, exit }: Pick<MoveInfo, 'entry' | 'exit'>): number {
  const close = [entry, exit].filter(({ position }) => CLOSE_POSITIONS.includes(position));
  return close.length / 2;
}

/** A body roll: styling of the body that only sensual, romantic or modern dancers do. */
export function isWave(move: MoveInfo): boolean {
  const bodily: readonly Category[] = ['styling-body-rolls', 'shadow', 'hammerlock'];
  return (
    isFigure(move) &&
    bodily.includes(move.category) &&
    move.styles.includes('sensual') &&
    !move.styles.includes('traditional')
  );
}

/** Footwork, or a figure for show: danced apart, turning twice, or with all energy. */
export function isShow(move: MoveInfo): boolean {
  if (isHoldChange(move)) return false;
  if (move.category === 'footwork' || move.functions.includes('solo')) return true;
  const turns = Math.max(Math.abs(move.turns.lead), Math.abs(move.turns.follow));
  return isFigure(move) && (move.energy === 'high' || turns >= 2);
}

/** The figures that a move is made of, each with its counts: its parts if it is a combination. */
export function figuresIn(
  move: MoveInfo & {
    readonly parts?: readonly { readonly id: string; readonly counts: number }[] | undefined;
  },
): readonly { readonly id: string; readonly counts: number }[] {
  return move.parts ?? [{ id: sameMoveKey(move), counts: move.counts }];
}
