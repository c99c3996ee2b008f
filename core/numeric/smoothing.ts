/** Smoothing of series of which some values are missing or doubtful. */
import type { Numbers } from './statistics.ts';

/** A Gaussian is taken to end here, in standard deviations. */
const REACH = 3;
/** With less weight than this around it a value counts as missing. */
const LEAST_WEIGHT = 1e-3;

/**
 * Gaussian smoothing that leaves out what is missing (normalized convolution, Knutsson and Westin
 * 1993).
 *
 * @param weights 0 for a missing value, up to 1 for a sure one
 * @param sigma standard deviation, frames; 0 only marks what is missing
 * @returns NaN where nothing is known within three standard deviations
 */
export function smooth(values: Numbers, weights: Numbers, sigma: number): Float64Array {
  const reach = Math.ceil(REACH * sigma);
  const kernel = Float64Array.from({ length: reach + 1 }, (_, i) =>
    i === 0 ? 1 : Math.exp(-(i * i) / (2 * sigma * sigma)),
  );
  const out = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    let sum = 0;
    let total = 0;
    const end = Math.min(values.length - 1, at + reach);
    for (let i = Math.max(0, at - reach); i <= end; i++) {
      const weight = weights[i] * kernel[Math.abs(i - at)];
      if (weight === 0) continue;
      sum += weight * values[i];
      total += weight;
    }
    out[at] = total > LEAST_WEIGHT ? sum / total : Number.NaN;
  }
  return out;
}
