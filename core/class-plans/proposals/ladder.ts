/**
 * A drill ladder by backward chaining: the last eight first, then the last two, up to the whole. Whoever
 * dances on always dances into what they know.
 */
import type { DepthStep } from '../../choreography/teaching/depths.ts';

export interface LadderRung {
  /** Counts of the phrase, 1 for its first; the last one is always the phrase's own. */
  readonly fromCount: number;
  readonly toCount: number;
  /** What it begins with, by id. */
  readonly opens: string;
  /** Of the target tempo. */
  readonly percent: number;
  readonly bpm: number;
  readonly repetitions: number;
  /** With the counts between two repetitions. */
  readonly seconds: number;
}

export type DrillLadder =
  | {
      readonly possible: true;
      readonly rungs: readonly LadderRung[];
      /**
       * Left for questions and a song: less than one more repetition of any rung takes, but where all have
       * been repeated as often as is any use.
       */
      readonly spareSec: number;
    }
  | { readonly possible: false; readonly needsMinutes: number };

export interface LadderRequest {
  /** One after the other, from count 1 on, as `depthsOf` has them. */
  readonly steps: readonly DepthStep[];
  readonly minutes: number;
  /** What the whole is danced at in the end. */
  readonly bpm: number;
}

const EIGHT = 8;
/** Counts to get back into place and hear "5, 6, 7, 8". */
const BETWEEN = 8;
/** Percent of the target: of the first rung, of the last, and between neighbors. */
const SLOWEST = 70;
const FULL = 100;
const STEP = 5;
/** The whole is danced at these, slowest first, where there is time. */
const WHOLE_SPEEDS = [80, 90, FULL];
const LEAST_REPETITIONS = 2;
/** After so many the feet know, or something else is wrong. */
const MOST_REPETITIONS = 8;

interface Rung {
  readonly at: number;
  readonly percent: number;
}

/** The rungs fill the minutes, but for `spareSec`. */
export function drillLadder({ steps, minutes, bpm }: LadderRequest): DrillLadder {
  const last = steps[steps.length - 1];
  const length = last.at + last.counts;
  const starts = rungStarts(steps, length);
  const secondsOf = ({ at, percent }: Rung): number =>
    ((length - at + BETWEEN) * 60) / ((bpm * percent) / 100);
  const budget = minutes * 60;
  const least = (rungs: readonly Rung[]): number =>
    LEAST_REPETITIONS * rungs.reduce((sum, rung) => sum + secondsOf(rung), 0);
  const rungs = plansOfRungs(starts).find((plan) => least(plan) <= budget);
  if (rungs === undefined) {
    const shortest = plansOfRungs(starts).at(-1) ?? [];
    return { possible: false, needsMinutes: Math.ceil(least(shortest) / 60) };
  }
  const times = rungs.map(() => LEAST_REPETITIONS);
  let left = budget - least(rungs);
  // The whole gets the first extra repetition, then the newest piece: turns from the end backwards.
  for (let isFull = false; !isFull;) {
    isFull = true;
    for (let i = rungs.length - 1; i >= 0; i--) {
      const seconds = secondsOf(rungs[i]);
      if (seconds > left || times[i] >= MOST_REPETITIONS) continue;
      times[i]++;
      left -= seconds;
      isFull = false;
    }
  }
  return {
    possible: true,
    spareSec: left,
    rungs: rungs.map((rung, i) => ({
      fromCount: rung.at + 1,
      toCount: length,
      opens: steps.find(({ at }) => at === rung.at)?.moveId ?? last.moveId,
      percent: rung.percent,
      bpm: Math.round((bpm * rung.percent) / 100),
      repetitions: times[i],
      seconds: times[i] * secondsOf(rung),
    })),
  };
}

/** Counts before each rung, the last eight first; an eight that begins inside a move begins with the move. */
function rungStarts(steps: readonly DepthStep[], length: number): number[] {
  const starts: number[] = [];
  for (let back = EIGHT; back < length; back += EIGHT) {
    const opening = steps.findLast(({ at }) => at <= length - back);
    const at = opening?.at ?? 0;
    if (at > 0 && !starts.includes(at)) starts.push(at);
  }
  return [...starts, 0];
}

/** The fullest first: with every speed of the whole; with fewer; with fewer rungs; the whole alone. */
function plansOfRungs(starts: readonly number[]): Rung[][] {
  const pieces = starts.slice(0, -1);
  const thinned = pieces.length > 2 ? [pieces, pieces.filter((_, i) => i % 2 === 0)] : [pieces];
  const wholes = [WHOLE_SPEEDS, WHOLE_SPEEDS.slice(1), WHOLE_SPEEDS.slice(-1)];
  const plan = (some: readonly number[], speeds: readonly number[]): Rung[] => [
    ...some.map((at, i) => ({ at, percent: Math.min(SLOWEST + i * STEP, speeds[0]) })),
    ...speeds.map((percent) => ({ at: 0, percent })),
  ];
  return [
    ...wholes.map((speeds) => plan(pieces, speeds)),
    ...thinned.slice(1).flatMap((some) => wholes.slice(1).map((speeds) => plan(some, speeds))),
    plan(pieces.slice(0, 1), WHOLE_SPEEDS.slice(-1)),
    plan([], WHOLE_SPEEDS.slice(-1)),
  ];
}
