/** Series over the counts of a figure, whatever its tempo, length or frame rate. */
import { filled } from './series.ts';

/** The part of a clip that a figure is danced in. */
export interface CountSpan {
  /** Half a beat before its first count, where library clips begin: see `FIRST_COUNT_AT`. */
  readonly startSec: number;
  readonly counts: number;
  readonly secPerCount: number;
}

/** Parts that a figure is cut into: one a count where it has eight. */
export const CELLS = 8;
/** Standard deviation of the window of a cell, in cells. */
const WINDOW = 0.4;
const REACH = 2.5;
const LEAST_WEIGHT = 1e-3;

/** Weighted means in `CELLS` equal parts of the span; gaps bridged, NaN where nothing is known. */
export function cellMeans(
  values: Float64Array,
  weights: Float64Array,
  { startSec, counts, secPerCount }: CountSpan,
  fps: number,
): Float64Array {
  const cellFrames = (counts * secPerCount * fps) / CELLS;
  const sigma = Math.max(0.5, WINDOW * cellFrames);
  const means = Float64Array.from({ length: CELLS }, (_, cell) => {
    const center = startSec * fps + (cell + 0.5) * cellFrames;
    const from = Math.max(0, Math.ceil(center - REACH * sigma));
    const to = Math.min(values.length - 1, Math.floor(center + REACH * sigma));
    let [sum, total] = [0, 0];
    for (let i = from; i <= to; i++) {
      const weight = weights[i] * Math.exp(-((i - center) ** 2) / (2 * sigma * sigma));
      sum += weight * values[i];
      total += weight;
    }
    return total > LEAST_WEIGHT ? sum / total : Number.NaN;
  });
  return means.every(Number.isNaN) ? means : filled(means);
}

/**
 * Orthonormal cosine transform (DCT-II). What a camera or a body gets wrong all the time falls into
 * the first coefficient and leaves the shape of the course to the others.
 */
export function cosineTransform(values: Float64Array): Float64Array {
  const size = values.length;
  return values.map((_, order) => {
    let sum = 0;
    for (let i = 0; i < size; i++)
      sum += values[i] * Math.cos((Math.PI * order * (i + 0.5)) / size);
    return sum * Math.sqrt((order === 0 ? 1 : 2) / size);
  });
}

/** Weighted mean and standard deviation within the span; NaN where nothing is known. */
export function spread(
  values: Float64Array,
  weights: Float64Array,
  { startSec, counts, secPerCount }: CountSpan,
  fps: number,
): readonly [mean: number, deviation: number] {
  const from = Math.max(0, Math.round(startSec * fps));
  const to = Math.min(values.length, Math.round((startSec + counts * secPerCount) * fps));
  let [sum, total, squares] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    sum += weights[i] * values[i];
    total += weights[i];
  }
  if (total <= LEAST_WEIGHT) return [Number.NaN, Number.NaN];
  const mean = sum / total;
  for (let i = from; i < to; i++) squares += weights[i] * (values[i] - mean) ** 2;
  return [mean, Math.sqrt(squares / total)];
}
