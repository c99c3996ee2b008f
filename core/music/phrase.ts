import { PITCH_CLASSES } from './chroma.ts';
import type { BarFeatures } from './bar-features.ts';
import type { Bar, BarStops } from './counts.ts';
import { cyclicViterbi } from './cyclic-viterbi.ts';
import { novelty, type Matrix } from './self-similarity.ts';
import { clamp, cosine, deviation, mean } from './statistics.ts';

/** A phrase of two eight-counts; its even bars begin an eight. */
export const BARS_PER_PHRASE = 4;

/** What a bar that starts with this cue says of the four bars of the phrase. */
const CUES = {
  chord: [0.5, -0.4, 0.3, -0.4],
  novelty: [1.1, -0.6, 0.1, -0.6],
  turn: [0.7, -0.4, 0.1, -0.4],
  /** The band comes back from a stop, or falls into one. */
  afterStop: [2.5, -1.5, 0.8, -1.5],
  intoStop: [0.8, -0.5, 0.3, -0.5],
} as const;

/** A phrase of six bars is common, an odd number of bars is not, but for a stop. */
const EIGHT_JUMP = 4;
const HALF_EIGHT_JUMP = 9;
const STOP_DISCOUNT = 0.3;

export interface Phrases {
  /** 0..3 for each bar; even bars begin an eight-count. */
  readonly position: Int8Array;
  readonly evidence: Float64Array;
}

/**
 * Which bars begin an eight-count, from chord changes, changes of texture and phrase length. The
 * phase may turn over in the song, cheaply after an irregular bar or a stop: one global phase is
 * wrong for many recordings.
 */
export function decodePhrases(
  bars: readonly Bar[],
  features: BarFeatures,
  similarity: Matrix,
  stops: BarStops,
): Phrases {
  const count = bars.length;
  const chord = standard(
    bars.map((_, b) =>
      b === 0
        ? 0
        : 1 - cosine(lateHarmony(features.harmony[b - 1]), earlyHarmony(features.harmony[b])),
    ),
  );
  const texture = standard(Array.from(novelty(similarity, 4)));
  const turn = standard(Array.from(novelty(similarity, 2)));
  const evidence = new Float64Array(count * BARS_PER_PHRASE);
  for (let b = 0; b < count; b++) {
    for (let p = 0; p < BARS_PER_PHRASE; p++) {
      evidence[b * BARS_PER_PHRASE + p] =
        CUES.chord[p] * chord[b] +
        CUES.novelty[p] * texture[b] +
        CUES.turn[p] * turn[b] +
        (stops.after[b] ? CUES.afterStop[p] : 0) +
        (stops.into[b] ? CUES.intoStop[p] : 0);
    }
  }
  const price = (skipped: number, bar: number): number => {
    const irregular = bars[bar - 1].beats !== 4 || stops.after[bar];
    return (skipped % 2 === 0 ? EIGHT_JUMP : HALF_EIGHT_JUMP) * (irregular ? STOP_DISCOUNT : 1);
  };
  return { position: cyclicViterbi(evidence, BARS_PER_PHRASE, price), evidence };
}

function lateHarmony(row: Float64Array): Float64Array {
  return row.subarray(PITCH_CLASSES);
}

function earlyHarmony(row: Float64Array): Float64Array {
  return row.subarray(0, PITCH_CLASSES);
}

function standard(values: readonly number[]): number[] {
  const centre = mean(values);
  const spread = deviation(values) || 1;
  return values.map((value) => clamp((value - centre) / spread, -2, 3));
}
