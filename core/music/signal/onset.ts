import {
  BIN_HZ,
  FRAME_RATE,
  LOW_BINS,
  MEL_BANDS,
  melCenterHz,
  type Spectrogram,
} from './spectrogram.ts';
import { movingMean } from '../../numeric/moving-window.ts';

/**
 * Where a Bachata band's instruments attack: kick and bass; the low bongo (hembra) and the bass's
 * upper partials; guitars, voice and the high bongo; the strings' plucks; güira and cymbals.
 */
export const BANDS = ['bass', 'bongo', 'mid', 'pluck', 'guira'] as const;
export type Band = (typeof BANDS)[number];

const BAND_EDGES_HZ: Readonly<Record<Band, readonly [number, number]>> = {
  bass: [35, 150],
  bongo: [150, 430],
  mid: [430, 1800],
  pluck: [1800, 4500],
  guira: [4500, 10000],
};

export interface Onsets {
  readonly frames: number;
  /** Onset strength of each band: non-negative, unit RMS over the song. */
  readonly bands: Readonly<Record<Band, Float32Array>>;
  /** All bands together, unit RMS. */
  readonly total: Float32Array;
}

/** A rise is measured over this many frames (23 ms), about the length of an attack. */
const LAG = 2;

/**
 * Onset strength by spectral flux with a maximum filter across neighboring bands, which suppresses
 * vibrato (Böck and Widmer, "Maximum filter vibrato suppression for onset detection", DAFx 2013).
 * A local mean of two seconds is subtracted.
 */
export function onsets(spectrum: Spectrogram): Onsets {
  const { frames } = spectrum;
  const melHz = Float64Array.from({ length: MEL_BANDS }, (_, band) => melCenterHz(band));
  const binHz = Float64Array.from({ length: LOW_BINS }, (_, bin) => (bin + 1) * BIN_HZ);
  const strength = (band: Band): Float32Array => {
    const [from, to] = BAND_EDGES_HZ[band];
    const lowRows = band === 'bass' || band === 'bongo';
    const rows = lowRows ? spectrum.low : spectrum.mel;
    const centers = lowRows ? binHz : melHz;
    const first = centers.findIndex((hz) => hz >= from);
    const end = centers.findIndex((hz) => hz >= to);
    return normalize(flux(rows, frames, centers.length, first, end < 0 ? centers.length : end));
  };
  const bands = {
    bass: strength('bass'),
    bongo: strength('bongo'),
    mid: strength('mid'),
    pluck: strength('pluck'),
    guira: strength('guira'),
  };
  const total = new Float32Array(frames);
  for (const band of BANDS) addTo(total, bands[band]);
  return { frames, bands, total: normalize(total) };
}

function addTo(total: Float32Array, values: Float32Array): void {
  for (let t = 0; t < total.length; t++) total[t] += values[t];
}

function flux(
  rows: Float32Array,
  frames: number,
  width: number,
  first: number,
  end: number,
): Float32Array {
  const output = new Float32Array(frames);
  for (let t = LAG; t < frames; t++) {
    const now = t * width;
    const before = (t - LAG) * width;
    let total = 0;
    let below = rows[before + Math.max(0, first - 1)];
    let here = rows[before + first];
    for (let k = first; k < end; k++) {
      const above = rows[before + Math.min(width - 1, k + 1)];
      // Whether it rises is hard to foresee: this is twice as fast as asking.
      total += Math.max(0, rows[now + k] - Math.max(below, here, above));
      below = here;
      here = above;
    }
    output[t] = total;
  }
  return output;
}

/** Removes the local mean, keeps what is above it and scales to unit RMS (zero stays zero). */
function normalize(values: Float32Array): Float32Array {
  const local = movingMean(values, Math.round(FRAME_RATE));
  const output = new Float32Array(values.length);
  let squares = 0;
  for (let t = 0; t < values.length; t++) {
    output[t] = Math.max(0, values[t] - local[t]);
    squares += output[t] ** 2;
  }
  const rms = Math.sqrt(squares / Math.max(1, values.length));
  if (rms < 1e-6) return output.fill(0);
  for (let t = 0; t < values.length; t++) output[t] /= rms;
  return output;
}
