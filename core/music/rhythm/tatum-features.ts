import { chromaAt, harmonicChange, type Chroma } from '../signal/chroma.ts';
import type { TatumGrid } from './tatum-grid.ts';
import { BANDS, type Band, type Onsets } from '../signal/onset.ts';
import { tatumLevels, type TatumLevels } from './tatum-levels.ts';
import { FRAME_RATE, type Spectrogram } from '../signal/spectrogram.ts';
import { localZScores } from '../../numeric/moving-window.ts';

/** What is heard at each eighth of the lattice. */
export interface TatumFeatures {
  readonly timesSec: TatumGrid;
  /** Strongest onset of each band near the slot, as it is. */
  readonly attack: Readonly<Record<Band, Float64Array>>;
  /** The same against the surrounding eight bars: locally standardized, within +-2.5. */
  readonly accent: Readonly<Record<Band, Float64Array>>;
  readonly chroma: Chroma;
  /** As `accent`, of the attacks half-way to the next slot: sixteenths. */
  readonly between: Readonly<Record<Band, Float64Array>>;
  /** Locally standardized level while the slot lasts: what sounds on is heard as well as struck. */
  readonly level: TatumLevels;
  /** Locally standardized change of the guitars' and voice's chord, and of the bass's tone. */
  readonly chordChange: Float64Array;
  readonly bassChange: Float64Array;
  /** Of the chord within a beat: finer than `chordChange`, and noisier. */
  readonly quickChordChange: Float64Array;
}

/** Slots of four bars on either side make the local scale. */
const LOCAL_SLOTS = 32;

export function tatumFeatures(
  samples: Float32Array,
  spectrum: Spectrogram,
  onsets: Onsets,
  lattice: TatumGrid,
): TatumFeatures {
  const attackOf = (band: Band): Float64Array =>
    Float64Array.from(lattice, (time) => peakNear(onsets.bands[band], time, 3, 4));
  const betweenOf = (band: Band): Float64Array =>
    Float64Array.from(lattice, (time, i) =>
      peakNear(onsets.bands[band], (time + (lattice[i + 1] ?? time)) / 2, 2, 2),
    );
  const standard = (values: Float64Array): Float64Array =>
    localZScores(values.map(Math.sqrt), LOCAL_SLOTS);
  const attack = perBand(attackOf);
  const chroma = chromaAt(samples, lattice);
  return {
    timesSec: lattice,
    attack,
    accent: perBand((band) => standard(attack[band])),
    between: perBand((band) => standard(betweenOf(band))),
    level: tatumLevels(spectrum, lattice, LOCAL_SLOTS),
    chroma,
    chordChange: localZScores(harmonicChange(chroma.harmony, 4), LOCAL_SLOTS),
    bassChange: localZScores(harmonicChange(chroma.bass, 3), LOCAL_SLOTS),
    quickChordChange: localZScores(harmonicChange(chroma.harmony, 2), LOCAL_SLOTS),
  };
}

export function perBand<T>(value: (band: Band) => T): Record<Band, T> {
  return Object.fromEntries(BANDS.map((band) => [band, value(band)])) as Record<Band, T>;
}

/** Largest value from so many frames before a time to so many after it. */
function peakNear(values: Float32Array, time: number, before: number, after: number): number {
  const center = Math.round(time * FRAME_RATE);
  let best = 0;
  for (let t = center - before; t <= center + after; t++) best = Math.max(best, values[t] ?? 0);
  return best;
}
