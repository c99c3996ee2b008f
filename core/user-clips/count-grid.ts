/** The counts of a clip that is danced at one tempo, and what can be cut out of it. */
import { InvalidInputError } from '../errors.ts';
import { FIRST_COUNT_AT, MISSING_END_SEC } from '../moves/clip-format.ts';

const EIGHT = 8;

export interface CountGrid {
  readonly tempoBpm: number;
  /** Of any count 1, seconds of the clip. */
  readonly oneSec: number;
}

export interface ClipCount {
  readonly sec: number;
  /** 1 to 8. */
  readonly count: number;
}

/** Every count that is heard within the clip, in order. */
export function countsWithin({ tempoBpm, oneSec }: CountGrid, durationSec: number): ClipCount[] {
  const beatSec = 60 / tempoBpm;
  const first = Math.ceil(-oneSec / beatSec - 1e-6);
  const last = Math.floor((durationSec - oneSec) / beatSec + 1e-6);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    sec: Math.max(0, oneSec + (first + i) * beatSec),
    count: ((((first + i) % EIGHT) + EIGHT) % EIGHT) + 1,
  }));
}

export interface Cut {
  readonly tempoBpm: number;
  /** Of the cut's first count, seconds of the clip. */
  readonly firstCountSec: number;
  readonly counts: number;
}

/** Seconds of the clip. */
export interface CutEdges {
  readonly fromSec: number;
  readonly toSec: number;
}

export function edgesOf({ tempoBpm, firstCountSec, counts }: Cut): CutEdges {
  const fromSec = firstCountSec - (FIRST_COUNT_AT * 60) / tempoBpm;
  return { fromSec, toSec: fromSec + (counts * 60) / tempoBpm };
}

function isInside(cut: Cut, durationSec: number): boolean {
  const { fromSec, toSec } = edgesOf(cut);
  return fromSec >= 0 && toSec <= durationSec + MISSING_END_SEC;
}

/** The counts 1 and 5 from which the clip holds so many. */
export function startsFor(grid: CountGrid, counts: number, durationSec: number): ClipCount[] {
  return countsWithin(grid, durationSec).filter(
    ({ sec, count }) =>
      (count === 1 || count === 5) &&
      isInside({ tempoBpm: grid.tempoBpm, firstCountSec: sec, counts }, durationSec),
  );
}

/** The nearest to what is wanted; undefined for none. */
export function nearestStart(
  starts: readonly ClipCount[],
  wantedSec: number,
): ClipCount | undefined {
  const away = ({ sec }: ClipCount): number => Math.abs(sec - wantedSec);
  return starts.reduce<ClipCount | undefined>(
    (best, next) => (best !== undefined && away(best) <= away(next) ? best : next),
    undefined,
  );
}

/**
 * Where the counts of a move are cut out of its clip: `counts + 1` times, each `FIRST_COUNT_AT` of a
 * beat before its count, because that is where clips begin and join.
 * @throws InvalidInputError `trim-outside` where the clip does not hold them all
 */
export function trimOf(cut: Cut, durationSec: number): number[] {
  const { fromSec } = edgesOf(cut);
  const { counts, tempoBpm } = cut;
  if (!isInside(cut, durationSec)) {
    throw new InvalidInputError('trim-outside', `The clip has no ${counts} counts from there on.`, {
      details: { counts },
    });
  }
  return Array.from({ length: counts + 1 }, (_, count) => fromSec + (count * 60) / tempoBpm);
}
