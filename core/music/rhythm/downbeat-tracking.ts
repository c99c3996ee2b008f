import { cyclicViterbi } from './cyclic-viterbi.ts';
import { EIGHTHS_PER_BAR, downbeatEvidence } from './downbeat-features.ts';
import type { TatumFeatures } from './tatum-features.ts';
import type { Stop } from './stops.ts';

/**
 * Prices of leaving the count. While the band plays on, a beat is hardly ever lost and half a beat
 * never: a passage whose cues all say "off-beat" is an off-beat guitar, not a new count.
 */
const BEAT_JUMP = 24;
const HALF_BEAT_JUMP = 100;
/** In a stop counting may start anew, and the lattice may have slipped by an eighth. */
const BEAT_JUMP_AT_STOP = 8;
const HALF_BEAT_JUMP_AT_STOP = 12;

export interface DownbeatPath {
  /** 0..7 for each slot; even is a beat, 0 is the 1. */
  readonly position: Int8Array;
  /** Score of every slot at every position, count x 8: the evidence, for confidence. */
  readonly evidence: Float64Array;
}

/**
 * Beat phase and bar phase decided together: Viterbi over the eight positions of the bar, with the
 * evidence of all cues at each eighth and a price on leaving the count.
 */
export function trackDownbeats(slots: TatumFeatures, stops: readonly Stop[]): DownbeatPath {
  const evidence = downbeatEvidence(slots);
  const inStop = new Uint8Array(slots.timesSec.length);
  for (const { from, to } of stops) {
    inStop.fill(1, from, to + 2);
    // What is played alone into a stop is free of the rhythm section's pattern.
    evidence.fill(0, from * EIGHTHS_PER_BAR, to * EIGHTHS_PER_BAR);
  }
  const price = (skipped: number, slot: number): number => {
    if (skipped % 2 === 0) return inStop[slot] ? BEAT_JUMP_AT_STOP : BEAT_JUMP;
    return inStop[slot] ? HALF_BEAT_JUMP_AT_STOP : HALF_BEAT_JUMP;
  };
  return { position: cyclicViterbi(evidence, EIGHTHS_PER_BAR, price), evidence };
}
