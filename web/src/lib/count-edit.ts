/** How a correction of the counts grows, tap by tap and beat by beat. */
import type { Correction, TempoFactor } from '@bachata/core/songs/correct.ts';

const EIGHT = 8;

/** One more tapped 1. Where a song stops and starts anew, each tap counts from there on. */
export function withTap(before: Correction | undefined, sec: number): Correction {
  const taps = before?.kind === 'taps' ? before.onesSec : [];
  return { kind: 'taps', onesSec: [...taps, sec], ...tempoOf(before) };
}

/** Every count moved by so many beats more, which may be half ones; undefined where it is back. */
export function withShift(before: Correction | undefined, beats: number): Correction | undefined {
  const sum = (before?.kind === 'shift' ? before.beats : 0) + beats;
  const later = ((sum % EIGHT) + EIGHT) % EIGHT;
  if (later === 0 && before?.tempo === undefined) return undefined;
  return { kind: 'shift', beats: later > EIGHT / 2 ? later - EIGHT : later, ...tempoOf(before) };
}

/** Twice or half the tempo; the opposite of what holds leads back. Taps and shifts are kept. */
export function withTempo(
  before: Correction | undefined,
  factor: TempoFactor,
): Correction | undefined {
  const held = before?.tempo;
  if (held === factor) return before;
  if (held === undefined) return { ...(before ?? { kind: 'shift', beats: 0 }), tempo: factor };
  if (before?.kind === 'taps') return { kind: 'taps', onesSec: before.onesSec };
  return before?.beats ? { kind: 'shift', beats: before.beats } : undefined;
}

function tempoOf(correction: Correction | undefined): { tempo?: TempoFactor } {
  return correction?.tempo === undefined ? {} : { tempo: correction.tempo };
}
