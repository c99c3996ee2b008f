/** Which counts of a filmed clip become the move. */
import { FIRST_COUNT_AT } from './clip-format.ts';
import type { MoveInfo } from './move.ts';
import type { FreeFoot } from './state.ts';

/** Where the beats of a clip are, as far as anything was heard; the rest goes on at its tempo. */
export interface ClipBeats {
  /** Growing, seconds of the clip; at least two. */
  readonly beatsSec: readonly number[];
  /** Index of a count 1 among them; it comes back every eight beats. */
  readonly one: number;
}

export interface ChosenCounts {
  readonly counts: MoveInfo['counts'];
  /** The foot that its first count is danced with: 1, or 5 where no whole figure follows a 1. */
  readonly freeFoot: FreeFoot;
  /** Of its first count, seconds of the clip. */
  readonly firstCountSec: number;
  /**
   * `counts + 1` times for the beat grid: each lies `FIRST_COUNT_AT` of a beat before its count,
   * because that is where library clips begin and join.
   */
  readonly gridSec: readonly number[];
}

/** Beats before the first and after the last known one, as even as their neighbors. */
function beatAt({ beatsSec }: ClipBeats, index: number): number {
  const last = beatsSec.length - 1;
  const at = (i: number): number => Number(beatsSec[i]);
  if (index < 0) return at(0) + index * (at(1) - at(0));
  if (index > last) return at(last) + (index - last) * (at(last) - at(last - 1));
  return at(index);
}

/**
 * Takes the longest of the wished-for lengths that the clip has room for, from a count 1 where it
 * can: the first one, or the one that puts the move nearest to the middle of `windowSec`.
 *
 * @param lengths in order of preference
 * @returns undefined where the clip is too short for any
 */
export function chooseCounts(
  beats: ClipBeats,
  clip: {
    readonly durationSec: number;
    readonly lengths: readonly MoveInfo['counts'][];
    readonly windowSec?: readonly [number, number] | undefined;
  },
): ChosenCounts | undefined {
  const { durationSec, lengths, windowSec } = clip;
  // The first 1 of the clip or before it.
  const beforeClip = beats.one - 8 * Math.ceil(beats.one / 8 + durationSec / 2);
  for (const counts of lengths) {
    for (const freeFoot of [1, 5] as const) {
      const fitting: ChosenCounts[] = [];
      for (let start = beforeClip + freeFoot - 1; beatAt(beats, start) < durationSec; start += 8) {
        const gridSec = Array.from({ length: counts + 1 }, (_, k) => boundary(beats, start + k));
        if (Number(gridSec[0]) < 0 || Number(gridSec.at(-1)) > durationSec) continue;
        fitting.push({ counts, freeFoot, firstCountSec: beatAt(beats, start), gridSec });
      }
      const [first, ...others] = fitting;
      if (first === undefined) continue;
      if (windowSec === undefined) return first;
      return others.reduce(
        (best, next) => (distance(next, windowSec) < distance(best, windowSec) ? next : best),
        first,
      );
    }
  }
  return undefined;
}

function boundary(beats: ClipBeats, index: number): number {
  const count = beatAt(beats, index);
  return count - FIRST_COUNT_AT * (count - beatAt(beats, index - 1));
}

/** Between the middles of a move and of a window, seconds. */
function distance({ gridSec }: ChosenCounts, [from, to]: readonly [number, number]): number {
  return Math.abs((Number(gridSec[0]) + Number(gridSec.at(-1))) / 2 - (from + to) / 2);
}
