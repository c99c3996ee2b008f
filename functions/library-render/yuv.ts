/** RGB pictures as the encoder wants them: planar YUV 4:2:0, BT.709, broadcast range. */
import type { Box } from './raster/visibility.ts';

/** Recommendation ITU-R BT.709: luma weights, and the ranges of 8-bit luma and chroma. */
const [KR, KG, KB] = [0.2126, 0.7152, 0.0722];
const LUMA_SCALE = 219 / 255;
const BLUE_SCALE = 224 / 255 / (2 * (1 - KB));
const RED_SCALE = 224 / 255 / (2 * (1 - KR));

/** Weights as whole numbers: luma of one pixel, chroma of the sum of four. */
const LUMA_BITS = 20;
const CHROMA_BITS = 22;
const fixed = (bits: number, weights: readonly number[]): number[] =>
  weights.map((weight) => Math.round(weight * 2 ** bits));
const [YR, YG, YB] = fixed(LUMA_BITS, [LUMA_SCALE * KR, LUMA_SCALE * KG, LUMA_SCALE * KB]);
const [UR, UG, UB] = fixed(CHROMA_BITS - 2, [
  ...[-BLUE_SCALE * KR, -BLUE_SCALE * KG, BLUE_SCALE * (1 - KB)],
]);
const [VR, VG, VB] = fixed(CHROMA_BITS - 2, [
  ...[RED_SCALE * (1 - KR), -RED_SCALE * KG, -RED_SCALE * KB],
]);
const LUMA_ZERO = 16.5 * 2 ** LUMA_BITS;
const CHROMA_ZERO = 128.5 * 2 ** CHROMA_BITS;

export const YUV_INPUT = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p'] as const;

/** Converts what differs from a still background; the rest is copied. */
export class YuvConverter {
  readonly #width: number;
  readonly #height: number;
  readonly #still: Uint8Array;

  /** @param background RGB of the picture outside of the boxes @param size in pixels, even */
  constructor(
    background: Uint8Array,
    { width, height }: { readonly width: number; readonly height: number },
  ) {
    this.#width = width;
    this.#height = height;
    this.#still = new Uint8Array(1.5 * width * height);
    this.#convert(background, { left: 0, top: 0, right: width, bottom: height }, this.#still);
  }

  /** A new buffer of the whole picture, of which only `boxes` are not the background. */
  picture(rgb: Uint8Array, boxes: readonly Readonly<Box>[]): Buffer {
    const planes = Buffer.from(this.#still);
    for (const box of boxes) this.#convert(rgb, box, planes);
    return planes;
  }

  /** `box` grows to even sides. */
  #convert(rgb: Uint8Array, box: Readonly<Box>, planes: Uint8Array): void {
    const width = this.#width;
    const left = Math.max(0, box.left) & ~1;
    const right = Math.min(width, (box.right + 1) & ~1);
    const top = Math.max(0, box.top) & ~1;
    const bottom = Math.min(this.#height, (box.bottom + 1) & ~1);
    for (let y = top; y < bottom; y += 2) {
      convertRows(rgb, planes, width, this.#height, y, left, right);
    }
  }
}

/** Two rows from `y` on, from `left` to `right`; all three are even. */
function convertRows(
  rgb: Uint8Array,
  planes: Uint8Array,
  width: number,
  height: number,
  y: number,
  left: number,
  right: number,
): void {
  const luma = width * height;
  const next = 3 * width;
  let at = y * width + left;
  let u = luma + (y >> 1) * (width >> 1) + (left >> 1);
  const toV = luma >> 2;
  for (let x = left; x < right; x += 2, at += 2, u++) {
    const o = 3 * at;
    const r0 = rgb[o];
    const g0 = rgb[o + 1];
    const b0 = rgb[o + 2];
    const r1 = rgb[o + 3];
    const g1 = rgb[o + 4];
    const b1 = rgb[o + 5];
    const r2 = rgb[o + next];
    const g2 = rgb[o + next + 1];
    const b2 = rgb[o + next + 2];
    const r3 = rgb[o + next + 3];
    const g3 = rgb[o + next + 4];
    const b3 = rgb[o + next + 5];
    planes[at] = (LUMA_ZERO + YR * r0 + YG * g0 + YB * b0) >> LUMA_BITS;
    planes[at + 1] = (LUMA_ZERO + YR * r1 + YG * g1 + YB * b1) >> LUMA_BITS;
    planes[at + width] = (LUMA_ZERO + YR * r2 + YG * g2 + YB * b2) >> LUMA_BITS;
    planes[at + width + 1] = (LUMA_ZERO + YR * r3 + YG * g3 + YB * b3) >> LUMA_BITS;
    const r = r0 + r1 + r2 + r3;
    const g = g0 + g1 + g2 + g3;
    const b = b0 + b1 + b2 + b3;
    planes[u] = (CHROMA_ZERO + UR * r + UG * g + UB * b) >> CHROMA_BITS;
    planes[u + toV] = (CHROMA_ZERO + VR * r + VG * g + VB * b) >> CHROMA_BITS;
  }
}
