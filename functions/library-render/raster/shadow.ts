/** The key light's shadows: a shadow map for bodies, and soft occlusion of the floor. */
import { KEY } from '@bachata/core/avatar/light.ts';
import type { BodyPose, Vec3 } from '@bachata/core/motion/body.ts';
import { clearBox, createVisibilityBuffer, drawTriangles } from './visibility.ts';

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

  clear(): void {
    clearBox(this.#buffer, { left: 0, top: 0, right: SIZE, bottom: SIZE });
  }

  /** @param screen scratch of three numbers a vertex */
  draw(positions: Float32Array, indices: Uint32Array, screen: Float32Array): void {
    for (let i = 0; i < positions.length; i += 3) {
      const x = positions[i] - CENTER[0];
      const y = positions[i + 1] - CENTER[1];
      const z = positions[i + 2] - CENTER[2];
      screen[i] = (R[0] * x + R[1] * y + R[2] * z + EXTENT) * PER_METER;
      screen[i + 1] = (EXTENT - (U[0] * x + U[1] * y + U[2] * z)) * PER_METER;
      screen[i + 2] = L[0] * x + L[1] * y + L[2] * z + OFFSET;
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

/** The floor around the dancers, in cells. */
export const FLOOR = { left: -2.2, back: -1.6, cell: 0.016, columns: 275, rows: 190 } as const;
const CELLS = FLOOR.columns * FLOOR.rows;
const COARSE = 5;

/** How much of a floor point's light the key light's shadow and the hidden sky take. */
const KEY_SHARE = 0.5;
const SKY_SHARE = 0.85;
/** Less than this is not seen. */
const FAINT = 0.014;

/** Soft shade on the floor: shadows of the key light, and less sky under and near bodies. */
export class FloorShade {
  /** The share of its light that each cell loses, row by row. */
  readonly taken = new Float32Array(CELLS);
  /** The cells that lose any, in columns and rows. */
  readonly extent = { left: 0, top: 0, right: 0, bottom: 0 };
  readonly #ambient = new Float32Array(CELLS);
  readonly #near = new Float32Array(CELLS);
  readonly #far = new Float32Array(CELLS);
  readonly #scratch = new Float32Array(CELLS);

  update(map: ShadowMap, bodies: readonly BodyPose[]): void {
    const { columns, rows } = FLOOR;
    for (let row = 0, at = 0; row < rows; row++) {
      const z = FLOOR.back + (row + 0.5) * FLOOR.cell;
      for (let column = 0; column < columns; column++, at++) {
        const height = map.blockerHeight(FLOOR.left + (column + 0.5) * FLOOR.cell, z);
        // The penumbra grows with the blocker's height: blend a sharp and a wide layer.
        const wide = Math.min(1, height / 0.9);
        this.#near[at] = height > 0 ? 1 - wide : 0;
        this.#far[at] = height > 0 ? wide : 0;
      }
    }
    blur(this.#near, this.#scratch, 1);
    blur(this.#near, this.#scratch, 2);
    blur(this.#far, this.#scratch, 4);
    blur(this.#far, this.#scratch, 6);
    this.#updateAmbient(bodies);
    this.#combine();
  }

  #combine(): void {
    const box = { left: CELLS, top: CELLS, right: 0, bottom: 0 };
    for (let row = 0, at = 0; row < FLOOR.rows; row++) {
      for (let column = 0; column < FLOOR.columns; column++, at++) {
        const lit = 1 - KEY_SHARE * (this.#near[at] + this.#far[at]);
        const taken = 1 - lit * (1 - SKY_SHARE * this.#ambient[at]) - FAINT;
        this.taken[at] = taken > 0 ? taken : 0;
        if (taken <= 0) continue;
        if (column < box.left) box.left = column;
        if (column >= box.right) box.right = column + 1;
        if (row < box.top) box.top = row;
        box.bottom = row + 1;
      }
    }
    Object.assign(this.extent, box);
  }

  #updateAmbient(bodies: readonly BodyPose[]): void {
    const blockers = bodies.flatMap(blockersOf);
    const columns = FLOOR.columns / COARSE;
    const rows = FLOOR.rows / COARSE;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const x = FLOOR.left + (column + 0.5) * COARSE * FLOOR.cell;
        const z = FLOOR.back + (row + 0.5) * COARSE * FLOOR.cell;
        let open = 1;
        for (const { at, radius } of blockers) {
          const dx = at[0] - x;
          const dz = at[2] - z;
          const h = Math.max(at[1], 0.5 * radius);
          const square = dx * dx + dz * dz + h * h;
          // The share of a cosine-weighted sky that a sphere covers.
          const covered = (radius * radius * h) / (square * Math.sqrt(square));
          open *= 1 - Math.min(0.9, covered);
        }
        this.#fill(row, column, 1 - open);
      }
    }
    blur(this.#ambient, this.#scratch, 3);
  }

  #fill(row: number, column: number, value: number): void {
    for (let y = 0; y < COARSE; y++) {
      const at = (row * COARSE + y) * FLOOR.columns + column * COARSE;
      this.#ambient.fill(value, at, at + COARSE);
    }
  }
}

function blockersOf(body: BodyPose): readonly { at: Vec3; radius: number }[] {
  const limbs = [body.left, body.right].flatMap((limb) => [
    { at: limb.heel, radius: 0.042 },
    { at: limb.ball, radius: 0.045 },
    { at: limb.ankle, radius: 0.05 },
    { at: limb.knee, radius: 0.075 },
  ]);
  return [
    ...limbs,
    { at: body.pelvis.origin, radius: 0.19 },
    { at: body.chest.origin, radius: 0.19 },
  ];
}

/** Blurs a layer with a box of `radius` cells, once along rows and once along columns. */
function blur(layer: Float32Array, scratch: Float32Array, radius: number): void {
  const { columns, rows } = FLOOR;
  for (let row = 0; row < rows; row++) boxPass(layer, scratch, row * columns, 1, columns, radius);
  for (let column = 0; column < columns; column++) {
    boxPass(scratch, layer, column, columns, rows, radius);
  }
}

function boxPass(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1);
  let sum = 0;
  for (let i = 0; i < Math.min(radius, count); i++) sum += from[start + i * step];
  for (let i = 0; i < count; i++) {
    if (i + radius < count) sum += from[start + (i + radius) * step];
    to[start + i * step] = sum * share;
    if (i >= radius) sum -= from[start + (i - radius) * step];
  }
}
