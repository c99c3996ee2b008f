import { quickLog } from '../../numeric/quick-log.ts';
import { kWeight } from './loudness.ts';
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
  /** K-weighted mean square of each frame (windowed), for its loudness. */
  readonly heard: Float32Array;
  /** Magnitude-weighted mean frequency of each frame in Hz. */
  readonly centroid: Float32Array;
  /** Geometric over arithmetic mean of the mel magnitudes of each frame: 1 for white noise. */
  readonly flatness: Float32Array;
}

/**
 * Log-mel spectrogram of mono audio at `WORKING_RATE`; frame t is centered on sample t * HOP, under a
 * Hann window.
 *
 * @param gain brings the samples to an RMS near 0.1: the compression log(1 + x) is not scale-free
 */
export function spectrogram(samples: Float32Array, gain = 1): Spectrogram {
  const frames = Math.floor(samples.length / HOP) + 1;
  const fft = realFft(FFT_SIZE);
  const runs: RunSums = {
    power: new Float64Array(RUN_ENDS.length),
    size: new Float64Array(RUN_ENDS.length),
    moment: new Float64Array(RUN_ENDS.length),
    square: new Float64Array(FFT_SIZE / 2),
    magnitude: new Float64Array(FFT_SIZE / 2),
  };
  const spectrum: Spectrogram = {
    frames,
    mel: new Float32Array(frames * MEL_BANDS),
    low: new Float32Array(frames * LOW_BINS),
    rms: new Float32Array(frames),
    heard: new Float32Array(frames),
    centroid: new Float32Array(frames),
    flatness: new Float32Array(frames),
  };
  for (let t = 0; t < frames; t++) {
    loadFrame(fft.input, samples, t * HOP - FFT_SIZE / 2);
    fft.transform();
    sumRuns(fft.output, gain, runs);
    describeFrame(runs, spectrum, t);
    spectrum.flatness[t] = applyMel(runs, spectrum.mel, t * MEL_BANDS);
  }
  return spectrum;
}

/** What one frame has in each run of bins, for weights that are linear in the number of the bin. */
interface RunSums {
  readonly power: Float64Array;
  /** Sums of the magnitudes, and of the magnitudes times the numbers of their bins. */
  readonly size: Float64Array;
  readonly moment: Float64Array;
  /** Of the bins themselves. */
  readonly square: Float64Array;
  readonly magnitude: Float64Array;
}

/**
 * Sums the bins from 1 on, run by run, under a Hann window, which among bins is a sum of three: half of
 * each, and a quarter of its neighbors taken away.
 */
function sumRuns(
  bins: Float32Array,
  gain: number,
  { power, size, moment, square, magnitude }: RunSums,
): void {
  windowed(bins, (0.5 * gain) ** 2, square, magnitude);
  let k = 1;
  for (let run = 0; run < RUN_ENDS.length; run++) {
    const end = RUN_ENDS[run];
    let squares = 0;
    let sizes = 0;
    let moments = 0;
    for (; k < end; k++) {
      const value = magnitude[k];
      squares += square[k];
      sizes += value;
      moments += k * value;
    }
    power[run] = squares;
    size[run] = sizes;
    moment[run] = moments;
  }
}

/** All bins in one loop: the ends of the many short runs would interrupt it. */
function windowed(
  bins: Float32Array,
  scale: number,
  square: Float64Array,
  magnitude: Float64Array,
): void {
  let reBefore = bins[0];
  let imBefore = bins[1];
  let re = bins[2];
  let im = bins[3];
  for (let k = 1; k < FFT_SIZE / 2; k++) {
    const reAfter = bins[2 * k + 2];
    const imAfter = bins[2 * k + 3];
    const windowedRe = re - 0.5 * (reBefore + reAfter);
    const windowedIm = im - 0.5 * (imBefore + imAfter);
    const power = scale * (windowedRe * windowedRe + windowedIm * windowedIm);
    square[k] = power;
    magnitude[k] = Math.sqrt(power);
    reBefore = re;
    imBefore = im;
    re = reAfter;
    im = imAfter;
  }
}

/** From the sum of squares of one half of the bins to the mean square, under a Hann window. */
const MEAN_SQUARE = 2 / (0.375 * FFT_SIZE ** 2);

/** Writes everything of the frame that needs no mel bands. */
function describeFrame(
  { power, size, moment, magnitude }: RunSums,
  { rms, heard, centroid, low }: Spectrogram,
  t: number,
): void {
  for (let k = 0; k < LOW_BINS; k++) low[t * LOW_BINS + k] = quickLog(1 + magnitude[k + 1]);
  let [powers, weighted, sizes, moments] = [0, 0, 0, 0];
  for (let run = 0; run < power.length; run++) {
    powers += power[run];
    weighted += K_WEIGHTS[run] * power[run];
    sizes += size[run];
    moments += moment[run];
  }
  rms[t] = Math.sqrt(MEAN_SQUARE * powers);
  heard[t] = MEAN_SQUARE * weighted;
  centroid[t] = sizes > 0 ? (moments / sizes) * BIN_HZ : 0;
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
function applyMel({ size, moment }: RunSums, mel: Float32Array, row: number): number {
  let logs = 0;
  let product = 1;
  let total = 0;
  for (let band = 0; band < MEL_BANDS; band++) {
    const rising = band + 1;
    const falling = band + 2;
    const value =
      RISE[band] * (moment[rising] - MEL_EDGES[band] * size[rising]) +
      RISE[band + 1] * (MEL_EDGES[band + 2] * size[falling] - moment[falling]);
    mel[row + band] = quickLog(1 + value);
    const level = value * SCALE[band];
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

/** Frequency in Hz of the center of a mel band. */
export function melCenterHz(band: number): number {
  return melEdgeHz(band + 1);
}

function melEdgeHz(edge: number): number {
  const low = hzToMel(MEL_LOW_HZ);
  const high = hzToMel(MEL_HIGH_HZ);
  return melToHz(low + ((high - low) * edge) / (MEL_BANDS + 1));
}

/**
 * Mel bands are triangles of unit height from one edge over the next to the one after it. All are wider
 * than two bins. In bins.
 */
const MEL_EDGES = Float64Array.from(
  { length: MEL_BANDS + 2 },
  (_, edge) => melEdgeHz(edge) / BIN_HZ,
);
/** One over the width from each edge to the next. */
const RISE = MEL_EDGES.subarray(1).map((edge, i) => 1 / (edge - MEL_EDGES[i]));
/** Where the runs of bins end: at the edges, and at the last bin; the first run lies below all bands. */
const RUN_ENDS = Int32Array.from([...MEL_EDGES, FFT_SIZE / 2 - 1], (edge) => Math.floor(edge) + 1);
/** K-weighting in the middle of each run. */
const K_WEIGHTS = Float64Array.from(RUN_ENDS, (end, run) =>
  kWeight((((run === 0 ? 1 : RUN_ENDS[run - 1]) + end - 1) / 2) * BIN_HZ),
);
/** One over the sum of each band's weights. */
const SCALE = Float64Array.from({ length: MEL_BANDS }, (_, band) => {
  let total = 0;
  for (let k = RUN_ENDS[band]; k < RUN_ENDS[band + 2]; k++) {
    const rising = RISE[band] * (k - MEL_EDGES[band]);
    const falling = RISE[band + 1] * (MEL_EDGES[band + 2] - k);
    total += Math.min(rising, falling);
  }
  return 1 / total;
});
