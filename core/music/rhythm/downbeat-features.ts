import type { TatumFeatures } from './tatum-features.ts';

/** Eighths in a bar of 4/4: even positions are the beats 1, 2, 3, 4. */
export const EIGHTHS_PER_BAR = 8;

/**
 * How much each cue speaks for each eighth of the bar (1 & 2 & 3 & 4 &), per standard deviation.
 *
 * The starting point was how Bachata is played: bass and kick on the beat, strongest on 1, and of the
 * off-beats on the and of 2; the low bongo's tap on 4, which must not pass for a 1; chords that change
 * on 1, or an eighth before it where a chorus anticipates; güira and guitars that tell little, because
 * even eighths and off-beats are common.
 *
 * From there the weights were fitted by logistic regression over windows of four bars, held near that
 * starting point by an L2 penalty: on development seeds of this project's synthesizer and on songs and
 * single-instrument loops of a second, unrelated generator that played sampled instruments. Weights
 * fitted on either generator alone did as well on the other, which is why they are trusted.
 * `tools/fit/music-downbeats.ts` fits them again on what this project can make itself.
 */
export const DOWNBEAT_WEIGHTS = {
  bass: [0.45, -0.52, -0.17, 0.33, 0.36, -0.51, 0.31, -0.24],
  bongo: [-0.05, -0.33, -0.25, -0.01, -0.05, -0.02, 0.52, 0.19],
  mid: [0.08, -0.04, -0.07, -0.1, 0.04, -0.09, 0.18, 0.0],
  pluck: [-0.12, 0.06, -0.07, 0.13, -0.04, 0.11, -0.05, -0.03],
  guira: [-0.02, -0.07, 0.1, -0.03, 0.1, -0.11, 0.07, -0.04],
  chord: [0.87, 0.26, -0.07, -0.27, -0.36, -0.35, -0.16, 0.08],
  bassTone: [0.48, -0.08, -0.03, -0.01, 0.13, -0.31, -0.14, -0.04],
  quickChord: [0.3, -0.04, -0.22, -0.11, -0.17, 0.12, 0.16, -0.04],
  midLevel: [-0.17, 0.0, -0.21, 0.1, -0.12, 0.17, 0.09, 0.14],
  highLevel: [-0.35, 0.0, -0.06, 0.18, -0.14, 0.19, -0.12, 0.31],
  lowLevel: [-0.04, 0.07, -0.37, 0.05, -0.03, 0.12, 0.02, 0.18],
  guiraBetween: [-0.12, 0.11, -0.17, 0.06, 0.06, 0.14, -0.16, 0.09],
  pluckBetween: [-0.12, -0.03, 0.02, -0.06, 0.16, 0.01, 0.02, 0.0],
  midBetween: [0.06, -0.06, 0.07, -0.14, 0.01, -0.06, -0.07, 0.2],
  bassBetween: [-0.11, -0.05, -0.12, -0.02, 0.05, -0.03, 0.09, 0.19],
  bongoBetween: [-0.07, -0.16, -0.02, -0.04, 0.11, 0.05, 0.09, 0.05],
} as const;

export type DownbeatCue = keyof typeof DOWNBEAT_WEIGHTS;

/** What each cue has at every slot, in standard deviations. */
export function downbeatCues(slots: TatumFeatures): Record<DownbeatCue, Float64Array> {
  const { accent, between, level } = slots;
  return {
    bass: accent.bass,
    bongo: accent.bongo,
    mid: accent.mid,
    pluck: accent.pluck,
    guira: accent.guira,
    chord: slots.chordChange,
    bassTone: slots.bassChange,
    quickChord: slots.quickChordChange,
    midLevel: level.mid,
    highLevel: level.high,
    lowLevel: level.low,
    guiraBetween: between.guira,
    pluckBetween: between.pluck,
    midBetween: between.mid,
    bassBetween: between.bass,
    bongoBetween: between.bongo,
  };
}

/** Sum of all cues at every slot for every eighth of the bar, slots x 8. */
export function downbeatEvidence(slots: TatumFeatures): Float64Array {
  const cues = downbeatCues(slots);
  const evidence = new Float64Array(slots.timesSec.length * EIGHTHS_PER_BAR);
  for (const cue of Object.keys(DOWNBEAT_WEIGHTS) as DownbeatCue[]) {
    addCue(evidence, cues[cue], DOWNBEAT_WEIGHTS[cue]);
  }
  return evidence;
}

function addCue(evidence: Float64Array, values: Float64Array, weights: readonly number[]): void {
  for (let i = 0; i < values.length; i++) {
    const row = i * EIGHTHS_PER_BAR;
    for (let p = 0; p < EIGHTHS_PER_BAR; p++) evidence[row + p] += weights[p] * values[i];
  }
}
