import { hann, loadWindowed, realFft } from './real-fft.ts';
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

/** Overlapping triangles, one after another. */
interface MelFilters {
  /** Lowest bin of each band. */
  readonly firstBin: Int32Array;
  /** Where the weights of each band begin, and after them the end of the last. */
  readonly offset: Int32Array;
  readonly weights: Float64Array;
  /** One over the sum of each band's weights. */
  readonly scale: Float64Array;
}

/**
 * Log-mel spectrogram of mono audio at `WORKING_RATE`; frame t is centred on sample t * HOP.
 * The samples should have an RMS near 0.1, because the compression log(1 + x) is not scale-free.
 */
export function spectrogram(samples: Float32Array): Spectrogram {
  const frames = Math.floor(samples.length / HOP) + 1;
  const fft = realFft(FFT_SIZE);
  const window = hann(FFT_SIZE);
  const filters = melFilters();
  const magnitude = new Float64Array(FFT_SIZE / 2);
  const spectrum: Spectrogram = {
    frames,
    mel: new Float32Array(frames * MEL_BANDS),
    low: new Float32Array(frames * LOW_BINS),
    rms: new Float32Array(frames),
    centroid: new Float32Array(frames),
    flatness: new Float32Array(frames),
  };
  for (let t = 0; t < frames; t++) {
    loadWindowed(fft.input, samples, t * HOP - FFT_SIZE / 2, window);
    fft.transform();
    describeFrame(fft.output, magnitude, spectrum, t);
    spectrum.flatness[t] = applyMel(filters, magnitude, spectrum.mel, t * MEL_BANDS);
  }
  return spectrum;
}

/** Writes the magnitudes of the bins, and everything of the frame that needs no mel bands. */
function describeFrame(
  bins: Float32Array,
  magnitude: Float64Array,
  { rms, centroid, low }: Spectrogram,
  t: number,
): void {
  let power = 0;
  let total = 0;
  let weighted = 0;
  for (let k = 1; k < magnitude.length; k++) {
    const re = bins[2 * k];
    const im = bins[2 * k + 1];
    const square = re * re + im * im;
    const size = Math.sqrt(square);
    magnitude[k] = size;
    power += square;
    total += size;
    weighted += size * k;
  }
  rms[t] = Math.sqrt(power * 2) / FFT_SIZE / 0.612;
  centroid[t] = total > 0 ? (weighted / total) * BIN_HZ : 0;
  for (let k = 0; k < LOW_BINS; k++) low[t * LOW_BINS + k] = Math.log(1 + magnitude[k + 1]);
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
  { firstBin, offset, weights, scale }: MelFilters,
  magnitude: Float64Array,
  mel: Float32Array,
  row: number,
): number {
  let logs = 0;
  let product = 1;
  let total = 0;
  for (let band = 0; band < MEL_BANDS; band++) {
    let value = 0;
    for (let j = offset[band], k = firstBin[band]; j < offset[band + 1]; j++, k++) {
      value += magnitude[k] * weights[j];
    }
    mel[row + band] = Math.log(1 + value);
    const level = value * scale[band];
    total += level;
    // One logarithm for eight factors, whose product can neither overflow nor vanish.
    product *= level + 1e-9;
    if (band % 8 === 7) {
      logs += Math.log(product);
      product = 1;
    }
  }
  return total > 0 ? Math.exp(logs / MEL_BANDS) / (total / MEL_BANDS + 1e-9) : 0;
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
function melFilters(): MelFilters {
  const bands = Array.from({ length: MEL_BANDS }, (_, band) => melTriangle(band));
  const offset = new Int32Array(MEL_BANDS + 1);
  bands.forEach(({ weights }, band) => (offset[band + 1] = offset[band] + weights.length));
  return {
    firstBin: Int32Array.from(bands, (band) => band.firstBin),
    offset,
    weights: Float64Array.from(bands.flatMap((band) => band.weights)),
    scale: Float64Array.from(bands, (band) => 1 / sum(band.weights)),
  };
}

function melTriangle(band: number): { readonly firstBin: number; readonly weights: number[] } {
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
  return weights.length === 0 || Math.max(...weights) === 0
    ? { firstBin: Math.max(1, Math.round(centre)), weights: [1] }
    : { firstBin, weights };
}
