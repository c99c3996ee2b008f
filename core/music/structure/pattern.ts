import type { RhythmPattern } from '../analysis.ts';
import type { Bar, Beat } from '../rhythm/beats-and-bars.ts';
import type { Activity } from './instruments.ts';
import type { Band } from '../signal/onset.ts';
import type { Segment } from './segmentation.ts';
import type { TatumFeatures } from '../rhythm/tatum-features.ts';
import { clamp, deviation, mean } from '../../numeric/statistics.ts';

export interface PatternInput {
  readonly slots: TatumFeatures;
  readonly beats: readonly Beat[];
  readonly bars: readonly Bar[];
  readonly playing: Activity;
}

/** How each bar leans, in standard deviations of the song. */
export interface PatternLean {
  /** An accent a beat: the bass on 2 as well, few off-beats. */
  readonly majao: Float64Array;
  /** Busy off-beats of bass and bongo, guitars in the lead. */
  readonly mambo: Float64Array;
  /** Strength of the bass on 2 against its other beats, absolute. */
  readonly bassOnTwo: Float64Array;
  /** Strength of the percussion's attacks, song's own units. */
  readonly drive: Float64Array;
}

/** Below this the percussion is silent. */
const LEAST_DRIVE = 0.35;
/** A section is a mambo where its bars lean this far, half way to what clear mambos have. */
const MAMBO_LEAN = 0.6;
/** Strength of the bass on 2 that is half way between its silence in derecho and majao. */
const BASS_ON_TWO = 0.45;

/**
 * What tells the three patterns apart in every bar: in derecho the bass rests on 2 and plays the and
 * of 2, in majao everybody accents each beat, in mambo everything gets busier off the beat.
 */
export function patternLean(input: PatternInput): PatternLean {
  const { slots, beats, bars } = input;
  const strength = (band: Band, bar: Bar, eighth: number): number =>
    Math.sqrt(slots.attack[band][beats[bar.firstBeat].slot + eighth] ?? 0);
  const perBar = (value: (bar: Bar) => number): Float64Array => Float64Array.from(bars, value);
  const evenness = (band: Band): Float64Array =>
    standard(
      perBar((bar) => {
        const at = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => strength(band, bar, eighth));
        return (at[1] + at[3] + at[5] + at[7]) / (at[0] + at[2] + at[4] + at[6] + 0.3);
      }),
    );
  const bassOnTwo = perBar((bar) => {
    const others = strength('bass', bar, 0) + strength('bass', bar, 4) + strength('bass', bar, 6);
    return strength('bass', bar, 2) / (others / 3 + 0.2);
  });
  const onTwo = standard(bassOnTwo);
  const andOfTwo = standard(perBar((bar) => strength('bass', bar, 3)));
  const bass = evenness('bass');
  const guira = evenness('guira');
  const mid = evenness('mid');
  const bongo = standard(perBar((bar) => strength('bongo', bar, 1) + strength('bongo', bar, 3)));
  const bongoAtEnd = standard(perBar((bar) => strength('bongo', bar, 7)));
  const guitar = standard(input.playing.guitar);
  return {
    majao: Float64Array.from(
      bars,
      (_, b) => 0.8 * onTwo[b] - 0.5 * andOfTwo[b] - 0.4 * bass[b] - 0.2 * (guira[b] + mid[b]),
    ),
    mambo: Float64Array.from(
      bars,
      (_, b) =>
        0.45 * andOfTwo[b] + 0.35 * (bongo[b] + bongoAtEnd[b]) + 0.4 * guitar[b] + 0.3 * mid[b],
    ),
    bassOnTwo,
    drive: perBar((bar) => {
      let total = 0;
      for (let eighth = 0; eighth < 8; eighth++) {
        total += strength('guira', bar, eighth) + strength('bongo', bar, eighth);
      }
      return total / 16;
    }),
  };
}

function standard(values: Float64Array): Float64Array {
  const center = mean(values);
  const spread = deviation(values) || 1;
  return values.map((value) => clamp((value - center) / spread, -2.5, 2.5));
}

/** The rhythm section's pattern over a run of bars. */
export function sectionPattern(lean: PatternLean, { from, to }: Segment): RhythmPattern {
  const over = (values: Float64Array): number => mean(values.subarray(from, to));
  if (over(lean.drive) < LEAST_DRIVE) return 'none';
  const onTwo = over(lean.bassOnTwo);
  const majao = over(lean.majao) + 1.5 * (onTwo - BASS_ON_TWO);
  const mambo = over(lean.mambo);
  if (mambo > MAMBO_LEAN && mambo > majao) return 'mambo';
  return majao > 0 ? 'majao' : 'derecho';
}
