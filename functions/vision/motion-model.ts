/** How bodies move from picture to picture, and where each will be in the next one. */
import { clamp } from '@bachata/core/numeric/statistics.ts';
import { trunkLength, trunkMiddle } from '@bachata/core/pose/tracking/detection.ts';
import type { BodyEstimate } from './landmarker.ts';

/** Share of its pace that a body keeps from one picture to the next. */
const MOMENTUM = 0.8;
/** Trunk lengths in a picture; whoever seems to go further was rather taken for somebody else. */
const LONGEST_STEP = 0.25;

type Pace = readonly [x: number, y: number];

export class MotionModel {
  /** Pixels in a picture. */
  private readonly paces = new WeakMap<BodyEstimate, Pace>();

  private of(body: BodyEstimate): Pace {
    return this.paces.get(body) ?? [0, 0];
  }

  /** The body one picture later, as far as one can tell. */
  expected(body: BodyEstimate): BodyEstimate {
    const [dx, dy] = this.of(body);
    const { bodyRoi } = body;
    const image = body.image.slice();
    for (let i = 0; i < image.length; i += 3) {
      image[i] += dx;
      image[i + 1] += dy;
    }
    const later = { ...body, image, bodyRoi: { ...bodyRoi, x: bodyRoi.x + dx, y: bodyRoi.y + dy } };
    this.paces.set(later, [MOMENTUM * dx, MOMENTUM * dy]);
    return later;
  }

  /** @param next the same body in the next picture, where it was seen; `was` as it was seen before */
  learn(next: BodyEstimate | undefined, was: BodyEstimate): void {
    if (next === undefined) return;
    const limit = LONGEST_STEP * trunkLength(next.image);
    const before = this.of(was);
    const along = (axis: 0 | 1): number => {
      const moved = trunkMiddle(next.image, axis) - trunkMiddle(was.image, axis);
      return (before[axis] + clamp(moved, -limit, limit)) / 2;
    };
    this.paces.set(next, [along(0), along(1)]);
  }

  /** @param expected where the body was looked for, after it had not been seen for a while */
  keep(found: BodyEstimate, expected: BodyEstimate): void {
    this.paces.set(found, this.of(expected));
  }
}
