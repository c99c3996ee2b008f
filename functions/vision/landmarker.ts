/** BlazePose's landmark model: the body in a square of a picture, and the pixels that are it. */
import { LANDMARKS } from '@bachata/core/pose/track.ts';
import { poseLandmarkBytes, type PoseModel } from './models.ts';
import { bodyRoi, cropRoi, fromRoi, turn, type Picture, type Roi } from './roi.ts';
import type { LoadedModel, ModelRuntime } from './runtime.ts';

/** Side of the model's picture and of its mask. */
export const BODY_INPUT = 256;
/** Six points more than the body's: two of them describe where to look next. */
const POINTS = 39;
const HIPS = 33;
const RIM = 34;
/** Of a point: x, y, z in pixels of the input, logits of visibility and of presence. */
const POINT_VALUES = 5;
const HEATMAP = 64;
const HEATMAP_REACH = 3;
const HEATMAP_SURE = 0.5;

export interface BodyEstimate {
  /** Where the model looked. */
  readonly roi: Roi;
  /** Where the body is, by what it saw. */
  readonly bodyRoi: Roi;
  /** Probability that there is a body in the square. */
  readonly presence: number;
  /** 33 x 3: x, y in pixels of the picture, z in the same unit. */
  readonly image: Float32Array;
  /** 33 x 3: metres around the middle of the hips, in the picture's axes. */
  readonly world: Float32Array;
  /** 33: probability that a landmark is inside the picture and not hidden. */
  readonly visibility: Float32Array;
  /** `BODY_INPUT` squared, over `roi`: 1 where a pixel belongs to the body. */
  readonly mask: Uint8Array;
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

export class PoseLandmarker {
  private readonly model: LoadedModel;
  private readonly input = new Float32Array(BODY_INPUT * BODY_INPUT * 3);

  private constructor(model: LoadedModel) {
    this.model = model;
  }

  static async load(runtime: ModelRuntime, model: PoseModel): Promise<PoseLandmarker> {
    return new PoseLandmarker(await runtime.load(await poseLandmarkBytes(model)));
  }

  async estimate(picture: Picture, roi: Roi): Promise<BodyEstimate> {
    cropRoi(picture, roi, BODY_INPUT, [0, 1], this.input);
    const [points, presence, mask, heatmap, world] = await this.model.run(this.input, [
      1,
      BODY_INPUT,
      BODY_INPUT,
      3,
    ]);
    const image = new Float32Array(3 * POINTS);
    for (let i = 0; i < POINTS; i++) {
      const [u, v] = refine(heatmap, i, points[i * POINT_VALUES], points[i * POINT_VALUES + 1]);
      [image[3 * i], image[3 * i + 1]] = fromRoi(roi, u, v);
      image[3 * i + 2] = (points[i * POINT_VALUES + 2] / BODY_INPUT) * roi.size;
    }
    const turned = world.slice(0, 3 * LANDMARKS);
    for (let i = 0; i < turned.length; i += 3) {
      [turned[i], turned[i + 1]] = turn(roi.angle, turned[i], turned[i + 1]);
    }
    return {
      roi,
      bodyRoi: bodyRoi(image[3 * HIPS], image[3 * HIPS + 1], image[3 * RIM], image[3 * RIM + 1]),
      presence: presence[0],
      image: image.slice(0, 3 * LANDMARKS),
      world: turned,
      visibility: Float32Array.from({ length: LANDMARKS }, (_, i) =>
        logistic(Math.min(points[i * POINT_VALUES + 3], points[i * POINT_VALUES + 4])),
      ),
      mask: positive(mask),
    };
  }
}

/** 1 where a value is above 0. A loop: `from` with a function takes a tenth of the model's own time. */
function positive(values: Float32Array): Uint8Array {
  const signs = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) signs[i] = values[i] > 0 ? 1 : 0;
  return signs;
}

/**
 * Moves a regressed point to the centre of its heat map's mass nearby, where the map is sure of it.
 *
 * @returns shares of the square
 */
function refine(
  heatmap: Float32Array,
  point: number,
  x: number,
  y: number,
): readonly [u: number, v: number] {
  const [u, v] = [x / BODY_INPUT, y / BODY_INPUT];
  const [column, row] = [Math.floor(u * HEATMAP), Math.floor(v * HEATMAP)];
  if (column < 0 || row < 0 || column >= HEATMAP || row >= HEATMAP) return [u, v];
  let [mass, across, down, peak] = [0, 0, 0, 0];
  const lastRow = Math.min(HEATMAP - 1, row + HEATMAP_REACH);
  const lastColumn = Math.min(HEATMAP - 1, column + HEATMAP_REACH);
  for (let r = Math.max(0, row - HEATMAP_REACH); r <= lastRow; r++) {
    for (let c = Math.max(0, column - HEATMAP_REACH); c <= lastColumn; c++) {
      const heat = logistic(heatmap[(r * HEATMAP + c) * POINTS + point]);
      mass += heat;
      across += c * heat;
      down += r * heat;
      peak = Math.max(peak, heat);
    }
  }
  return peak < HEATMAP_SURE ? [u, v] : [across / mass / HEATMAP, down / mass / HEATMAP];
}
