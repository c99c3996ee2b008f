import type { Bar, BarStops } from '../rhythm/beats-and-bars.ts';
import { cyclicViterbi } from '../rhythm/cyclic-viterbi.ts';
import type { NoveltyCurves } from './novelty.ts';
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

export interface Phrases {
  /** 0..3 for each bar; even bars begin an eight-count. */
  readonly position: Int8Array;
  /** Score of every bar at every position, bars x 4. */
  readonly evidence: Float64Array;
}

/**
 * Which bars begin an eight-count, from chord changes, new and returning music and phrase length.
 * The phase may turn over in the song, cheaply after an irregular bar or a stop and where music clearly
 * begins anew: one global phase is
 * wrong for many recordings.
 */
export function decodePhrases(bars: readonly Bar[], cues: NoveltyCurves, stops: BarStops): Phrases {
  const evidence = new Float64Array(bars.length * BARS_PER_PHRASE);
  const borders = bars.map((_, b) => cues.newMusic[b] + cues.repetition[b] + 0.5 * cues.level[b]);
  for (const [b, border] of borders.entries()) {
    for (let p = 0; p < BARS_PER_PHRASE; p++) {
      evidence[b * BARS_PER_PHRASE + p] =
        CUES.chord[p] * cues.chord[b] +
        CUES.border[p] * border +
        CUES.clearBorder[p] * Math.max(0, border - CLEAR) +
        (stops.after[b] ? CUES.afterStop[p] : 0) +
        (stops.into[b] ? CUES.intoStop[p] : 0);
    }
  }
  const price = (skipped: number, bar: number): number => {
    const irregular = bars[bar - 1].beats !== 4 || stops.after[bar];
    const begins = ramp(borders[bar], CLEAR, CLEAR + BORDER_RANGE);
    const share = irregular ? STOP_DISCOUNT : 1 - BORDER_DISCOUNT * begins;
    return (skipped % 2 === 0 ? EIGHT_JUMP : HALF_EIGHT_JUMP) * share;
  };
  return { position: cyclicViterbi(evidence, BARS_PER_PHRASE, price), evidence };
}
