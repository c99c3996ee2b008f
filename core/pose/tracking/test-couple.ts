/** Two stick figures for the tests of the tracking. */
import { LANDMARKS } from '../track.ts';
import { COLOR_REGIONS, type Detection, type DetectionFrame } from './detection.ts';

/** Across and down from the middle of the hips, in trunk lengths, of the landmarks that matter. */
const FIGURE: Readonly<Record<number, readonly [across: number, down: number]>> = {
  0: [0, -1.5],
  7: [0.15, -1.5],
  8: [-0.15, -1.5],
  11: [0.35, -1],
  12: [-0.35, -1],
  13: [0.5, -0.5],
  14: [-0.5, -0.5],
  15: [0.5, 0],
  16: [-0.5, 0],
  23: [0.2, 0],
  24: [-0.2, 0],
  25: [0.2, 0.9],
  26: [-0.2, 0.9],
  27: [0.2, 1.8],
  28: [-0.2, 1.8],
};
/** Pixels, and meters. */
const TRUNK = 70;
const WORLD_TRUNK = 0.5;

export interface FigureOptions {
  /** Of the hips, in pixels. */
  readonly x: number;
  readonly y?: number;
  /** Over the usual size. */
  readonly scale?: number;
  /** Red, green and blue of all that it wears. */
  readonly color?: readonly [number, number, number];
  /** Looks away from the camera. */
  readonly turned?: boolean;
  readonly presence?: number;
  readonly support?: number;
}

export function figure(options: FigureOptions): Detection {
  const { x, y = 200, scale = 1, color = [0.5, 0.5, 0.5], turned = false } = options;
  const image = new Float32Array(3 * LANDMARKS);
  const world = new Float32Array(3 * LANDMARKS);
  for (let i = 0; i < LANDMARKS; i++) {
    const [across, down] = FIGURE[i] ?? [0, 0];
    const right = turned ? -across : across;
    image.set([x + scale * TRUNK * right, y + scale * TRUNK * down, 0], 3 * i);
    world.set([WORLD_TRUNK * right, WORLD_TRUNK * down, 0], 3 * i);
  }
  return {
    image,
    world,
    visibility: new Float32Array(LANDMARKS).fill(1),
    presence: options.presence ?? 1,
    support: options.support ?? 1,
    area: 1.5,
    colors: Float32Array.from(COLOR_REGIONS.flatMap(() => color)),
  };
}

/** @param shared of two silhouettes, for all pairs */
export function testFrameOf(candidates: readonly Detection[], shared = 0): DetectionFrame {
  const overlap = new Float32Array(candidates.length ** 2).fill(shared);
  return { candidates, overlap };
}
