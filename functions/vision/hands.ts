/** MediaPipe's hand model, looking where the body's landmarks say that the hands are. */
import { HAND_LANDMARKS, type HandsTrack } from '@bachata/core/pose/track.ts';
import { handLandmarkFile } from './models.ts';
import { cropRoi, fromRoi, normalizeAngle, rotate2D, type Picture, type Roi } from './roi.ts';
import type { LoadedModel, ModelRuntime } from './runtime.ts';

const INPUT = 224;
/** Wrist, little finger, index finger: landmarks of the body. */
const HANDS = [
  [15, 17, 19],
  [16, 18, 20],
] as const;
/** Side of the square over the palm's length, and how far it moves toward the fingers. */
const SCALE = 2.7;
const SHIFT = 0.1;

/**
 * The square around a hand, its fingers up.
 *
 * @param image of a body: see `BodyEstimate`
 */
export function handRoi(image: Float32Array, side: 0 | 1): Roi {
  const [wrist, little, index] = HANDS[side].map((i): [number, number] => [
    image[3 * i],
    image[3 * i + 1],
  ]);
  const x = (2 * index[0] + little[0]) / 3;
  const y = (2 * index[1] + little[1]) / 3;
  const palm = 2 * Math.hypot(x - wrist[0], y - wrist[1]);
  const angle = normalizeAngle(Math.PI / 2 - Math.atan2(wrist[1] - y, x - wrist[0]));
  const [right, down] = rotate2D(angle, 0, -SHIFT * palm);
  return { x: x + right, y: y + down, size: Math.max(1, SCALE * palm), angle };
}

export class HandLandmarker {
  private readonly model: LoadedModel;
  private readonly input = new Float32Array(INPUT * INPUT * 3);

  private constructor(model: LoadedModel) {
    this.model = model;
  }

  static async load(runtime: ModelRuntime): Promise<HandLandmarker> {
    return new HandLandmarker(await runtime.load(handLandmarkFile()));
  }

  /** Both hands of a body, as the one frame of a `HandsTrack`. */
  async estimate(picture: Picture, body: Float32Array): Promise<HandsTrack> {
    const image = new Float32Array(2 * HAND_LANDMARKS * 3);
    const presence = new Float32Array(2);
    for (const side of [0, 1] as const) {
      const roi = handRoi(body, side);
      cropRoi(picture, roi, INPUT, [0, 1], this.input);
      const [points, present] = await this.model.run(this.input, [1, INPUT, INPUT, 3]);
      presence[side] = present[0];
      for (let i = 0; i < HAND_LANDMARKS; i++) {
        const at = 3 * (side * HAND_LANDMARKS + i);
        const [x, y] = fromRoi(roi, points[3 * i] / INPUT, points[3 * i + 1] / INPUT);
        image.set([x, y, (points[3 * i + 2] / INPUT) * roi.size], at);
      }
    }
    return { image, presence };
  }
}
