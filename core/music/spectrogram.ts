import FFT from 'fft.js';
import { WORKING_RATE } from './resample.ts';
import { sum } from './statistics.ts';

export const FFT_SIZE = 1024;
export const HOP = 256;
/** Frames a second: 86.1, one every 11.6 ms. */
export const FRAME_RATE = WORKING_RATE / HOP;
export const MEL_BANDS = 40;
const MEL_LOW_HZ = 30;
const MEL_HIGH_HZ = 10000;
/** The lowest bins, kept one by one: there a mel band is narrower than a bin. Up to 430 Hz. */
export const LOW_BINS = 20;
export const BIN_HZ = WORKING_RATE / FFT_SIZE;

export interface Spectrogram {
  readonly frames: number;
  /** log(1 + magnitude), frames x MEL_BANDS, row by row. */
  readonly mel: Float32Array;
  /** log(1 + magnitude) of bins 1..LOW_BINS, frames x LOW_BINS, row by row. */
  readonly low: Float32Array;
  /** Root mean square of each frame (windowed). */
  readonly rms: Float32Array;
  /** Magnitude-weighted mean frequency of each frame in Hz. */
  readonly centroid: Float32Array;
  /** Geometric over arithmetic mean of the mel magnitudes of each frame: 1 for white noise. */
  readonly flatness: Float32Array;
}

interface Triangle {
  readonly firstBin: number;
  readonly weights: Float64Array;
  readonly area: number;
}

/**
 * Log-mel spectrogram of mono audio at `WORKING_RATE`; frame t is centred on sample t * HOP.
 * The samples should have an RMS near 0.1, because the compression log(1 + x) is not scale-free.
 */
export function spectrogram(samples: Float32Array): Spectrogram {
  const frames = Math.floor(samples.length / HOP) + 1;
  const half = FFT_SIZE / 2;
  const fft = new FFT(FFT_SIZE);
  const spectrum = new Float64Array(FFT_SIZE * 2);
  const input = new Float64Array(FFT_SIZE);
  const window = hann(FFT_SIZE);
  const filters = melFilters();
  const magnitude = new Float64Array(half);
  const mel = new Float32Array(frames * MEL_BANDS);
  const low = new Float32Array(frames * LOW_BINS);
  const rms = new Float32Array(frames);
  const centroid = new Float32Array(frames);
  const flatness = new Float32Array(frames);
  for (let t = 0; t < frames; t++) {
    const start = t * HOP - half;
    // What lies outside of the song is silent.
    const from = Math.max(0, -start);
    const to = Math.min(FFT_SIZE, samples.length - start);
    if (to - from < FFT_SIZE) input.fill(0);
    for (let i = from; i < to; i++) input[i] = samples[start + i] * window[i];
    fft.realTransform(spectrum, input);
    let power = 0;
    let total = 0;
    let weighted = 0;
    for (let k = 1; k < half; k++) {
      const re = spectrum[2 * k];
      const im = spectrum[2 * k + 1];
      const square = re * re + im * im;
      const size = Math.sqrt(square);
      magnitude[k] = size;
      power += square;
      total += size;
      weighted += size * k;
    }
    rms[t] = Math.sqrt(power * 2) / FFT_SIZE / 0.612;
    centroid[t] = total > 0 ? (weighted / total) * BIN_HZ : 0;
    for (let k = 0; k < LOW_BINS; k++) low[t * LOW_BINS + k] = Math.log1p(magnitude[k + 1]);
    flatness[t] = applyMel(filters, magnitude, mel, t * MEL_BANDS);
  }
  return { frames, mel, low, rms, centroid, flatness };
}

/** Mean power of the frames in a stretch of time, in dB. */
export function levelDb(spectrum: Spectrogram, fromSec: number, toSec: number): number {
  const from = Math.max(0, Math.round(fromSec * FRAME_RATE));
  const to = Math.min(spectrum.frames, Math.max(from + 1, Math.round(toSec * FRAME_RATE)));
  let power = 0;
  for (let t = from; t < to; t++) power += spectrum.rms[t] ** 2;
  return 10 * Math.log10(power / Math.max(1, to - from) + 1e-10);
}

/** Writes one row of log-mel values and returns the row's spectral flatness. */
function applyMel(
  filters: readonly Triangle[],
  magnitude: Float64Array,
  mel: Float32Array,
  offset: number,
): number {
  let logs = 0;
  let total = 0;
  for (let band = 0; band < filters.length; band++) {
    const { firstBin, weights, area } = filters[band];
    let value = 0;
    for (let j = 0; j < weights.length; j++) value += magnitude[firstBin + j] * weights[j];
    mel[offset + band] = Math.log1p(value);
    logs += Math.log(value / area + 1e-9);
    total += value / area;
  }
  return total > 0 ? Math.exp(logs / filters.length) / (total / filters.length + 1e-9) : 0;
}

export function hann(size: number): Float64Array {
  return Float64Array.from(
    { length: size },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size),
  );
}

function hzToMel(hz: number): number {
  return 2595 * Math.log10(1 + hz / 700);
}

function melToHz(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1);
}

/** Frequency in Hz of the centre of a mel band. */
export function melCentreHz(band: number): number {
  return melEdgeHz(band + 1);
}

function melEdgeHz(edge: number): number {
  const low = hzToMel(MEL_LOW_HZ);
  const high = hzToMel(MEL_HIGH_HZ);
  return melToHz(low + ((high - low) * edge) / (MEL_BANDS + 1));
}

/** Triangles of unit height; one bin at least, where a band is narrower than that. */
function melFilters(): Triangle[] {
  return Array.from({ length: MEL_BANDS }, (_, band) => {
    const left = melEdgeHz(band) / BIN_HZ;
    const centre = melEdgeHz(band + 1) / BIN_HZ;
    const right = melEdgeHz(band + 2) / BIN_HZ;
    const firstBin = Math.max(1, Math.ceil(left));
    const lastBin = Math.floor(right);
    const weights: number[] = [];
    for (let k = firstBin; k <= lastBin; k++) {
      weights.push(
        Math.max(0, Math.min((k - left) / (centre - left), (right - k) / (right - centre))),
      );
    }
    if (weights.length === 0 || Math.max(...weights) === 0) {
      return { firstBin: Math.max(1, Math.round(centre)), weights: Float64Array.of(1), area: 1 };
    }
    return { firstBin, weights: Float64Array.from(weights), area: sum(weights) };
  });
}
