import { chromaAt, harmonicChange, type Chroma } from './chroma.ts';
import type { Lattice } from './lattice.ts';
import { BANDS, type Band, type Onsets } from './onset.ts';
import { FRAME_RATE } from './spectrogram.ts';
import { localZScores } from './statistics.ts';

/** What is heard at each eighth of the lattice. */
export interface Slots {
  readonly timesSec: Lattice;
  /** Strongest onset of each band near the slot, as it is. */
  readonly attack: Readonly<Record<Band, Float64Array>>;
  /** The same against the surrounding eight bars: locally standardised, within +-2.5. */
  readonly accent: Readonly<Record<Band, Float64Array>>;
  readonly chroma: Chroma;
  /** Locally standardised change of the guitars' and voice's chord, and of the bass's tone. */
  readonly chordChange: Float64Array;
  readonly bassChange: Float64Array;
}

/** Slots of four bars on either side make the local scale. */
const LOCAL_SLOTS = 32;

export function slotFeatures(samples: Float32Array, onsets: Onsets, lattice: Lattice): Slots {
  const attackOf = (band: Band): Float64Array =>
    Float64Array.from(lattice, (time) => peakNear(onsets.bands[band], time));
  const attack = perBand(attackOf);
  const accent = perBand((band) => localZScores(attack[band].map(Math.sqrt), LOCAL_SLOTS));
  const chroma = chromaAt(samples, lattice);
  return {
    timesSec: lattice,
    attack,
    accent,
    chroma,
    chordChange: localZScores(harmonicChange(chroma.harmony, 4), LOCAL_SLOTS),
    bassChange: localZScores(harmonicChange(chroma.bass, 3), LOCAL_SLOTS),
  };
}

export function perBand<T>(value: (band: Band) => T): Record<Band, T> {
  return Object.fromEntries(BANDS.map((band) => [band, value(band)])) as Record<Band, T>;
}

/** Largest value within 35 ms before and 45 ms after a time. */
function peakNear(values: Float32Array, time: number): number {
  const centre = Math.round(time * FRAME_RATE);
  let best = 0;
  for (let t = centre - 3; t <= centre + 4; t++) best = Math.max(best, values[t] ?? 0);
  return best;
}
