/** What the planner reads off a move beyond its own fields. */
import { LEVELS, type Level, type MoveInfo } from '../moves/move.ts';
import type { EnergyLevel } from '../music/analysis.ts';
import { sameMoveKey, type Variant } from '../moves/same-move.ts';

/** Counts of the smallest unit that a move can start on: half an eight. */
export const SLOT_BEATS = 4;

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
