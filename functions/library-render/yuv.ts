/** RGB pictures as the encoder wants them: planar YUV 4:2:0, BT.709, broadcast range. */
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import type { Box } from './raster/visibility.ts';

const { width: WIDTH, height: HEIGHT } = CLIP;
const LUMA = WIDTH * HEIGHT;
const CHROMA = LUMA / 4;

/** Recommendation ITU-R BT.709: luma weights, and the ranges of 8-bit luma and chroma. */
const [KR, KG, KB] = [0.2126, 0.7152, 0.0722];
const LUMA_SCALE = 219 / 255;
const BLUE_SCALE = 224 / 255 / (2 * (1 - KB));
const RED_SCALE = 224 / 255 / (2 * (1 - KR));

export const YUV_INPUT = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p'] as const;

/** Converts what differs from a still background; the rest is copied. */
export class YuvConverter {
  readonly #still = new Uint8Array(LUMA + 2 * CHROMA);

  /** @param background RGB of the picture outside of the boxes */
  constructor(background: Uint8Array) {
    convert(background, { left: 0, top: 0, right: WIDTH, bottom: HEIGHT }, this.#still);
  }

  /** A new buffer of the whole picture, of which only `boxes` are not the background. */
  picture(rgb: Uint8Array, boxes: readonly Readonly<Box>[]): Buffer {
    const planes = Buffer.from(this.#still);
    const even = (value: number): number => value & ~1;
    for (const box of boxes) {
      const left = even(Math.max(0, box.left));
      const top = even(Math.max(0, box.top));
      const right = Math.min(WIDTH, even(box.right + 1));
      const bottom = Math.min(HEIGHT, even(box.bottom + 1));
      convert(rgb, { left, top, right, bottom }, planes);
    }
    return planes;
  }
}

/** All four sides of `box` are even. */
function convert(rgb: Uint8Array, box: Box, planes: Uint8Array): void {
  for (let y = box.top; y < box.bottom; y += 2) {
    for (let x = box.left; x < box.right; x += 2) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let i = 0; i < 4; i++) {
        const at = (y + (i >> 1)) * WIDTH + x + (i & 1);
        const o = 3 * at;
        r += rgb[o];
        g += rgb[o + 1];
        b += rgb[o + 2];
        const luma = KR * rgb[o] + KG * rgb[o + 1] + KB * rgb[o + 2];
        planes[at] = 16.5 + LUMA_SCALE * luma;
      }
      const luma = KR * r + KG * g + KB * b;
      const chroma = LUMA + (y >> 1) * (WIDTH >> 1) + (x >> 1);
      planes[chroma] = 128.5 + (BLUE_SCALE * (b - luma)) / 4;
      planes[chroma + CHROMA] = 128.5 + (RED_SCALE * (r - luma)) / 4;
    }
  }
}
