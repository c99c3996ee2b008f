import type { DownbeatPath } from './downbeat-tracking.ts';
import { EIGHTHS_PER_BAR } from './downbeat-features.ts';
import { smoothTimes } from './tatum-grid.ts';
import type { Onsets } from '../signal/onset.ts';
import type { TatumFeatures } from './tatum-features.ts';
import { FRAME_RATE } from '../signal/spectrogram.ts';
import type { Stop } from './stops.ts';

/** A beat of the counted song. */
export interface Beat {
  readonly timeSec: number;
  /** Index of its slot on the eighth lattice. */
  readonly slot: number;
  /** 0..3; 0 is the 1 of the bar. */
  readonly inBar: number;
}

/** A bar as counted: four beats, except where the music stops or turns around. */
export interface Bar {
  /** Index of its first beat. */
  readonly firstBeat: number;
  readonly beats: number;
  readonly startSec: number;
  readonly endSec: number;
}

/**
 * The beats of the decoded lattice between `fromSec` and `toSec`. Their times are smoothed once more
 * over the beats alone, because swung off-beats would pull the lattice's own times.
 */
export function beatsOf(
  slots: TatumFeatures,
  decoded: DownbeatPath,
  onsets: Onsets,
  fromSec: number,
  toSec: number,
  gaps: readonly Stop[] = [],
): Beat[] {
  const isInGap = (slot: number): boolean => gaps.some(({ from, to }) => slot >= from && slot < to);
  const indices: number[] = [];
  for (let i = 0; i < slots.timesSec.length; i++) {
    const time = slots.timesSec[i];
    const isBeat = decoded.position[i] % 2 === 0;
    if (!isBeat || time < fromSec || time > toSec || isInGap(i)) continue;
    // After a slip of the lattice two beats may stand an eighth apart: the later count holds.
    if (indices.length > 0 && i - indices[indices.length - 1] < 2) indices.pop();
    indices.push(i);
  }
  const strength = Float64Array.from(onsets.total, (value) => Math.min(4, value));
  const times = runsOf(indices).flatMap((run) =>
    Array.from(
      smoothTimes(
        Float64Array.from(run, (i) => slots.timesSec[i]),
        strength,
      ),
    ),
  );
  return indices.map((slot, i) => ({
    timeSec: Math.max(0, times[i] - ONSET_DELAY_SEC),
    slot,
    inBar: (decoded.position[slot] % EIGHTHS_PER_BAR) / 2,
  }));
}

/** Beats that follow one another; the next run begins behind a passage without a beat. */
function runsOf(indices: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const [i, slot] of indices.entries()) {
    if (i === 0 || slot - indices[i - 1] > EIGHTHS_PER_BAR) runs.push([]);
    runs[runs.length - 1].push(slot);
  }
  return runs;
}

/** The flux of an attack peaks this long after the attack; measured on impulses. */
export const ONSET_DELAY_SEC = 0.3 / FRAME_RATE;

/** Bars from the beats' own positions; beats before the first 1 belong to no bar. */
export function barsOf(beats: readonly Beat[]): Bar[] {
  const starts = beats.flatMap((beat, i) => (beat.inBar === 0 ? [i] : []));
  return starts.map((firstBeat, b) => {
    const next = starts[b + 1] ?? Math.min(beats.length, firstBeat + 4);
    const gap = beats.findIndex((_, i) => i > firstBeat && i < next && followsGap(beats, i));
    const end = gap < 0 ? next : gap;
    const startSec = beats[firstBeat].timeSec;
    const endSec =
      (followsGap(beats, end) ? undefined : beats[end]?.timeSec) ??
      beats[end - 1].timeSec +
        (end - 1 > firstBeat ? (beats[end - 1].timeSec - startSec) / (end - 1 - firstBeat) : 0.5);
    return { firstBeat, beats: end - firstBeat, startSec, endSec };
  });
}

/** Whether a passage without a beat lies before the beat. */
export function followsGap(beats: readonly Beat[], i: number): boolean {
  return i > 0 && i < beats.length && beats[i].slot - beats[i - 1].slot > EIGHTHS_PER_BAR;
}

/** Which bars begin on, or just before, a stop, and which are the first after one. */
export interface BarStops {
  readonly into: readonly boolean[];
  readonly after: readonly boolean[];
}

/** Stops in terms of bars; one that lies within a bar is none for the count of bars. */
export function barStops(
  bars: readonly Bar[],
  beats: readonly Beat[],
  stops: readonly Stop[],
): BarStops {
  const firstSlot = bars.map((bar) => beats[bar.firstBeat].slot);
  const after = bars.map(() => false);
  const into = bars.map(() => false);
  for (const { from, to } of stops) {
    // The band hits the 1 and falls silent; it may come back an eighth early.
    const begin = firstSlot.findLastIndex((slot) => slot <= from + 1);
    const end = firstSlot.findIndex((slot) => slot >= to - 1);
    const fallsOnOne = begin >= 0 && from - firstSlot[begin] <= 3;
    const returnsOnOne = end >= 0 && firstSlot[end] - to <= 1;
    if (begin < end && fallsOnOne && returnsOnOne) {
      into[begin] = true;
      after[end] = true;
    }
  }
  bars.forEach(({ firstBeat }, b) => {
    const before = b > 0 ? bars[b - 1].firstBeat + bars[b - 1].beats : firstBeat;
    for (let i = before; i <= firstBeat; i++) if (followsGap(beats, i)) after[b] = true;
  });
  return { into, after };
}
