/**
 * Smoothing recorded signals with gaps: a Kalman filter that expects steady movement, run forward,
 * then corrected backward (Rauch, Tung, Striebel, 1965). Samples count by their variance; a gap is
 * filled with what both of its sides make likely. Samples that lie far from the course of their
 * neighbors count less: their noise is taken for one with heavy tails (Student's t; Lange, Little,
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
  const smooth = (): Float64Array[] => {
    const gains = gainsOf(weighed, acceleration);
    return samples.map((one) => smoothSignal(one, gains));
  };
  let smoothed = smooth();
  for (let round = 1; round < ROUNDS; round++) {
    for (let k = 0; k < count; k++) {
      if (noise[k] === Infinity) continue;
      const off = samples.reduce((sum, one, axis) => sum + (one[k] - smoothed[axis][k]) ** 2, 0);
      weighed[k] = (noise[k] * DEGREES_OF_FREEDOM + off) / (DEGREES_OF_FREEDOM + offsets.length);
    }
    smoothed = smooth();
  }
  offsets.forEach((offset, axis) => {
    for (let k = 0; k < count; k++) values[(from + k) * stride + offset] = smoothed[axis][k];
  });
}

/** What is done to each sample, whatever its value: it follows from the variances alone. */
interface Gains {
  /** Samples x 2: how much of a surprise changes position and speed. */
  readonly forward: Float64Array;
  /** Samples x 4: a matrix by which what the next sample corrected corrects this one. */
  readonly backward: Float64Array;
}

function gainsOf(variance: Float64Array, acceleration: number): Gains {
  const count = variance.length;
  const forward = new Float64Array(2 * count);
  const backward = new Float64Array(4 * count);
  const q = acceleration * acceleration;
  let [pxx, pxv, pvv] = [1e6, 0, UNKNOWN_SPEED];
  for (let k = 0; k < count; k++) {
    if (k > 0) {
      const [nxx, nxv, nvv] = [pxx + 2 * pxv + pvv + q / 4, pxv + pvv + q / 2, pvv + q];
      // Filtered covariance, moved on by one frame, times the inverse of the predicted one.
      const det = nxx * nvv - nxv * nxv;
      const at = 4 * (k - 1);
      backward[at] = ((pxx + pxv) * nvv - pxv * nxv) / det;
      backward[at + 1] = (pxv * nxx - (pxx + pxv) * nxv) / det;
      backward[at + 2] = ((pxv + pvv) * nvv - pvv * nxv) / det;
      backward[at + 3] = (pvv * nxx - (pxv + pvv) * nxv) / det;
      [pxx, pxv, pvv] = [nxx, nxv, nvv];
    }
    if (variance[k] === Infinity) continue;
    const [kx, kv] = [pxx / (pxx + variance[k]), pxv / (pxx + variance[k])];
    forward[2 * k] = kx;
    forward[2 * k + 1] = kv;
    pvv -= kv * pxv;
    pxv -= kx * pxv;
    pxx -= kx * pxx;
  }
  return { forward, backward };
}

function smoothSignal(samples: Float64Array, { forward, backward }: Gains): Float64Array {
  const count = samples.length;
  const place = new Float64Array(count);
  const speed = new Float64Array(count);
  let [x, v] = [samples[0], 0];
  for (let k = 0; k < count; k++) {
    if (k > 0) x += v;
    const surprise = samples[k] - x;
    x += forward[2 * k] * surprise;
    v += forward[2 * k + 1] * surprise;
    place[k] = x;
    speed[k] = v;
  }
  for (let k = count - 2; k >= 0; k--) {
    const dx = x - place[k] - speed[k];
    const dv = v - speed[k];
    x = place[k] + backward[4 * k] * dx + backward[4 * k + 1] * dv;
    v = speed[k] + backward[4 * k + 2] * dx + backward[4 * k + 3] * dv;
    place[k] = x;
  }
  return place;
}
