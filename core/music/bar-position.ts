import { cyclicViterbi } from './cyclic-viterbi.ts';
import type { Slots } from './slots.ts';
import type { Stop } from './stops.ts';

/** Eighths in a bar of 4/4: even positions are the beats 1, 2, 3, 4. */
export const EIGHTHS_PER_BAR = 8;

/**
 * How much each cue speaks for each eighth of the bar (1 & 2 & 3 & 4 &), per standard deviation.
 * From how Bachata is played, not from statistics of any one collection:
 * - bass and kick: on the beat rather than off it; strongest on 1, and 3 and 4 behind it; of the
 *   off-beats the bass plays the and of 2;
 * - low bongo: the tap, on 4; a loud 4 must not pass for a 1;
 * - chords change on 1, or an eighth before it where a chorus anticipates;
 * - everything else only leans towards the beat: even-eighth güira and off-beat guitars are common.
 */
const CUES = {
  bass: [1.0, -0.8, 0.1, 0.15, 0.6, -0.7, 0.45, -0.6],
  bongo: [0.1, -0.25, -0.2, -0.05, -0.05, -0.25, 0.9, -0.2],
  mid: [0.25, -0.15, 0.1, -0.1, 0.15, -0.15, 0.1, -0.15],
  pluck: [0.1, -0.1, 0.05, -0.05, 0.1, -0.05, 0.05, -0.1],
  guira: [0.15, -0.15, 0.12, -0.12, 0.15, -0.15, 0.12, -0.12],
  chord: [0.9, 0.05, -0.25, -0.25, -0.15, -0.25, -0.25, 0.2],
  bassTone: [0.7, 0.0, -0.2, -0.25, 0.0, -0.25, -0.2, 0.2],
} as const;

/**
 * Prices of leaving the count. Whole beats are lost or added at a stop; half a beat only where the
 * lattice itself slipped.
 */
const BEAT_JUMP = 16;
const HALF_BEAT_JUMP = 30;
/** Share of the price where the band comes back from a stop. */
const STOP_DISCOUNT = 0.35;

export interface BarPositions {
  /** 0..7 for each slot; even is a beat, 0 is the 1. */
  readonly position: Int8Array;
  /** Score of every slot at every position, count x 8: the evidence, for confidence. */
  readonly evidence: Float64Array;
}

/**
 * Beat phase and bar phase decided together: Viterbi over the eight positions of the bar, with the
 * evidence of all cues at each eighth and a price on leaving the count.
 */
export function decodeBarPositions(slots: Slots, stops: readonly Stop[]): BarPositions {
  const evidence = positionEvidence(slots);
  const inStop = new Uint8Array(slots.timesSec.length);
  for (const { from, to } of stops) {
    inStop.fill(1, from, to + 2);
    // What is played alone into a stop is free of the rhythm section's pattern.
    evidence.fill(0, from * EIGHTHS_PER_BAR, to * EIGHTHS_PER_BAR);
  }
  const price = (skipped: number, slot: number): number =>
    skipped % 2 === 0 ? BEAT_JUMP * (inStop[slot] ? STOP_DISCOUNT : 1) : HALF_BEAT_JUMP;
  return { position: cyclicViterbi(evidence, EIGHTHS_PER_BAR, price), evidence };
}

function positionEvidence(slots: Slots): Float64Array {
  const count = slots.timesSec.length;
  const sources: readonly (readonly [Float64Array, readonly number[]])[] = [
    [slots.accent.bass, CUES.bass],
    [slots.accent.bongo, CUES.bongo],
    [slots.accent.mid, CUES.mid],
    [slots.accent.pluck, CUES.pluck],
    [slots.accent.guira, CUES.guira],
    [slots.chordChange, CUES.chord],
    [slots.bassChange, CUES.bassTone],
  ];
  const evidence = new Float64Array(count * EIGHTHS_PER_BAR);
  for (const [values, weights] of sources) {
    const centre = weights.reduce((total, weight) => total + weight, 0) / EIGHTHS_PER_BAR;
    for (let i = 0; i < count; i++) {
      for (let p = 0; p < EIGHTHS_PER_BAR; p++) {
        evidence[i * EIGHTHS_PER_BAR + p] += (weights[p] - centre) * values[i];
      }
    }
  }
  return evidence;
}
