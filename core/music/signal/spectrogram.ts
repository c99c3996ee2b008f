import { loadFrame, realFft } from './real-fft.ts';
import { WORKING_RATE } from './resample.ts';

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

/** Sums over the bins of one frame up to each: of the magnitudes, and of those sums themselves. */
interface Cumulative {
  readonly once: Float64Array;
  readonly twice: Float64Array;
}

/**
 * Log-mel spectrogram of mono audio at `WORKING_RATE`; frame t is centered on sample t * HOP, under a
 * Hann window. The samples should have an RMS near 0.1, because the compression log(1 + x) is not
 * scale-free.
 */
export function spectrogram(samples: Float32Array): Spectrogram {
  const frames = Math.floor(samples.length / HOP) + 1;
  const fft = realFft(FFT_SIZE);
  const bands = Array.from({ length: MEL_BANDS }, (_, band) => melBand(band));
  const cumulative: Cumulative = {
    once: new Float64Array(FFT_SIZE / 2),
    twice: new Float64Array(FFT_SIZE / 2),
  };
  const spectrum: Spectrogram = {
    frames,
    mel: new Float32Array(frames * MEL_BANDS),
    low: new Float32Array(frames * LOW_BINS),
    rms: new Float32Array(frames),
    centroid: new Float32Array(frames),
    flatness: new Float32Array(frames),
  };
  for (let t = 0; t < frames; t++) {
    loadFrame(fft.input, samples, t * HOP - FFT_SIZE / 2);
    fft.transform();
    describeFrame(fft.output, cumulative, spectrum, t);
    spectrum.flatness[t] = applyMel(bands, cumulative, spectrum.mel, t * MEL_BANDS);
  }
  return spectrum;
}

/** Writes the sums, and everything of the frame that needs no mel bands. */
function describeFrame(
  bins: Float32Array,
  { once, twice }: Cumulative,
  { rms, centroid, low }: Spectrogram,
  t: number,
): void {
  rms[t] = Math.sqrt(magnitudes(bins, once) * 2) / FFT_SIZE / 0.612;
  for (let k = 0; k < LOW_BINS; k++) low[t * LOW_BINS + k] = Math.log(1 + once[k + 1]);
  let total = 0;
  let totals = 0;
  for (let k = 1; k < once.length; k++) {
    total += once[k];
    totals += total;
    once[k] = total;
    twice[k] = totals;
  }
  centroid[t] = total > 0 ? (once.length - totals / total) * BIN_HZ : 0;
}

/**
 * Magnitudes of the bins under a Hann window, which among bins is a sum of three: half of each, and a
 * quarter of its neighbors taken away. Returns the sum of their squares.
 */
function magnitudes(bins: Float32Array, output: Float64Array): number {
  let power = 0;
  let reBefore = bins[0];
  let imBefore = bins[1];
  let re = bins[2];
  let im = bins[3];
  for (let k = 1; k < output.length; k++) {
    const reAfter = bins[2 * k + 2];
    const imAfter = bins[2 * k + 3];
    const windowedRe = re - 0.5 * (reBefore + reAfter);
    const windowedIm = im - 0.5 * (imBefore + imAfter);
    const square = 0.25 * (windowedRe * windowedRe + windowedIm * windowedIm);
    power += square;
    output[k] = Math.sqrt(square);
    reBefore = re;
    imBefore = im;
    re = reAfter;
    im = imAfter;
  }
  return power;
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
  bands: readonly MelBand[],
  cumulative: Cumulative,
  mel: Float32Array,
  row: number,
): number {
  let logs = 0;
  let product = 1;
  let total = 0;
  for (let b = 0; b < bands.length; b++) {
    const value = underTriangle(bands[b], cumulative);
    mel[row + b] = Math.log(1 + value);
    const level = value * bands[b].scale;
    total += level;
    // One logarithm for eight factors, whose product can neither overflow nor vanish.
    product *= level + 1e-9;
    if (b % 8 === 7) {
      logs += Math.log(product);
      product = 1;
    }
  }
  return total > 0 ? Math.exp(logs / bands.length) / (total / bands.length + 1e-9) : 0;
}

function hzToMel(hz: number): number {
  return 2595 * Math.log10(1 + hz / 700);
}

function melToHz(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1);
}

/** Frequency in Hz of the center of a mel band. */
export function melCenterHz(band: number): number {
  return melEdgeHz(band + 1);
}

function melEdgeHz(edge: number): number {
  const low = hzToMel(MEL_LOW_HZ);
  const high = hzToMel(MEL_HIGH_HZ);
  return melToHz(low + ((high - low) * edge) / (MEL_BANDS + 1));
}

/** A triangle of unit height over the bins, as far as sums over runs of bins need it. */
interface MelBand {
  /** The last bins before it rises, before it falls, and in it. */
  readonly below: number;
  readonly peak: number;
  readonly last: number;
  /** Where it begins and ends, in bins, and its slopes. */
  readonly left: number;
  readonly right: number;
  readonly rise: number;
  readonly fall: number;
  /** One over the sum of its weights. */
  readonly scale: number;
}

/**
 * What a spectrum has under a triangle: weights that are linear in the number of the bin make of the
 * sum over the bins a difference of sums up to its corners (summation by parts).
 */
function underTriangle(
  { below, peak, last, left, right, rise, fall }: Omit<MelBand, 'scale'>,
  { once, twice }: Cumulative,
): number {
  const rising =
    (peak + 1 - left) * once[peak] - twice[peak] - (below + 1 - left) * once[below] + twice[below];
  const falling =
    (right - last - 1) * once[last] + twice[last] - (right - peak - 1) * once[peak] - twice[peak];
  // The difference of sums may be a little below zero where there is nothing.
  return Math.max(0, rise * rising + fall * falling);
}

/** One bin at least, where a band is narrower than that. */
function melBand(band: number): MelBand {
  const left = melEdgeHz(band) / BIN_HZ;
  const center = melEdgeHz(band + 1) / BIN_HZ;
  const right = melEdgeHz(band + 2) / BIN_HZ;
  const sloped = {
    below: Math.ceil(left) - 1,
    peak: Math.floor(center),
    last: Math.floor(right),
    left,
    right,
    rise: 1 / (center - left),
    fall: 1 / (right - center),
  };
  const area = underTriangle(sloped, FLAT);
  if (area > 0) return { ...sloped, scale: 1 / area };
  const bin = Math.max(1, Math.round(center));
  return {
    ...{ below: bin - 1, peak: bin, last: bin, left: bin - 1, right: bin + 1, rise: 1, fall: 1 },
    scale: 1,
  };
}

/** A spectrum of ones. */
const FLAT: Cumulative = {
  once: Float64Array.from({ length: FFT_SIZE / 2 }, (_, k) => k),
  twice: Float64Array.from({ length: FFT_SIZE / 2 }, (_, k) => (k * (k + 1)) / 2),
};
