/** Small statistics of one list of numbers, or of two. */

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

/** Undefined for an empty list. */
export function meanIfAny(values: Numbers): number | undefined {
  return values.length === 0 ? undefined : mean(values);
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

/** The middle one of the values themselves, of two the larger; NaN for an empty list. */
export function upperMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** The value below which `share` of the values lie (nearest rank); undefined for none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
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

/** Ranks from 1; equal values share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const out = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && order[to + 1].value === order[from].value) to++;
    for (let k = from; k <= to; k++) out[order[k].i] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return out;
}

/** Pearson's correlation; undefined where one side does not vary or there are under 3 pairs. */
export function correlation(a: Numbers, b: Numbers): number | undefined {
  if (a.length !== b.length || a.length < 3) return undefined;
  const meanA = mean(a);
  const meanB = mean(b);
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i++) {
    product += (a[i] - meanA) * (b[i] - meanB);
    squareA += (a[i] - meanA) ** 2;
    squareB += (b[i] - meanB) ** 2;
  }
  return squareA === 0 || squareB === 0 ? undefined : product / Math.sqrt(squareA * squareB);
}

/** Spearman's rank correlation, ties sharing ranks. */
export function spearman(a: readonly number[], b: readonly number[]): number | undefined {
  return correlation(ranks(a), ranks(b));
}

/** Shannon entropy of counts, in bits. */
export function entropyBits(counts: Iterable<number>): number {
  const values = [...counts];
  const total = sum(values);
  let bits = 0;
  for (const value of values) if (value > 0) bits -= (value / total) * Math.log2(value / total);
  return bits;
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
