/**
 * Smoothing recorded signals with gaps: a Kalman filter that expects steady movement, run forward,
 * then corrected backward (Rauch, Tung, Striebel, 1965). Samples count by their variance; a gap is
 * filled with what both of its sides make likely. Samples that lie far from the course of their
 * neighbours count less: their noise is taken for one with heavy tails (Student's t; Lange, Little,
 * Taylor, 1989), fitted by weighing anew in rounds.
 */

export interface SmoothingOptions {
  /** Spread of the acceleration that moves the signal, in its unit a frame squared. */
  readonly acceleration: number;
  /** First frame and the frame after the last that are smoothed. */
  readonly from: number;
  readonly to: number;
}

/** Spread of the first frame's speed, which nobody knows. */
const UNKNOWN_SPEED = 1e3;
/** Of Student's t: fewer have heavier tails. */
const DEGREES_OF_FREEDOM = 3;
const ROUNDS = 4;

/**
 * Smooths the coordinates of a point in `values`, in place; an outlier is one in all of them.
 *
 * @param stride of one frame in `values`, `offsets` of the coordinates in it
 * @param variance of a coordinate's sample in a frame; Infinity where there is none
 */
export function smoothPoint(
  values: Float32Array,
  stride: number,
  offsets: readonly number[],
  variance: (frame: number) => number,
  { acceleration, from, to }: SmoothingOptions,
): void {
  const count = to - from;
  if (count < 2) return;
  const samples = offsets.map((offset) =>
    Float64Array.from({ length: count }, (_, k) => values[(from + k) * stride + offset]),
  );
  const noise = Float64Array.from({ length: count }, (_, k) => variance(from + k));
  const weighed = noise.slice();
  let smoothed = samples.map((one) => smoothSignal(one, weighed, acceleration));
  for (let round = 1; round < ROUNDS; round++) {
    for (let k = 0; k < count; k++) {
      if (noise[k] === Infinity) continue;
      const off = samples.reduce((sum, one, axis) => sum + (one[k] - smoothed[axis][k]) ** 2, 0);
      weighed[k] = (noise[k] * DEGREES_OF_FREEDOM + off) / (DEGREES_OF_FREEDOM + offsets.length);
    }
    smoothed = samples.map((one) => smoothSignal(one, weighed, acceleration));
  }
  offsets.forEach((offset, axis) => {
    for (let k = 0; k < count; k++) values[(from + k) * stride + offset] = smoothed[axis][k];
  });
}

/** One signal, with the variance of each of its samples. */
function smoothSignal(
  samples: Float64Array,
  variance: Float64Array,
  acceleration: number,
): Float64Array {
  const count = samples.length;
  const smoothed = new Float64Array(count);
  const q = acceleration * acceleration;
  // Of each frame: filtered position and speed, their covariance (3), and the predicted ones.
  const filtered = new Float64Array(5 * count);
  const predicted = new Float64Array(5 * count);
  let [x, v, pxx, pxv, pvv] = [samples[0], 0, 1e6, 0, UNKNOWN_SPEED];
  for (let k = 0; k < count; k++) {
    if (k > 0) {
      x += v;
      pxx += 2 * pxv + pvv + q / 4;
      pxv += pvv + q / 2;
      pvv += q;
    }
    predicted.set([x, v, pxx, pxv, pvv], 5 * k);
    if (variance[k] < Infinity) {
      const gain = 1 / (pxx + variance[k]);
      const [kx, kv] = [pxx * gain, pxv * gain];
      const surprise = samples[k] - x;
      x += kx * surprise;
      v += kv * surprise;
      pvv -= kv * pxv;
      pxv -= kx * pxv;
      pxx -= kx * pxx;
    }
    filtered.set([x, v, pxx, pxv, pvv], 5 * k);
  }
  smoothed[count - 1] = x;
  for (let k = count - 2; k >= 0; k--) {
    const [fx, fv, fxx, fxv, fvv] = filtered.subarray(5 * k, 5 * k + 5);
    const [nx, nv, nxx, nxv, nvv] = predicted.subarray(5 * k + 5, 5 * k + 10);
    const det = nxx * nvv - nxv * nxv;
    // Gain: filtered covariance, moved on by one frame, times the inverse of the predicted one.
    const [axx, axv, avx, avv] = [fxx + fxv, fxv, fxv + fvv, fvv];
    const g11 = (axx * nvv - axv * nxv) / det;
    const g12 = (axv * nxx - axx * nxv) / det;
    const g21 = (avx * nvv - avv * nxv) / det;
    const g22 = (avv * nxx - avx * nxv) / det;
    const [dx, dv] = [x - nx, v - nv];
    x = fx + g11 * dx + g12 * dv;
    v = fv + g21 * dx + g22 * dv;
    smoothed[k] = x;
  }
  return smoothed;
}
