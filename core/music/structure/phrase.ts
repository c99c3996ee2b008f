import type { Bar, BarStops } from '../rhythm/beats-and-bars.ts';
import { CLEAR_BORDER, type PhraseCue, type PhraseCues } from './phrase-cues.ts';
import { PHRASE_WEIGHTS } from './phrase-weights.ts';
import type { Matrix } from './self-similarity.ts';
import { stateProbabilities } from '../../numeric/forward-backward.ts';
import { clamp, ramp } from '../../numeric/statistics.ts';
import { viterbi } from '../../numeric/viterbi.ts';

/** A phrase of two eight-counts; its even bars begin an eight. */
export const BARS_PER_PHRASE = 4;

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
export const ROLES = [0, 1, 2, 3, 0, 1, 2, 3, 3];
export const PHRASE_STATES = ROLES.length;
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
  /** How probable that is of each bar, given that all cues mean what they usually do. */
  readonly probability: readonly number[];
}

export interface PhraseInput {
  readonly bars: readonly Bar[];
  readonly cues: PhraseCues;
  readonly stops: BarStops;
  /** As `phraseSimilarity`. */
  readonly ofHarmony: Matrix;
}

/** A path through the bars of phrases: what speaks for each, and what it costs to leave the count. */
export interface PhrasePath {
  /** Bars x states. */
  readonly evidence: Float64Array;
  readonly price: (from: number, to: number, bar: number) => number;
}

/**
 * Which bars begin an eight-count, from chord changes, new and returning music, texture and phrase length,
 * over the whole song. The phase may turn over in the song, cheaply after an irregular bar or a stop,
 * where music clearly begins anew and where a progression does: one global phase is wrong for many
 * recordings. Passages whose harmony repeats every five bars are counted anew with each of them.
 */
export function decodePhrases(input: PhraseInput): Phrases {
  const cues = evidenceOf(input.cues, input.bars.length);
  return phrasesOn(phrasePath(input, shared(cues, input.ofHarmony)));
}

/** The best way along a path, and how probable it is at each bar. */
export function phrasesOn({ evidence, price }: PhrasePath): Phrases {
  const path = viterbi(evidence, PHRASE_STATES, price);
  const probabilities = stateProbabilities(evidence, PHRASE_STATES, price);
  return {
    beginsEight: Array.from(path, beginsEight),
    probability: Array.from(path, (state, b) => {
      const row = probabilities.subarray(b * PHRASE_STATES, (b + 1) * PHRASE_STATES);
      return row.reduce(
        (sum, value, other) => sum + (beginsEight(other) === beginsEight(state) ? value : 0),
        0,
      );
    }),
  };
}

/** @param four score of every bar at every place in a phrase of four bars, repeats included */
export function phrasePath(
  { bars, cues, stops, ofHarmony }: PhraseInput,
  four: Float64Array,
): PhrasePath {
  const evidence = new Float64Array(bars.length * PHRASE_STATES);
  for (let b = 0; b < bars.length; b++) {
    const five = FIVE_GAIN * (fiveRepeat(ofHarmony, b) - FIVE_LEAD);
    ROLES.forEach((role, state) => {
      evidence[b * PHRASE_STATES + state] =
        four[b * BARS_PER_PHRASE + role] +
        (state < FIRST_OF_FIVE ? 0 : clamp(five, -MOST_FIVE_GAIN, MOST_FIVE_GAIN));
    });
  }
  const easeAt = bars.map((_, bar) => {
    if (bar === 0) return 1;
    const irregular = bars[bar - 1].beats !== 4 || stops.after[bar];
    const begins = ramp(cues.border[bar], CLEAR_BORDER, CLEAR_BORDER + BORDER_RANGE);
    const share = irregular ? STOP_DISCOUNT : 1 - BORDER_DISCOUNT * begins;
    return share * (1 - ODD_DISCOUNT * ramp(oddRepeat(ofHarmony, bar), ...ODD_LEAD));
  });
  return { evidence, price: (from, to, bar) => jump(from, to, easeAt[bar]) };
}

/** Whether a bar in this state begins an eight. */
export const beginsEight = (state: number): boolean => barOf(state) % 2 === 0;

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
function evidenceOf(cues: PhraseCues, bars: number): Float64Array {
  const own = new Float64Array(bars * BARS_PER_PHRASE);
  for (const [cue, weights] of Object.entries(PHRASE_WEIGHTS)) {
    const values = cues[cue as PhraseCue];
    for (let at = 0; at < own.length; at++) {
      const p = at % BARS_PER_PHRASE;
      own[at] += weights[p] * values[(at - p) / BARS_PER_PHRASE];
    }
  }
  return own;
}

/**
 * Values of each bar and those of its repeats; with few repeats their part is small.
 *
 * @param own bars x as many values as there are of each
 */
export function shared(own: Float64Array, likeness: Matrix): Float64Array {
  const width = own.length / likeness.length;
  const output = Float64Array.from(own);
  for (let bar = 0; bar < likeness.length; bar++) {
    const row = likeness[bar];
    const total = new Float64Array(width);
    let weights = 1;
    for (let other = 0; other < row.length; other++) {
      if (Math.abs(other - bar) < NO_NEIGHBOR) continue;
      const weight = row[other] ** SHARED_POWER;
      weights += weight;
      for (let k = 0; k < width; k++) total[k] += weight * own[other * width + k];
    }
    for (let k = 0; k < width; k++) output[bar * width + k] += (SHARED * total[k]) / weights;
  }
  return output;
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
