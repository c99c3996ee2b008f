/** The key light's shadow map: what the light sees of the bodies, and how far from it that is. */
import { KEY } from '@bachata/core/avatar/light.ts';
import type { Vec3 } from '@bachata/core/motion/body.ts';
import { clearBox, createVisibilityBuffer, drawTriangles, emptyBox, grow } from './visibility.ts';

const SIZE = 576;
/** Half the side of the square that the map covers, meters. */
const EXTENT = 1.75;
const CENTER: Vec3 = [0, 0.85, 0];
const PER_METER = SIZE / (2 * EXTENT);
/** Keeps distances along the light positive. */
const OFFSET = 4;

const L = KEY.direction;
const flat = Math.hypot(L[0], L[2]);
const R: Vec3 = [L[2] / flat, 0, -L[0] / flat];
const U: Vec3 = [L[1] * R[2] - L[2] * R[1], L[2] * R[0] - L[0] * R[2], L[0] * R[1] - L[1] * R[0]];

/** Offsets of the filter's taps in texels: two rings, turned against each other. */
const TAPS = Array.from({ length: 10 }, (_, i) => {
  const [radius, angle] = i < 4 ? [1, i * 1.571] : [2.4, 0.5 + (i - 4) * 1.047];
  return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))] as const;
});
const TAP_OFFSETS = Int32Array.from(TAPS, ([x, y]) => y * SIZE + x);

export class ShadowMap {
  readonly #buffer = createVisibilityBuffer(SIZE, SIZE);
  /** The texels that are drawn on. */
  readonly #drawn = emptyBox();
  /** Where on the floor shadows fall: x from left to right and z from top to bottom, meters. */
  readonly floor = emptyBox();

  clear(): void {
    const { left, top, right, bottom } = this.#drawn;
    clearBox(this.#buffer, {
      left: Math.floor(left),
      top: Math.floor(top),
      right: Math.ceil(right),
      bottom: Math.ceil(bottom),
    });
    Object.assign(this.#drawn, emptyBox());
    Object.assign(this.floor, emptyBox());
  }

  /** @param screen scratch of three numbers a vertex */
  draw(positions: Float32Array, indices: Uint32Array, screen: Float32Array): void {
    const drawn = this.#drawn;
    const { floor } = this;
    for (let i = 0; i < positions.length; i += 3) {
      const x = positions[i] - CENTER[0];
      const y = positions[i + 1] - CENTER[1];
      const z = positions[i + 2] - CENTER[2];
      const column = (R[0] * x + R[1] * y + R[2] * z + EXTENT) * PER_METER;
      const row = (EXTENT - (U[0] * x + U[1] * y + U[2] * z)) * PER_METER;
      screen[i] = column;
      screen[i + 1] = row;
      screen[i + 2] = L[0] * x + L[1] * y + L[2] * z + OFFSET;
      grow(drawn, column, row);
      const down = positions[i + 1] / L[1];
      grow(floor, positions[i] - L[0] * down, positions[i + 2] - L[2] * down);
    }
    drawTriangles(this.#buffer, screen, indices, 0);
  }

  /** The share of the key light that reaches a point, 0..1. */
  lit(px: number, py: number, pz: number): number {
    const x = px - CENTER[0];
    const y = py - CENTER[1];
    const z = pz - CENTER[2];
    const column = ((R[0] * x + R[1] * y + R[2] * z + EXTENT) * PER_METER) | 0;
    const row = ((EXTENT - (U[0] * x + U[1] * y + U[2] * z)) * PER_METER) | 0;
    if (column < 4 || row < 4 || column >= SIZE - 4 || row >= SIZE - 4) return 1;
    const limit = L[0] * x + L[1] * y + L[2] * z + OFFSET + 0.012;
    const at = row * SIZE + column;
    const map = this.#buffer.nearness;
    let free = 0;
    for (let i = 0; i < TAP_OFFSETS.length; i++) if (map[at + TAP_OFFSETS[i]] <= limit) free++;
    return free / TAP_OFFSETS.length;
  }

  /** How high above a floor point the body is that shades it, meters; 0 where none does. */
  blockerHeight(px: number, pz: number): number {
    const x = px - CENTER[0];
    const y = -CENTER[1];
    const z = pz - CENTER[2];
    const column = ((R[0] * x + R[1] * y + R[2] * z + EXTENT) * PER_METER) | 0;
    const row = ((EXTENT - (U[0] * x + U[1] * y + U[2] * z)) * PER_METER) | 0;
    if (column < 0 || row < 0 || column >= SIZE || row >= SIZE) return 0;
    const gap =
      this.#buffer.nearness[row * SIZE + column] - (L[0] * x + L[1] * y + L[2] * z + OFFSET);
    return gap > 0.004 ? gap * L[1] : 0;
  }
}
