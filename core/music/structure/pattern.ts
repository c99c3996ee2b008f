import { RHYTHM_PATTERNS, type RhythmPattern } from '../analysis.ts';
import type { Bar, Beat } from '../rhythm/beats-and-bars.ts';
import { EIGHTHS_PER_BAR } from '../rhythm/downbeat-features.ts';
import type { TatumFeatures } from '../rhythm/tatum-features.ts';
import { BANDS } from '../signal/onset.ts';
import { PATTERN_WEIGHTS } from './pattern-weights.ts';
import type { Segment } from './segmentation.ts';
import { argmax, mean } from '../../numeric/statistics.ts';

const EIGHTHS = Array.from({ length: EIGHTHS_PER_BAR }, (_, eighth) => eighth);
const BASS = BANDS.indexOf('bass');

/** Strength of the attacks: five bands of eight eighths. */
export interface BarAttacks {
  readonly bars: readonly Float64Array[];
  /** Mean of the song. */
  readonly usual: Float64Array;
}

export function barAttacks(
  { attack }: Pick<TatumFeatures, 'attack'>,
  beats: readonly Beat[],
  bars: readonly Bar[],
): BarAttacks {
  const rows = bars.map(({ firstBeat }) => {
    const first = beats[firstBeat].slot;
    return Float64Array.from(
      BANDS.flatMap((band) =>
        EIGHTHS.map((eighth) => Math.sqrt(attack[band][first + eighth] ?? 0)),
      ),
    );
  });
  return { bars: rows, usual: meanOf(rows) };
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(BANDS.length * EIGHTHS_PER_BAR);
  for (const row of rows) for (let k = 0; k < row.length; k++) total[k] += row[k];
  return total.map((value) => value / rows.length);
}

/**
 * What tells the patterns apart in a run of bars: each eighth of each band against the same in the whole song;
 * and, for songs that have one pattern all through, the share of the off-beats in each band, how hard the bass plays
 * the 2, and how hard anybody plays. In derecho the bass rests on 2 and plays the and of 2, in majao everybody
 * accents each beat, in mambo everything gets busier off the beat.
 */
export function patternCues({ bars, usual }: BarAttacks, { from, to }: Segment): number[] {
  const own = meanOf(bars.slice(from, to));
  const offBeats = BANDS.map((_, band) => {
    const at = (eighth: number): number => own[band * EIGHTHS_PER_BAR + eighth];
    const off = at(1) + at(3) + at(5) + at(7);
    return off / (off + at(0) + at(2) + at(4) + at(6) + 0.3);
  });
  const bass = own.subarray(BASS * EIGHTHS_PER_BAR);
  const onTwo = bass[2] / ((bass[0] + bass[4] + bass[6]) / 3 + 0.2);
  return [...own.map((value, k) => value - usual[k]), ...offBeats, onTwo, mean(own)];
}

/** The rhythm section's pattern over a run of bars. */
export function sectionPattern(attacks: BarAttacks, segment: Segment): RhythmPattern {
  const cues = [1, ...patternCues(attacks, segment)];
  const scores = RHYTHM_PATTERNS.map((pattern) =>
    cues.reduce((sum, cue, k) => sum + cue * PATTERN_WEIGHTS[pattern][k], 0),
  );
  return RHYTHM_PATTERNS[argmax(scores)];
}
