/** Small numeric helpers shared by the analysis modules. */

export type Numbers = ArrayLike<number>;

export function sum(values: Numbers): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Zero for an empty list. */
export function mean(values: Numbers): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

/** Population standard deviation; zero for an empty list. */
export function deviation(values: Numbers): number {
  if (values.length === 0) return 0;
  const center = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - center) ** 2;
  return Math.sqrt(squares / values.length);
}

/** Linear interpolation between order statistics; zero for an empty list. */
export function quantile(values: Numbers, fraction: number): number {
  if (values.length === 0) return 0;
  const sorted = new Float64Array(values).sort();
  const position = fraction * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

export function median(values: Numbers): number {
  return quantile(values, 0.5);
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** From 0 at `zero` to 1 at `one`, whichever is larger; clamped outside. */
export function ramp(value: number, zero: number, one: number): number {
  return clamp((value - zero) / (one - zero), 0, 1);
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Softmax that survives large scores. */
export function softmax(scores: Numbers): Float64Array {
  let highest = -Infinity;
  for (let i = 0; i < scores.length; i++) highest = Math.max(highest, scores[i]);
  const weights = Float64Array.from(scores, (score) => Math.exp(score - highest));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** Index of the largest value; -1 for an empty list. */
export function argmax(values: Numbers): number {
  let best = -1;
  for (let i = 0; i < values.length; i++) if (best < 0 || values[i] > values[best]) best = i;
  return best;
}

/** Cosine of the angle between two vectors; zero where either vanishes. */
export function cosine(a: Numbers, b: Numbers): number {
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    squaresA += a[i] * a[i];
    squaresB += b[i] * b[i];
  }
  const scale = Math.sqrt(squaresA * squaresB);
  return scale > 0 ? product / scale : 0;
}

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
