/** BlazePose's person detector: where in a picture bodies are, as squares for the landmark model. */
import { poseDetectorFile } from './models.ts';
import { bodyRoi, cropRoi, type Picture, type Roi } from './roi.ts';
import type { LoadedModel, ModelRuntime } from './runtime.ts';

/** Side of the model's picture. */
const INPUT = 224;
/** Of each box: its center and size, then four keypoints. */
const BOX_VALUES = 12;
const KEYPOINTS = 4;
const HIPS = 0;
const RIM = 1;
/** Cells of the grids whose every cell has anchors, with the anchors a cell: strides 8, 16, 32 three times. */
const GRIDS = [
  [28, 2],
  [14, 2],
  [7, 6],
] as const;
/** Boxes that overlap more than this are the same body's. */
const SAME_BODY = 0.3;

interface Box {
  readonly score: number;
  /** Left, top, right, bottom, then the keypoints' x and y; shares of the square. */
  readonly values: readonly number[];
}

export interface PersonBox {
  readonly score: number;
  readonly roi: Roi;
}

/** Centers of the anchors, x and y, as shares of the square. */
const ANCHORS = Float32Array.from(
  GRIDS.flatMap(([cells, anchors]) =>
    Array.from({ length: cells * cells * anchors }, (_, i) => {
      const cell = Math.floor(i / anchors);
      return [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells];
    }).flat(),
  ),
);

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** Every box at least `threshold` likely, from the two outputs of the model. */
export function decodeBoxes(
  regressors: Float32Array,
  logits: Float32Array,
  threshold: number,
): Box[] {
  const boxes: Box[] = [];
  for (let i = 0; i < ANCHORS.length / 2; i++) {
    const score = logistic(logits[i]);
    if (score < threshold) continue;
    const anchor = [ANCHORS[2 * i], ANCHORS[2 * i + 1]];
    const value = (offset: number): number => regressors[i * BOX_VALUES + offset] / INPUT;
    const x = anchor[0] + value(0);
    const y = anchor[1] + value(1);
    const keypoints = Array.from({ length: 2 * KEYPOINTS }, (_, k) => anchor[k % 2] + value(4 + k));
    const [halfWidth, halfHeight] = [value(2) / 2, value(3) / 2];
    boxes.push({
      score,
      values: [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, ...keypoints],
    });
  }
  return boxes;
}

/** Intersection over union. */
function overlap(a: readonly number[], b: readonly number[]): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const area = (box: readonly number[]): number => (box[2] - box[0]) * (box[3] - box[1]);
  return (width * height) / (area(a) + area(b) - width * height);
}

/** Boxes of one body become their mean, weighted by score; most likely first. */
export function mergeBoxes(boxes: readonly Box[]): Box[] {
  let rest = [...boxes].sort((a, b) => b.score - a.score);
  const merged: Box[] = [];
  while (rest.length > 0) {
    const [best] = rest;
    const same = rest.filter((box) => box === best || overlap(best.values, box.values) > SAME_BODY);
    rest = rest.filter((box) => !same.includes(box));
    const total = same.reduce((sum, { score }) => sum + score, 0);
    merged.push({
      score: best.score,
      values: best.values.map(
        (_, k) => same.reduce((sum, { score, values }) => sum + score * values[k], 0) / total,
      ),
    });
  }
  return merged;
}

export class PoseDetector {
  private readonly model: LoadedModel;
  private readonly input = new Float32Array(INPUT * INPUT * 3);

  private constructor(model: LoadedModel) {
    this.model = model;
  }

  static async load(runtime: ModelRuntime): Promise<PoseDetector> {
    return new PoseDetector(await runtime.load(poseDetectorFile()));
  }

  /** Bodies in the square, most likely first. The model finds those that fill at least a third of it. */
  async detect(picture: Picture, square: Roi, threshold: number): Promise<PersonBox[]> {
    cropRoi(picture, square, INPUT, [-1, 1], this.input);
    const [regressors, logits] = await this.model.run(this.input, [1, INPUT, INPUT, 3]);
    const [left, top] = [square.x - square.size / 2, square.y - square.size / 2];
    return mergeBoxes(decodeBoxes(regressors, logits, threshold)).map(({ score, values }) => {
      const point = (k: number): readonly [number, number] => [
        left + values[4 + 2 * k] * square.size,
        top + values[5 + 2 * k] * square.size,
      ];
      return { score, roi: bodyRoi(...point(HIPS), ...point(RIM)) };
    });
  }
}

/** The square around a whole picture. */
export function wholePicture({ width, height }: Picture): Roi {
  return { x: width / 2, y: height / 2, size: Math.max(width, height), angle: 0 };
}
