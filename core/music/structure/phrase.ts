import type { Bar, BarStops } from '../rhythm/beats-and-bars.ts';
import { cyclicViterbi } from '../rhythm/cyclic-viterbi.ts';
import type { NoveltyCurves } from './novelty.ts';
import type { Matrix } from './self-similarity.ts';
import { ramp } from '../../numeric/statistics.ts';

/** A phrase of two eight-counts; its even bars begin an eight. */
export const BARS_PER_PHRASE = 4;

/** What a bar that has this cue says of the four bars of the phrase. */
const CUES = {
  chord: [0.2, -0.2, 0.15, -0.15],
  border: [0.32, -0.24, 0.06, -0.14],
  /** A clear border counts more than many weak hints, which may all follow one chord pattern. */
  clearBorder: [0.9, -0.72, 0.18, -0.54],
  /** The band comes back from a stop, or falls into one. */
  progression: [0.12, 0, -0.12, 0],
  timbre: [0.12, -0.12, 0.12, -0.12],
  rhythm: [0.12, -0.12, 0.12, -0.12],
  fill: [0.2, -0.1, 0, -0.1],
  afterStop: [2.5, -1.5, 0.8, -1.8],
  intoStop: [0.8, -0.5, 0.3, -0.6],
} as const;
/** Sum of the border cues, in standard deviations, above which a border is clear. */
const CLEAR = 1.75;

/** A phrase of six bars is common, an odd number of bars is not, but for a stop. */
const EIGHT_JUMP = 4;
const HALF_EIGHT_JUMP = 9;
const STOP_DISCOUNT = 0.3;
/** Up to so much less where music clearly begins anew, as a progression does after a bar too many. */
const BORDER_DISCOUNT = 0.4;
/** How far beyond a clear border the whole discount is given. */
const BORDER_RANGE = 2.5;

/**
 * Passages of one progression have their phrases at the same places: the evidence of a bar counts for all
 * bars that are like it, by the power of their likeness.
 */
const SHARED = 4;
const SHARED_POWER = 4;
/** Bars from which on another one is a repeat and no neighbor. */
const NO_NEIGHBOR = 2;
/**
 * A bar that repeats the harmony of an odd number of bars ago, rather than of four or eight, has phrases
 * of an odd number before it; up to so much less for leaving the count there.
 */
const ODD_REPEATS = [3, 5, 7, 9];
const EVEN_REPEATS = [4, 8];
const ODD_DISCOUNT = 0.5;
const ODD_LEAD: readonly [number, number] = [0.1, 0.4];

export interface Phrases {
  /** 0..3 for each bar; even bars begin an eight-count. */
  readonly position: Int8Array;
  /** Score of every bar at every position, bars x 4, that of its repeats included. */
  readonly evidence: Float64Array;
}

/**
 * Which bars begin an eight-count, from chord changes, new and returning music, texture and phrase length,
 * over the whole song. The phase may turn over in the song, cheaply after an irregular bar or a stop,
 * where music clearly begins anew and where a progression does: one global phase is wrong for many
 * recordings.
 *
 * @param ofHarmony as `phraseSimilarity`
 */
export function decodePhrases(
  bars: readonly Bar[],
  cues: NoveltyCurves,
  stops: BarStops,
  ofHarmony: Matrix,
): Phrases {
  const own = new Float64Array(bars.length * BARS_PER_PHRASE);
  const borders = bars.map((_, b) => cues.newMusic[b] + cues.repetition[b] + 0.5 * cues.level[b]);
  for (const [b, border] of borders.entries()) {
    for (let p = 0; p < BARS_PER_PHRASE; p++) {
      own[b * BARS_PER_PHRASE + p] =
        CUES.chord[p] * cues.chord[b] +
        CUES.progression[p] * cues.progression[b] +
        CUES.timbre[p] * cues.timbre[b] +
        CUES.rhythm[p] * cues.rhythm[b] +
        CUES.fill[p] * cues.fill[b] +
        CUES.border[p] * border +
        CUES.clearBorder[p] * Math.max(0, border - CLEAR) +
        (stops.after[b] ? CUES.afterStop[p] : 0) +
        (stops.into[b] ? CUES.intoStop[p] : 0);
    }
  }
  const evidence = shared(own, ofHarmony);
  const price = (skipped: number, bar: number): number => {
    const irregular = bars[bar - 1].beats !== 4 || stops.after[bar];
    const begins = ramp(borders[bar], CLEAR, CLEAR + BORDER_RANGE);
    const share = irregular ? STOP_DISCOUNT : 1 - BORDER_DISCOUNT * begins;
    const oddly = ramp(oddRepeat(ofHarmony, bar), ...ODD_LEAD);
    const full = skipped % 2 === 0 ? EIGHT_JUMP : HALF_EIGHT_JUMP;
    return full * share * (1 - ODD_DISCOUNT * oddly);
  };
  return { position: cyclicViterbi(evidence, BARS_PER_PHRASE, price), evidence };
}

/** Each bar's evidence and that of its repeats; with few repeats their part is small. */
function shared(own: Float64Array, likeness: Matrix): Float64Array {
  return own.map((value, at) => {
    const p = at % BARS_PER_PHRASE;
    const bar = (at - p) / BARS_PER_PHRASE;
    let [total, weights] = [0, 1];
    likeness[bar].forEach((like, other) => {
      if (Math.abs(other - bar) < NO_NEIGHBOR) return;
      const weight = like ** SHARED_POWER;
      total += weight * own[other * BARS_PER_PHRASE + p];
      weights += weight;
    });
    return value + (SHARED * total) / weights;
  });
}

/** How much more the harmony is that of an odd number of bars ago than that of four or eight. */
function oddRepeat(likeness: Matrix, bar: number): number {
  const best = (lags: readonly number[]): number =>
    Math.max(0, ...lags.map((lag) => likeness[bar][bar - lag] ?? 0));
  return best(ODD_REPEATS) - best(EVEN_REPEATS);
}
