import { BANDS, type Onsets } from './onset.ts';
import { realFft } from './real-fft.ts';
import { FRAME_RATE } from './spectrogram.ts';

/** Onset strength (unit RMS) too faint to matter for the tempo. */
const FAINT = 0.1;

/**
 * Products of the onsets of each second with what follows them, summed over the bands: one row a
 * second, by lag in frames from 0 to `longest`. By Fourier transforms that are long enough for nothing
 * to wrap around.
 */
export function blockAutocorrelations(onsets: Onsets, longest: number): Float64Array[] {
  const hop = Math.round(FRAME_RATE);
  const seconds = Math.max(1, Math.ceil(onsets.frames / hop));
  const fft = realFft(2 ** Math.ceil(Math.log2(hop + longest + 1)));
  const bands = BANDS.map((band) => smoothed(onsets.bands[band]));
  const products = new Float32Array(fft.output.length);
  const blockBins = new Float32Array(fft.output.length);
  return Array.from({ length: seconds }, (_, second) => {
    const from = second * hop;
    products.fill(0);
    for (const band of bands) {
      loadFrom(fft.input, band, from, hop, FAINT);
      fft.transform();
      blockBins.set(fft.output);
      loadFrom(fft.input, band, from, hop + longest, 0);
      fft.transform();
      addCrossSpectrum(products, blockBins, fft.output);
    }
    fft.output.set(products);
    fft.invert();
    const row = new Float64Array(longest + 1);
    for (let lag = 0; lag <= longest; lag++) row[lag] = fft.input[lag] / fft.size;
    return row;
  });
}

/** Copies so many values, those below `least` as zero. */
function loadFrom(
  input: Float32Array,
  values: Float32Array,
  from: number,
  count: number,
  least: number,
): void {
  const end = Math.min(count, values.length - from);
  for (let i = 0; i < end; i++) {
    const value = values[from + i];
    input[i] = value < least ? 0 : value;
  }
  input.fill(0, end);
}

/** Adds the spectrum of the correlation of `a` with what comes later in `b`, bins as of `RealFft`. */
function addCrossSpectrum(sum: Float32Array, a: Float32Array, b: Float32Array): void {
  for (let k = 0; k < sum.length; k += 2) {
    sum[k] += a[k] * b[k] + a[k + 1] * b[k + 1];
    sum[k + 1] += a[k] * b[k + 1] - a[k + 1] * b[k];
  }
}

function smoothed(values: Float32Array): Float32Array {
  const output = new Float32Array(values.length);
  for (let t = 0; t < values.length; t++) {
    const before = t > 0 ? values[t - 1] : 0;
    const after = t + 1 < values.length ? values[t + 1] : 0;
    output[t] = 0.5 * values[t] + 0.25 * (before + after);
  }
  return output;
}
