import { PITCH_CLASSES } from '../signal/chroma.ts';
import { BANDS, type Band } from '../signal/onset.ts';
import type { Bar, BarStops, Beat } from '../rhythm/beats-and-bars.ts';
import type { TatumFeatures } from '../rhythm/tatum-features.ts';
import type { NoveltyCurves } from './novelty.ts';
import { mean } from '../../numeric/statistics.ts';

/** Sum of the border cues, in standard deviations, above which a border is clear. */
export const CLEAR_BORDER = 1.75;
/** Eighths of the second half of the bar before, in which a phrase ends with a breath. */
const PHRASE_END = [-4, -3, -2, -1];

/** What a bar that begins something sounds like; one value per bar, most in standard deviations. */
export type HeardCues = Readonly<Record<HeardCue, ArrayLike<number>>>;
export type HeardCue =
  `hit ${Band}` | `${'level' | 'ending'} ${keyof TatumFeatures['level']}` | keyof typeof DEGREES;
/** Semitones above the tonic of the degrees that phrases begin on, lead to and pass. */
const DEGREES = { tonic: 0, dominant: 7, subdominant: 5 } as const;

/**
 * How hard the 1 of each bar is hit, how loud the registers are on it and before it, and how much of the tonic,
 * the fifth and the fourth degree its harmony has, against the song's other bars.
 *
 * @param harmony of each bar, as in `BarFeatures`
 * @param tonic pitch class of the song's key
 */
export function heardCues(
  slots: TatumFeatures,
  beats: readonly Beat[],
  bars: readonly Bar[],
  harmony: readonly Float64Array[],
  tonic: number,
): HeardCues {
  const firstSlots = bars.map(({ firstBeat }) => beats[firstBeat].slot);
  const atOne = (values: Float64Array): number[] => firstSlots.map((slot) => values[slot] ?? 0);
  const before = (values: Float64Array): number[] =>
    firstSlots.map((slot) => mean(PHRASE_END.map((eighth) => values[slot + eighth] ?? 0)));
  const degree = (semitones: number): number[] => {
    const tone = (tonic + semitones) % PITCH_CLASSES;
    const shares = harmony.map((row) => row[tone] + row[PITCH_CLASSES + tone]);
    const usual = mean(shares);
    return shares.map((share) => 2 * (share - usual));
  };
  return Object.fromEntries([
    ...BANDS.map((band) => [`hit ${band}`, atOne(slots.accent[band])]),
    ...Object.entries(slots.level).flatMap(([register, values]: [string, Float64Array]) => [
      [`level ${register}`, atOne(values)],
      [`ending ${register}`, before(values)],
    ]),
    ...Object.entries(DEGREES).map(([name, semitones]) => [name, degree(semitones)]),
  ]) as HeardCues;
}

/** Everything that tells where in a phrase a bar is. */
export type PhraseCues = Readonly<Record<PhraseCue, ArrayLike<number>>>;
export type PhraseCue =
  | HeardCue
  | Exclude<keyof NoveltyCurves, 'newMusic' | 'repetition' | 'level'>
  | 'border'
  /** A clear border counts more than many weak hints, which may all follow one chord pattern. */
  | 'clearBorder'
  /** The band comes back from a stop, or falls into one. */
  | 'afterStop'
  | 'intoStop'
  /** The first bar, where it comes out of silence: what was cut out of a song may begin anywhere. */
  | 'start';

/** @param fromSilence whether the song comes out of silence, so that it is its beginning */
export function phraseCues(
  { newMusic, repetition, level, ...novelty }: NoveltyCurves,
  heard: HeardCues,
  stops: BarStops,
  fromSilence: boolean,
): PhraseCues {
  const border = newMusic.map((value, b) => value + repetition[b] + 0.5 * level[b]);
  return {
    ...novelty,
    ...heard,
    border,
    clearBorder: border.map((value) => Math.max(0, value - CLEAR_BORDER)),
    afterStop: stops.after.map(Number),
    intoStop: stops.into.map(Number),
    start: border.map((_, b) => Number(fromSilence && b === 0)),
  };
}
