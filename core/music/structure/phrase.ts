import type { Bar, BarStops } from '../rhythm/beats-and-bars.ts';
import type { NoveltyCurves } from './novelty.ts';
import type { Matrix } from './self-similarity.ts';
import { clamp, ramp } from '../../numeric/statistics.ts';
import { viterbi } from '../../numeric/viterbi.ts';

/** A phrase of two eight-counts; its even bars begin an eight. */
const BARS_PER_PHRASE = 4;

/**
 * What a bar that has this cue, in standard deviations, says of the four bars of the phrase. By logistic
 * regression over windows of eight bars of development seeds of both generators, held near what was set
 * by hand; each half of the seeds was counted better with the weights of the other half, too.
 */
const CUES = {
  chord: [0.12, -0.17, 0.26, -0.21],
  border: [0.53, -0.36, -0.04, -0.13],
  /** A clear border counts more than many weak hints, which may all follow one chord pattern. */
  clearBorder: [1.03, -0.68, 0.19, -0.54],
  /** As set by hand: what was fitted helped the songs of one generator and harmed excerpts of the other. */
  progression: [0.12, 0, -0.12, 0],
  timbre: [0.29, -0.2, 0.08, -0.17],
  rhythm: [0.28, -0.22, 0.11, -0.17],
  fill: [0.11, 0.06, -0.09, -0.08],
  /** The band comes back from a stop, or falls into one. */
  afterStop: [2.5, -1.5, 0.8, -1.8],
  intoStop: [0.8, -0.5, 0.3, -0.6],
  /** The first bar, where it comes out of silence: what was cut out of a song may begin anywhere. */
  start: [1.75, -1.05, 0.56, -1.26],
} as const;
/** Sum of the border cues, in standard deviations, above which a border is clear. */
const CLEAR = 1.75;

/** A phrase of six bars is common, an odd number of bars is not, but for a stop. */
const EIGHT_JUMP = 6;
const HALF_EIGHT_JUMP = 12;
const STOP_DISCOUNT = 0.3;
/** Up to so much less where music clearly begins anew, as a progression does after a bar too many. */
const BORDER_DISCOUNT = 0.4;
/** How far beyond a clear border the whole discount is given. */
const BORDER_RANGE = 2.5;

/**
 * Phrases of four bars and of five. By the bar of a phrase of four that each bar of them resembles: the
 * fifth ends the phrase as the fourth of four does.
 */
const ROLES = [0, 1, 2, 3, 0, 1, 2, 3, 3];
const FIRST_OF_FIVE = BARS_PER_PHRASE;
/** Of beginning a phrase of the other kind where one ends, and besides the jump anywhere else. */
const OTHER_LENGTH = 3;
/** How much more the harmony repeats at five bars than at four and eight before it speaks for five ... */
const FIVE_LEAD = 0.2;
/** ... what each more of it counts, and the most that it does. */
const FIVE_GAIN = 10;
const MOST_FIVE_GAIN = 4;

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
  /** Whether each bar begins an eight-count; two neighbors do where a half one is left over. */
  readonly beginsEight: readonly boolean[];
  /** By how much the evidence of each bar, that of its repeats included, is for it and not for a neighbor. */
  readonly lead: readonly number[];
}

export interface PhraseInput {
  readonly bars: readonly Bar[];
  readonly cues: NoveltyCurves;
  readonly stops: BarStops;
  /** As `phraseSimilarity`. */
  readonly ofHarmony: Matrix;
  /** Whether the song comes out of silence, so that it is its beginning. */
  readonly fromSilence: boolean;
}

/**
 * Which bars begin an eight-count, from chord changes, new and returning music, texture and phrase length,
 * over the whole song. The phase may turn over in the song, cheaply after an irregular bar or a stop,
 * where music clearly begins anew and where a progression does: one global phase is wrong for many
 * recordings. Passages whose harmony repeats every five bars are counted anew with each of them.
 */
