/** The turned square of a picture that a model looks at, and taking it out of the picture. */

/** An RGB picture, 8 bits a channel, rows from the top. */
export interface Picture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Center and side in pixels; `angle` in radians, clockwise as seen. */
export interface Roi {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly angle: number;
}

/** How much larger than the circle around the body the square of BlazePose is. */
const MARGIN = 1.25;

/**
 * The square around a body known by the middle of its hips and a point on the circle around it,
 * which lies over the head where the body is upright (Bazarevsky et al., BlazePose, 2020).
 */
export function bodyRoi(hipX: number, hipY: number, rimX: number, rimY: number): Roi {
  const dx = rimX - hipX;
  const dy = rimY - hipY;
  return {
    x: hipX,
    y: hipY,
    size: 2 * MARGIN * Math.hypot(dx, dy),
    angle: normalizeAngle(Math.PI / 2 - Math.atan2(-dy, dx)),
  };
}

/** To -pi..pi. */
export function normalizeAngle(angle: number): number {
  return angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI));
}

/** From the square's own coordinates, 0..1, to the picture. */
export function fromRoi(roi: Roi, u: number, v: number): readonly [x: number, y: number] {
  const [right, down] = rotate2D(roi.angle, (u - 0.5) * roi.size, (v - 0.5) * roi.size);
  return [roi.x + right, roi.y + down];
}

/** Turns a vector clockwise as seen. */
export function rotate2D(angle: number, x: number, y: number): readonly [x: number, y: number] {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [cos * x - sin * y, sin * x + cos * y];
}

/**
 * Samples the square, bilinearly, into `target`: `side` x `side` x 3 values from `low` (black, and
 * whatever lies outside the picture) to `high` (white).
 *
 * @param mirrored exchanges the square's left and right
 */
export function cropRoi(
  picture: Picture,
  roi: Roi,
  side: number,
  [low, high]: readonly [number, number],
  target: Float32Array,
  mirrored = false,
): void {
  const { data, width, height } = picture;
  const step = roi.size / side;
  const dx = Math.cos(roi.angle) * step;
  const dy = Math.sin(roi.angle) * step;
  const gain = (high - low) / 255;
  const row = 3 * width;
  const start = 0.5 - side / 2;
  const [stepX, stepY] = mirrored ? [-dx, -dy] : [dx, dy];
  let at = 0;
  for (let v = 0; v < side; v++) {
    let x = roi.x + start * stepX - (v + start) * dy - 0.5;
    let y = roi.y + start * stepY + (v + start) * dx - 0.5;
    for (let u = 0; u < side; u++, x += stepX, y += stepY) {
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        target[at++] = low;
        target[at++] = low;
        target[at++] = low;
        continue;
      }
      const fx = x - left;
      const fy = y - top;
      const lowerRight = fx * fy;
      const upperRight = fx - lowerRight;
      const lowerLeft = fy - lowerRight;
      const upperLeft = 1 - fx - fy + lowerRight;
      let i = 3 * (top * width + left);
      for (let channel = 0; channel < 3; channel++, i++) {
        target[at++] =
          low +
          gain *
            (data[i] * upperLeft +
              data[i + 3] * upperRight +
              data[i + row] * lowerLeft +
              data[i + row + 3] * lowerRight);
      }
    }
  }
}
