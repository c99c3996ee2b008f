/**
 * Smoothing a recorded signal with gaps: a Kalman filter that expects steady movement, run forward,
 * then corrected backward (Rauch, Tung, Striebel, 1965). Samples count by their variance; a gap is
 * filled with what both of its sides make likely.
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

/**
 * Smooths `values` in place.
 *
 * @param stride of one frame in `values`, `offset` of the signal in it
 * @param variance of the sample of a frame; Infinity where there is none
 */
export function smoothSignal(
  values: Float32Array,
  stride: number,
  offset: number,
  variance: (frame: number) => number,
  { acceleration, from, to }: SmoothingOptions,
): void {
  const count = to - from;
  if (count < 2) return;
  const q = acceleration * acceleration;
  // Of each frame: filtered position and speed, their covariance (3), and the predicted ones.
  const filtered = new Float64Array(5 * count);
  const predicted = new Float64Array(5 * count);
  let [x, v, pxx, pxv, pvv] = [values[from * stride + offset], 0, 1e6, 0, UNKNOWN_SPEED];
  for (let k = 0; k < count; k++) {
    if (k > 0) {
      x += v;
      pxx += 2 * pxv + pvv + q / 4;
      pxv += pvv + q / 2;
      pvv += q;
    }
    predicted.set([x, v, pxx, pxv, pvv], 5 * k);
    const noise = variance(from + k);
    if (noise < Infinity) {
      const gain = 1 / (pxx + noise);
      const [kx, kv] = [pxx * gain, pxv * gain];
      const surprise = values[(from + k) * stride + offset] - x;
      x += kx * surprise;
      v += kv * surprise;
      pvv -= kv * pxv;
      pxv -= kx * pxv;
      pxx -= kx * pxx;
    }
    filtered.set([x, v, pxx, pxv, pvv], 5 * k);
  }
  values[(to - 1) * stride + offset] = x;
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
    values[(from + k) * stride + offset] = x;
  }
}
