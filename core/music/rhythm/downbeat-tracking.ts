import { cyclicViterbi } from './cyclic-viterbi.ts';
import { EIGHTHS_PER_BAR, downbeatEvidence } from './downbeat-features.ts';
import type { TatumFeatures } from './tatum-features.ts';
import type { Stop } from './stops.ts';
import { sum } from '../../numeric/statistics.ts';

/**
 * Prices of leaving the count. While the band plays on, a beat is hardly ever lost and half a beat
 * never: a passage whose cues all say "off-beat" is an off-beat guitar, not a new count.
 */
const BEAT_JUMP = 24;
const HALF_BEAT_JUMP = 100;
/** In a stop counting may start anew, and the lattice may have slipped by an eighth. */
const BEAT_JUMP_AT_STOP = 8;
const HALF_BEAT_JUMP_AT_STOP = 12;

/** Slots on either side, two bars, over which the bass is asked for the beats of a stretch. */
const BASS_REACH = 16;
/** How one-sided it must be before it outweighs the rest, and what each more of it counts at a slot. */
const CLEAR_BASS = 0.6;
const BASS_GAIN = 3;

export interface DownbeatPath {
  /** 0..7 for each slot; even is a beat, 0 is the 1. */
  readonly position: Int8Array;
  /** Score of every slot at every position, count x 8: the evidence, for confidence. */
  readonly evidence: Float64Array;
}

/**
 * Beat phase and bar phase decided together: Viterbi over the eight positions of the bar, with the
 * evidence of all cues at each eighth and a price on leaving the count. Where the bass of a stretch is all on
 * one half of the eighths, these are its beats.
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
  const withBass = evidence.slice();
  bassLean(slots.attack.bass).forEach((lean, slot) => {
    for (let p = 0; p < EIGHTHS_PER_BAR; p++) {
      const isSame = p % 2 === slot % 2;
      withBass[slot * EIGHTHS_PER_BAR + p] += isSame ? lean : -lean;
    }
  });
  return { position: cyclicViterbi(withBass, EIGHTHS_PER_BAR, price), evidence };
}

/**
 * For each slot how clearly the bass of the stretch around it is struck on the even slots (above zero) or on
 * the odd ones: where the lattice slipped by an eighth, all else may fit the off-beats as well.
 */
function bassLean(attack: Float64Array): Float64Array {
  const struck = attack.map(Math.sqrt);
  const even = struck.map((value, slot) => (slot % 2 === 0 ? value : 0));
  return struck.map((_, slot) => {
    const [from, to] = [Math.max(0, slot - BASS_REACH), slot + BASS_REACH];
    const all = sum(struck.subarray(from, to));
    const lean = all > 0 ? (2 * sum(even.subarray(from, to))) / all - 1 : 0;
    return BASS_GAIN * Math.sign(lean) * Math.max(0, Math.abs(lean) - CLEAR_BASS);
  });
}
