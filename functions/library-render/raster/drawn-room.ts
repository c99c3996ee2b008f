/** The picture of the empty room, and how it looks where dancers take light from it. */
import type { BodyPose } from '@bachata/core/motion/body.ts';
import type { Camera } from '@bachata/core/moves/camera.ts';
import { FLOOR, FloorShade } from './floor-shade.ts';
import type { ShadowMap } from './shadow.ts';
import { createStudio } from './studio.ts';
import { toneMap } from './tone.ts';
import { emptyBox, grow, pixelsOf, type Box } from './visibility.ts';

/**
 * sRGB is a power of the linear light but for an offset and its very darkest values: a display value
 * `d` of which a share of the light is left becomes `(d + OFFSET) * share ** POWER - OFFSET`.
 */
const OFFSET = 255 * 0.055;
const POWER = 1 / 2.4;
/** Shares of light are told apart in so many steps. */
export const FULL_LIGHT = 2048;
/** Shade is a little warmer: what is left of red, green and blue, as the factors of display values. */
const DIMMED = Float32Array.from({ length: 3 * (FULL_LIGHT + 1) }, (_, i) => {
  const share = Math.floor(i / 3) / FULL_LIGHT;
  const [warmth, most] = [
    [1, 0],
    [0.985, 0.015],
    [0.97, 0.03],
  ][i % 3];
  return (share * (warmth + most * share)) ** POWER;
});

/** Static noise of half a level: without it, soft gradients show bands after compression. */
function dither(px: number, py: number): number {
  const h = Math.imul(px * 1973 + py * 9277 + 26699, 0x2c1b3c6d) >>> 0;
  return ((h >>> 8) / 0x1000000 - 0.5) * 0.9;
}

export class DrawnRoom {
  /** Without dancers, RGB. */
  readonly picture: Uint8Array;
  /** Where the floor loses light to the dancers, in pixels. */
  readonly shaded: Box = emptyBox();
  readonly #camera: Camera;
  readonly #floor: ReturnType<typeof createStudio>['floor'];
  readonly #shade = new FloorShade();
  /** Display values with their noise, and with `OFFSET`. */
  readonly #display: Float32Array;
  /** What is left of the light at each pixel of the row that was shaded last. */
  readonly #left: Uint16Array;

  constructor(camera: Camera) {
    const { width, height } = camera;
    const { color, floor } = createStudio(camera);
    this.#camera = camera;
    this.#floor = floor;
    this.#display = color.map((light, i) => {
      const at = Math.floor(i / 3);
      return toneMap(light) + dither(at % width, Math.floor(at / width)) + OFFSET;
    });
    this.picture = Uint8Array.from(this.#display, (value) => value - OFFSET + 0.5);
    this.#left = new Uint16Array(width);
    if (color.length !== 3 * width * height) throw new Error('the studio has another size');
  }

  /** Before a picture is drawn. */
  update(shadows: ShadowMap, bodies: readonly BodyPose[]): void {
    this.#shade.update(shadows, bodies);
    const { extent } = this.#shade;
    const box = emptyBox();
    for (const column of [extent.left - 1, extent.right + 1]) {
      for (const row of [extent.top - 1, extent.bottom + 1]) {
        const [x, z] = [FLOOR.left + column * FLOOR.cell, FLOOR.back + row * FLOOR.cell];
        const corner = this.#camera.project(x, 0, z);
        grow(box, corner.x, corner.y);
      }
    }
    Object.assign(this.shaded, pixelsOf(box, 0, this.#camera));
  }

  /** Darkens a row of the empty room's picture as far as it is shaded. */
  shadeRow(py: number, picture: Uint8Array): void {
    const left = this.#left;
    const display = this.#display;
    const line = this.#floor[py];
    if (line === undefined) {
      left.fill(FULL_LIGHT);
      return;
    }
    const { from, to } = this.#shade.lightAlong(line, left, FULL_LIGHT);
    for (let px = from, o = 3 * (py * left.length + from); px < to; px++, o += 3) {
      const light = left[px];
      if (light === FULL_LIGHT) continue;
      picture[o] = display[o] * DIMMED[3 * light] - (OFFSET - 0.5);
      picture[o + 1] = display[o + 1] * DIMMED[3 * light + 1] - (OFFSET - 0.5);
      picture[o + 2] = display[o + 2] * DIMMED[3 * light + 2] - (OFFSET - 0.5);
    }
  }

  /** Display values at a pixel of the row that was shaded last, into `out`. */
  valuesAt(px: number, py: number, out: Float32Array): void {
    const o = 3 * (py * this.#left.length + px);
    const light = this.#left[px];
    for (let c = 0; c < 3; c++) out[c] = this.#display[o + c] * DIMMED[3 * light + c] - OFFSET;
  }
}
