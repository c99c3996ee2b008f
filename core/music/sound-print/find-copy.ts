/** Whether a file is the recording that a print was made of, and where that begins in it. */
import { median } from '../../numeric/statistics.ts';
import {
  difference,
  printOf,
  PRINT_HOP,
  PRINT_RATE,
  soundPrint,
  type SoundPrint,
} from './sound-print.ts';

/** How a file lies over the song. */
export interface SongCopy {
  /** Where the song's beginning is in the file, seconds; negative where the file begins later. */
  readonly offsetSec: number;
  /** Share of the print's bits that differ. */
  readonly difference: number;
}

/** Bits of two recordings that differ by less are of the same one; see docs/benchmarks.md. */
const SAME_BELOW = 0.3;
/** Less of the song in common tells nothing. */
const LEAST_STEPS = Math.round((20 * PRINT_RATE) / PRINT_HOP);
/** Share of the shorter of the two that must be in both. */
const LEAST_SHARE = 0.5;

const HOP_SEC = PRINT_HOP / PRINT_RATE;
/** Places of the song that the offset is measured at. */
const PLACES = 9;
/** Steps that are compared at each. */
const PLACE_STEPS = 64;
/** Finer steps of the offset within one of the print's. */
const FINE = 8;
/** Places may differ by so much from each other, seconds: a file at another speed drifts by more. */
const STEADY_SEC = 0.02;
/** Share of the places that must agree: others may be silent, or cut. */
const AGREEING = 0.6;

/**
 * @param print of the song
 * @param samples of the file, mono at `PRINT_RATE`
 * @returns undefined where it is another recording, or one at another speed
 */
export function findCopy(print: SoundPrint, samples: Float32Array): SongCopy | undefined {
  const lag = closestLag(print, soundPrint(samples), SAME_BELOW);
  if (lag === undefined) return undefined;
  const offsets = placesOf(print, samples, lag.steps).map((step) =>
    offsetAt(print, samples, step, lag.steps),
  );
  const offsetSec = median(offsets);
  const agreeing = offsets.filter((offset) => Math.abs(offset - offsetSec) < STEADY_SEC);
  if (agreeing.length < AGREEING * offsets.length) return undefined;
  const mean = agreeing.reduce((sum, offset) => sum + offset, 0) / agreeing.length;
  return { offsetSec: mean, difference: lag.difference };
}

/**
 * By how many steps the song begins later in the file, where the two differ least.
 * @param below what they must differ less than
 */
export function closestLag(
  song: SoundPrint,
  file: SoundPrint,
  below: number,
): { readonly steps: number; readonly difference: number } | undefined {
  const least = Math.max(LEAST_STEPS, Math.floor(LEAST_SHARE * Math.min(song.length, file.length)));
  let best: { steps: number; difference: number } | undefined;
  for (let steps = least - song.length; steps <= file.length - least; steps++) {
    const from = Math.max(0, -steps);
    const common = Math.min(song.length, file.length - steps) - from;
    const differs = difference(song, from, file, from + steps, common);
    if (differs < (best?.difference ?? below)) best = { steps, difference: differs };
  }
  return best;
}

/** First steps of the places, over what the two have in common. */
function placesOf(song: SoundPrint, samples: Float32Array, lag: number): number[] {
  const first = Math.max(0, -lag);
  const end = Math.min(song.length, Math.floor(samples.length / PRINT_HOP) - lag);
  const room = end - first - PLACE_STEPS;
  return Array.from({ length: PLACES }, (_, place) =>
    Math.round(first + (room * (place + 0.5)) / PLACES),
  );
}

/** The offset that the place by itself tells, seconds, within one step of `lag`. */
function offsetAt(song: SoundPrint, samples: Float32Array, step: number, lag: number): number {
  const differences = Array.from({ length: 2 * FINE + 1 }, (_, i) => {
    const shift = ((i - FINE) * PRINT_HOP) / FINE;
    const part = printOf(samples, (step + lag) * PRINT_HOP + shift, PLACE_STEPS + 1);
    return difference(song, step + 1, part, 1, PLACE_STEPS);
  });
  return lag * HOP_SEC + ((lowestOf(differences) - FINE) * HOP_SEC) / FINE;
}

/** Where a parabola through the lowest value and its neighbors is lowest. */
function lowestOf(values: readonly number[]): number {
  const at = values.indexOf(Math.min(...values));
  const [left, low, right] = [values[at - 1], values[at], values[at + 1]];
  if (left === undefined || low === undefined || right === undefined) return at;
  const bend = left - 2 * low + right;
  return bend > 0 ? at + (left - right) / (2 * bend) : at;
}
