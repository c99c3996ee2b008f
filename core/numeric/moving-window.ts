/** Values against those around them. */
import { clamp, deviation, type Numbers } from './statistics.ts';

/**
 * Mean of the values within `radius` of each index (fewer at the ends), in linear time.
 */
export function movingMean(values: Numbers, radius: number): Float64Array {
  const cumulative = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) cumulative[i + 1] = cumulative[i] + values[i];
  const means = new Float64Array(values.length);
  for (let i = 0; i < means.length; i++) {
    const from = Math.max(0, i - radius);
    const to = Math.min(values.length, i + radius + 1);
    means[i] = (cumulative[to] - cumulative[from]) / (to - from);
  }
  return means;
}

/**
 * Quantile, as of `quantile`, of the values from `radius` before each index to the one before `radius`
 * after it (fewer at the ends), kept in order from one index to the next.
 */
export function movingQuantile(values: Numbers, radius: number, fraction: number): Float64Array {
  const sorted = new Float64Array(2 * radius + 1);
  let size = 0;
  /** Where the value is in the order, or belongs. */
  const placeOf = (value: number): number => {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const add = (value: number): void => {
    const place = placeOf(value);
    sorted.copyWithin(place + 1, place, size++);
    sorted[place] = value;
  };
  for (let i = 0; i < Math.min(radius, values.length); i++) add(values[i]);
  const quantiles = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const position = fraction * (size - 1);
    const below = Math.floor(position);
    const above = Math.min(size - 1, below + 1);
    quantiles[i] = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    if (i + radius < values.length) add(values[i + radius]);
    if (i >= radius) {
      const place = placeOf(values[i - radius]);
      sorted.copyWithin(place, place + 1, size--);
    }
  }
  return quantiles;
}

/**
 * Standardizes against the values within `radius`: (value - local mean) / local deviation, clipped
 * to +-`limit`. The deviation is never taken below a third of the whole list's, so that a passage
 * without any contrast stays near zero instead of having its noise blown up.
 */
export function localZScores(values: Numbers, radius: number, limit = 2.5): Float64Array {
  const count = values.length;
  const powers = new Float64Array(count);
  for (let i = 0; i < count; i++) powers[i] = values[i] * values[i];
  const center = movingMean(values, radius);
  const squares = movingMean(powers, radius);
  const floor = deviation(values) / 3 || 1;
  const scores = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const spread = Math.sqrt(Math.max(0, squares[i] - center[i] * center[i]));
    scores[i] = clamp((values[i] - center[i]) / Math.max(spread, floor), -limit, limit);
  }
  return scores;
}
