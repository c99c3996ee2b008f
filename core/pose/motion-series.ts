/** How fast a dancer's joints move, frame by frame. */
import type { DancerSeries } from './dancer-series.ts';
import { BODY_JOINTS } from './joints.ts';
import { smooth } from '../numeric/smoothing.ts';
import { derivative, filled } from './series.ts';
import { LANDMARKS } from './track.ts';

export interface MotionSeries {
  /** Means over the joints of the body: meters a second, meters a second squared and cubed. */
  readonly speed: Float64Array;
  readonly acceleration: Float64Array;
  readonly jerk: Float64Array;
}

/** Shorter than any movement of a dancer, longer than a tracker's shaking. */
export const MOTION_SIGMA_SEC = 0.06;

/**
 * Joints move with the hips through the picture and around them. Motion straight toward the camera
 * is seen of the limbs only.
 */
export function motionSeries(dancer: DancerSeries): MotionSeries {
  const { fps, frames, known, joints, trust, pixelsPerMeter } = dancer;
  const sigma = MOTION_SIGMA_SEC * fps;
  const steady = (values: Float64Array, weights: Float64Array): Float64Array =>
    filled(smooth(values, weights, sigma));
  const rate = (values: Float64Array): Float64Array => derivative(values, fps);
  const hips = [dancer.hipsX, dancer.hipsY.map((y) => -y)].map((pixels) =>
    rate(steady(pixels, known)).map((value, i) => value / (pixelsPerMeter[i] || 1)),
  );
  const sums = [0, 1, 2].map(() => new Float64Array(frames));
  for (const joint of BODY_JOINTS) {
    const weights = known.map((value, frame) => value * (0.1 + trust[frame * LANDMARKS + joint]));
    const velocity = [0, 1, 2].map((axis) => {
      const around = known.map((_, frame) => joints[3 * (frame * LANDMARKS + joint) + axis]);
      const own = rate(steady(around, weights));
      return axis === 2 ? own : own.map((value, i) => value + hips[axis][i]);
    });
    const acceleration = velocity.map(rate);
    [velocity, acceleration, acceleration.map(rate)].forEach(([x, y, z], order) => {
      for (let i = 0; i < frames; i++) {
        sums[order][i] += Math.hypot(x[i], y[i], z[i]) / BODY_JOINTS.length;
      }
    });
  }
  return { speed: sums[0], acceleration: sums[1], jerk: sums[2] };
}
