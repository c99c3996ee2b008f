/** BlazePose's landmark model: the body in a square of a picture, and the pixels that are it. */
import { LANDMARKS } from '@bachata/core/pose/track.ts';
import { poseLandmarkFile, type PoseModel } from './models.ts';
import { bodyRoi, cropRoi, fromRoi, rotate2D, type Picture, type Roi } from './roi.ts';
import type { LoadedModel, ModelRuntime } from './runtime.ts';

/** Side of the model's picture and of its mask. */
export const BODY_INPUT = 256;
/** Exclusive or with it mirrors the column of an index into rows of `BODY_INPUT`, a power of two. */
const LAST_COLUMN = BODY_INPUT - 1;
/** Six points more than the body's: two of them describe where to look next. */
const POINTS = 39;
const HIPS = 33;
const RIM = 34;
const NOSE = 0;
/** Inner, middle and outer of the left eye come before those of the right. */
const RIGHT_EYE = 4;
const LEFT_EAR = 7;
/** Of a point: x, y, z in pixels of the input, logits of visibility and of presence. */
const POINT_VALUES = 5;
const HEATMAP = 64;
const HEATMAP_REACH = 3;
const HEATMAP_SURE = 0.5;

/** How the model looks at a square: a share of its side, and perhaps at its mirror image. */
export interface Glance {
  readonly share: number;
  readonly mirrored: boolean;
}

const STRAIGHT: Glance = { share: 1, mirrored: false };

export interface BodyEstimate {
  /** Where the model looked. */
  readonly roi: Roi;
  /** Where the body is, by what it saw. */
  readonly bodyRoi: Roi;
  /** Probability that there is a body in the square. */
  readonly presence: number;
  /** 33 x 3: x, y in pixels of the picture, z in the same unit. */
  readonly image: Float32Array;
  /** 33 x 3: meters around the middle of the hips, in the picture's axes. */
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
    return new PoseLandmarker(await runtime.load(poseLandmarkFile(model)));
  }

  /** @returns the same body, in the picture itself, however it was looked at */
  async estimate(
    picture: Picture,
    square: Roi,
    { share, mirrored }: Glance = STRAIGHT,
  ): Promise<BodyEstimate> {
    const roi = { ...square, size: share * square.size };
    cropRoi(picture, roi, BODY_INPUT, [0, 1], this.input, mirrored);
    const [points, presence, mask, heatmap, world] = await this.model.run(this.input, [
      1,
      BODY_INPUT,
      BODY_INPUT,
      3,
    ]);
    const [image, turned] = [new Float32Array(3 * POINTS), new Float32Array(3 * LANDMARKS)];
    const visibility = new Float32Array(LANDMARKS);
    for (let from = 0; from < POINTS; from++) {
      const [seenU, v] = refine(
        heatmap,
        from,
        points[from * POINT_VALUES],
        points[from * POINT_VALUES + 1],
      );
      const [u, i] = mirrored ? [1 - seenU, oppositeOf(from)] : [seenU, from];
      [image[3 * i], image[3 * i + 1]] = fromRoi(roi, u, v);
      image[3 * i + 2] = (points[from * POINT_VALUES + 2] / BODY_INPUT) * roi.size;
      if (from >= LANDMARKS) continue;
      const [x, y, z] = world.subarray(3 * from, 3 * from + 3);
      turned.set([...rotate2D(roi.angle, mirrored ? -x : x, y), z], 3 * i);
      visibility[i] = logistic(
        Math.min(points[from * POINT_VALUES + 3], points[from * POINT_VALUES + 4]),
      );
    }
    return {
      roi,
      bodyRoi: bodyRoi(image[3 * HIPS], image[3 * HIPS + 1], image[3 * RIM], image[3 * RIM + 1]),
      presence: presence[0],
      image: image.slice(0, 3 * LANDMARKS),
      world: turned,
      visibility,
      mask: positive(mask, mirrored),
    };
  }
}

/** The landmark that a mirror shows in the place of another: the other eye, the other arm's. */
function oppositeOf(point: number): number {
  if (point === NOSE || point >= LANDMARKS) return point;
  if (point < LEFT_EAR) return point < RIGHT_EYE ? point + 3 : point - 3;
  return point % 2 === 1 ? point + 1 : point - 1;
}

/** 1 where a value is above 0. A loop: `from` with a function takes a tenth of the model's own time. */
function positive(values: Float32Array, mirrored: boolean): Uint8Array {
  const signs = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    signs[mirrored ? i ^ LAST_COLUMN : i] = values[i] > 0 ? 1 : 0;
  }
  return signs;
}

/**
 * Moves a regressed point to the center of its heat map's mass nearby, where the map is sure of it.
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
