/** How fast each foot moves: a step is a burst between two rests. */
import type { DancerSeries } from './dancer-series.ts';
import { JOINT } from './joints.ts';
import { smooth } from '../numeric/smoothing.ts';
import { derivative, filled } from './series.ts';
import { LANDMARKS, type DancerTrack, type PoseTrack } from './track.ts';

export interface FootMotion {
  /** Meters a second through the picture, one a frame. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** How far the feet were seen, 0..1. */
  readonly trust: Float64Array;
}

const SIGMA_SEC = 0.05;
const FEET = {
  left: [JOINT.leftAnkle, JOINT.leftHeel, JOINT.leftToe],
  right: [JOINT.rightAnkle, JOINT.rightHeel, JOINT.rightToe],
} as const;

export function footMotion(
  { fps }: PoseTrack,
  dancer: DancerTrack,
  { known, trust, pixelsPerMeter }: DancerSeries,
): FootMotion {
  const speedOf = (points: readonly number[]): Float64Array => {
    const velocity = [0, 1].map((axis) => {
      const place = known.map((_, frame) =>
        points.reduce(
          (sum, point) =>
            sum + dancer.image[3 * (frame * LANDMARKS + point) + axis] / points.length,
          0,
        ),
      );
      return derivative(filled(smooth(place, known, SIGMA_SEC * fps)), fps);
    });
    return known.map((value, i) =>
      value === 0 ? 0 : Math.hypot(velocity[0][i], velocity[1][i]) / (pixelsPerMeter[i] || 1),
    );
  };
  const ankles = [JOINT.leftAnkle, JOINT.rightAnkle];
  return {
    left: speedOf(FEET.left),
    right: speedOf(FEET.right),
    trust: known.map((value, frame) =>
      Math.min(value, ...ankles.map((point) => 0.1 + trust[frame * LANDMARKS + point])),
    ),
  };
}