export function decodePhrases(input: PhraseInput): Phrases {
  const { bars, cues, stops, ofHarmony } = input;
  const borders = bars.map((_, b) => cues.newMusic[b] + cues.repetition[b] + 0.5 * cues.level[b]);
  const four = shared(ownEvidence(input, borders), ofHarmony);
  const count = ROLES.length;
  const evidence = new Float64Array(bars.length * count);
  for (let b = 0; b < bars.length; b++) {
    const five = FIVE_GAIN * (fiveRepeat(ofHarmony, b) - FIVE_LEAD);
    ROLES.forEach((role, state) => {
      evidence[b * count + state] =
        four[b * BARS_PER_PHRASE + role] +
        (state < FIRST_OF_FIVE ? 0 : clamp(five, -MOST_FIVE_GAIN, MOST_FIVE_GAIN));
    });
  }
  const easeAt = bars.map((_, bar) => {
    if (bar === 0) return 1;
    const irregular = bars[bar - 1].beats !== 4 || stops.after[bar];
    const begins = ramp(borders[bar], CLEAR, CLEAR + BORDER_RANGE);
    const share = irregular ? STOP_DISCOUNT : 1 - BORDER_DISCOUNT * begins;
    return share * (1 - ODD_DISCOUNT * ramp(oddRepeat(ofHarmony, bar), ...ODD_LEAD));
  });
  const path = viterbi(evidence, count, (from, to, bar) => jump(from, to, easeAt[bar]));
  return {
    beginsEight: Array.from(path, (state) => barOf(state) % 2 === 0),
    lead: Array.from(path, (state, b) => {
      const at = (other: number): number => evidence[b * count + other];
      return at(state) - Math.max(at(neighbor(state, 1)), at(neighbor(state, -1)));
    }),
  };
}

const isOfFive = (state: number): boolean => state >= FIRST_OF_FIVE;
const barOf = (state: number): number => (isOfFive(state) ? state - FIRST_OF_FIVE : state);

/** The state so many bars later in phrases of the same length. */
function neighbor(state: number, bars: number): number {
  return isOfFive(state)
    ? FIRST_OF_FIVE + ((barOf(state) + bars + 5) % 5)
    : (state + bars + BARS_PER_PHRASE) % BARS_PER_PHRASE;
}

/** Price of coming to a bar of a phrase from one that need not be the bar before it. */
function jump(from: number, to: number, ease: number): number {
  const next = neighbor(from, 1);
  if (to === next) return 0;
  const otherLength = isOfFive(from) === isOfFive(to) ? 0 : OTHER_LENGTH;
  if (otherLength > 0 && barOf(next) === 0 && barOf(to) === 0) return otherLength;
  if (otherLength === 0 && isOfFive(from)) return HALF_EIGHT_JUMP * ease;
  const skipped = (ROLES[to] - ROLES[next] + BARS_PER_PHRASE) % BARS_PER_PHRASE;
  const full = skipped === 0 ? 0 : skipped % 2 === 0 ? EIGHT_JUMP : HALF_EIGHT_JUMP;
  return full * ease + otherLength;
}

/** Score of every bar at every place in a phrase of four, by what is heard at the bar itself. */
function ownEvidence(
  { bars, cues, stops, fromSilence }: PhraseInput,
  borders: readonly number[],
): Float64Array {
  const own = new Float64Array(bars.length * BARS_PER_PHRASE);
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
        (stops.into[b] ? CUES.intoStop[p] : 0) +
        (fromSilence && b === 0 ? CUES.start[p] : 0);
    }
  }
  return own;
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

/** How much more the harmony is that of five bars before or after than that of four or eight. */
function fiveRepeat(likeness: Matrix, bar: number): number {
  const at = (lag: number): number =>
    Math.max(likeness[bar][bar - lag] ?? 0, likeness[bar][bar + lag] ?? 0);
  return at(5) - Math.max(at(4), at(8));
}
