/** How fast a dance is practiced: percent of the song's own tempo, in steps that one can name. */
export const SLOWEST = 25;
export const FASTEST = 150;
export const SPEED_STEP = 5;
export const OWN_TEMPO = 100;

/** The speed nearest to `percent` that there is. */
export function speedNear(percent: number): number {
  const stepped = Math.round(percent / SPEED_STEP) * SPEED_STEP;
  return Math.min(Math.max(stepped, SLOWEST), FASTEST);
}

/** Every speed, rising. */
export const SPEEDS: readonly number[] = Array.from(
  { length: (FASTEST - SLOWEST) / SPEED_STEP + 1 },
  (_, index) => SLOWEST + index * SPEED_STEP,
);

/** Beats a minute that one hears at `percent`, whole. */
export function tempoAt(tempoBpm: number, percent: number): number {
  return Math.round((tempoBpm * percent) / 100);
}

/** Passes at rising speed: from, by a step, every so many passes, up to a target. */
export interface Ladder {
  readonly from: number;
  readonly step: number;
  readonly everyPasses: number;
  readonly to: number;
}

export const USUAL_LADDER: Ladder = { from: 60, step: 5, everyPasses: 2, to: 100 };

/**
 * Where one stands on a ladder. The pure part: what is asked at the end of each pass, and what
 * "again" does.
 */
export interface Rung {
  readonly percent: number;
  /** Passes danced on this rung. */
  readonly passes: number;
}

export function firstRung({ from }: Ladder): Rung {
  return { percent: speedNear(from), passes: 0 };
}

/** @returns the rung of the next pass; undefined where the target has been danced: the ladder ends */
export function nextRung(ladder: Ladder, { percent, passes }: Rung): Rung | undefined {
  const danced = passes + 1;
  if (danced < ladder.everyPasses) return { percent, passes: danced };
  if (percent >= ladder.to) return undefined;
  return { percent: speedNear(Math.min(percent + ladder.step, ladder.to)), passes: 0 };
}

/** One step back, never below the start; the passes of the rung begin anew. */
export function rungBefore(ladder: Ladder, { percent }: Rung): Rung {
  return { percent: speedNear(Math.max(percent - ladder.step, ladder.from)), passes: 0 };
}
