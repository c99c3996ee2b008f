/** How a correction of the counts grows, tap by tap and beat by beat. */
import type { Correction } from '@bachata/core/songs/correct.ts';

const EIGHT = 8;

/** One more tapped 1. Where a song stops and starts anew, each tap counts from there on. */
export function withTap(before: Correction | undefined, sec: number): Correction {
  const taps = before?.kind === 'taps' ? before.onesSec : [];
  return { kind: 'taps', onesSec: [...taps, sec] };
}

/** Every count moved by so many beats more, which may be half ones; undefined where it is back. */
export function withShift(before: Correction | undefined, beats: number): Correction | undefined {
  const sum = (before?.kind === 'shift' ? before.beats : 0) + beats;
  const later = ((sum % EIGHT) + EIGHT) % EIGHT;
  if (later === 0) return undefined;
  return { kind: 'shift', beats: later > EIGHT / 2 ? later - EIGHT : later };
}
