/** How a song is counted: along which tempo, and where there is nothing to count by. */
import { trackDownbeats } from './downbeat-tracking.ts';
import type { CountedLattice } from './lattice.ts';
import { atOctave, fastIsRight, slowTempo } from './octave.ts';
import { withoutBeat } from './steadiness.ts';
import { findStops, type Stop } from './stops.ts';
import { tatumFeatures } from './tatum-features.ts';
import { tatumGrid } from './tatum-grid.ts';
import type { OtherOctave } from './tempo-decision.ts';
import type { TempoPath } from './tempo.ts';
import type { Onsets } from '../signal/onset.ts';
import type { Spectrogram } from '../signal/spectrogram.ts';

export interface LatticeChoice extends CountedLattice {
  /** Passages without a beat, as slots; nothing speaks for a count there. */
  readonly gaps: readonly Stop[];
  /** Twice or half the tempo, where that may be danced instead, and how probably it is right. */
  readonly other?: OtherOctave;
}

export interface Heard {
  readonly samples: Float32Array;
  readonly spectrum: Spectrogram;
  readonly attacks: Onsets;
}

/** Counts along the tempo, or along twice or half of it where the music fits that better. */
export function countLattice(heard: Heard, tempo: TempoPath): LatticeChoice {
  const slowPath = slowTempo(tempo);
  if (slowPath === undefined) return withGaps(heard, counted(heard, tempo));
  const slow = counted(heard, slowPath);
  const fast = counted(heard, atOctave(slowPath, 2));
  const isFast = fastIsRight(slow, fast);
  return isFast >= 0.5
    ? { ...withGaps(heard, fast), other: { factor: 0.5, probability: 1 - isFast } }
    : { ...withGaps(heard, slow), other: { factor: 2, probability: isFast } };
}

/** What is heard where there is no beat must not speak for a count, and counting starts anew behind it. */
function withGaps({ spectrum, attacks }: Heard, lattice: CountedLattice): LatticeChoice {
  const gaps = withoutBeat(spectrum, attacks, lattice);
  if (gaps.length === 0) return { ...lattice, gaps };
  const { slots } = lattice;
  const isInGap = (slot: number): boolean => gaps.some(({ from, to }) => slot >= from && slot < to);
  const stops = lattice.stops.filter(({ from, to }) => !isInGap(from) && !isInGap(to));
  return { ...lattice, gaps, stops, decoded: trackDownbeats(slots, [...stops, ...gaps]) };
}

function counted({ samples, spectrum, attacks }: Heard, tempo: TempoPath): CountedLattice {
  const slots = tatumFeatures(samples, spectrum, attacks, tatumGrid(attacks, tempo));
  const stops = findStops(spectrum, slots);
  return { tempo, slots, stops, decoded: trackDownbeats(slots, stops) };
}
