/** Soft shade on the floor: shadows of the key light, and less sky under and near bodies. */
import { FLOOR_SHADOW } from '@bachata/core/avatar/room.ts';
import type { BodyPose, Vec3 } from '@bachata/core/motion/body.ts';
import type { ShadowMap } from './shadow.ts';
import type { FloorLine } from './studio.ts';
import type { Box } from './visibility.ts';

/** The floor around the dancers, in cells. */
export const FLOOR = { left: -2.2, back: -1.6, cell: 0.016, columns: 275, rows: 190 } as const;
const { columns: COLUMNS, rows: ROWS } = FLOOR;
const CELLS = COLUMNS * ROWS;
/** The sky is looked for once for so many cells each way, and then blurred. */
const COARSE = 5;
const COARSE_COLUMNS = COLUMNS / COARSE;
const COARSE_ROWS = ROWS / COARSE;
const SKY_BLUR = 3;

/** Radii of the blurs, in cells, of what throws its shadow from near the floor and from high above. */
const NEAR_BLURS = [1, 2] as const;
const FAR_BLURS = [4, 6] as const;
const FAR_REACH = 10;

/** How much of a floor point's light the hidden sky takes. */
const SKY_SHARE = 0.85;
/** Less than this is not seen. */
const FAINT = 0.014;

export class FloorShade {
  /** The share of its light that each cell loses, row by row. */
  readonly taken = new Float32Array(CELLS);
  /** The cells that lose any, in columns and rows. */
  readonly extent = { left: 0, top: 0, right: 0, bottom: 0 };
  readonly #near = new Float32Array(CELLS);
  readonly #far = new Float32Array(CELLS);
  readonly #scratch = new Float32Array(CELLS);
  readonly #line = new Float32Array(COLUMNS);
  readonly #sums = new Float64Array(COLUMNS);
  /** Rows of coarse cells, blurred along the row. */
  readonly #sky = new Float32Array(COLUMNS * COARSE_ROWS);

  update(map: ShadowMap, bodies: readonly BodyPose[]): void {
    this.#castShadows(map);
    this.#hideSky(bodies);
    this.#combine();
  }

  /**
   * What the points of a line on the floor keep of their light, into `out`, 0..`full`.
   *
   * @returns the part of the line beyond which all points keep `full`
   */
  lightAlong(
    { z, x, step }: FloorLine,
    out: Uint16Array,
    full: number,
  ): { readonly from: number; readonly to: number } {
    const { taken, extent } = this;
    const line = this.#line;
    out.fill(full);
    const v = (z - FLOOR.back) / FLOOR.cell - 0.5;
    const row = Math.floor(v);
    if (row < 0 || row >= ROWS - 1) return { from: 0, to: 0 };
    let first: number = COLUMNS;
    let last = -1;
    for (let column = extent.left; column < extent.right; column++) {
      const at = row * COLUMNS + column;
      line[column] = full * (taken[at] + (taken[at + COLUMNS] - taken[at]) * (v - row));
      if (line[column] === 0) continue;
      if (first > column) first = column;
      last = column;
    }
    const start = (x - FLOOR.left) / FLOOR.cell - 0.5;
    const perPoint = step / FLOOR.cell;
    // A column more each way, as light is blended from column to column; the outermost is a border.
    const low = Math.max(0, first - 1);
    const high = Math.min(COLUMNS - 1, last + 1);
    const from = Math.max(0, Math.ceil((low - start) / perPoint));
    const to = Math.min(out.length, Math.ceil((high - start) / perPoint));
    for (let i = from; i < to; i++) {
      const u = start + i * perPoint;
      const column = u | 0;
      const lost = line[column] + (line[column + 1] - line[column]) * (u - column);
      out[i] = full + 0.5 - lost;
    }
    return { from, to: Math.max(from, to) };
  }

  #castShadows(map: ShadowMap): void {
    this.#near.fill(0);
    this.#far.fill(0);
    // A texel more each way, as the map is read at whole texels.
    const shadowed = cellsAround(map.floor, 2);
    for (let row = shadowed.top; row < shadowed.bottom; row++) {
      const z = FLOOR.back + (row + 0.5) * FLOOR.cell;
      let at = row * COLUMNS + shadowed.left;
      for (let column = shadowed.left; column < shadowed.right; column++, at++) {
        const height = map.blockerHeight(FLOOR.left + (column + 0.5) * FLOOR.cell, z);
        if (height === 0) continue;
        // The penumbra grows with the blocker's height: blend a sharp and a wide layer.
        const wide = Math.min(1, height / 0.9);
        this.#near[at] = 1 - wide;
        this.#far[at] = wide;
      }
    }
    const reached = cellsAround(map.floor, 2 + FAR_REACH);
    for (const radius of NEAR_BLURS) this.#blur(this.#near, reached, radius);
    for (const radius of FAR_BLURS) this.#blur(this.#far, reached, radius);
  }

  /** Blurs the part of a layer outside of which it is 0, along rows and then along columns. */
  #blur(layer: Float32Array, { left, top, right, bottom }: Box, radius: number): void {
    const scratch = this.#scratch;
    const sums = this.#sums;
    const share = 1 / (2 * radius + 1);
    for (let row = top; row < bottom; row++) {
      blurLine(layer, scratch, row * COLUMNS + left, right - left, radius);
    }
    const addRow = (row: number, sign: number): void => {
      for (let column = left, at = row * COLUMNS + left; column < right; column++, at++) {
        sums[column] += sign * scratch[at];
      }
    };
    sums.fill(0);
    for (let row = top; row < Math.min(top + radius, bottom); row++) addRow(row, 1);
    for (let row = top; row < bottom; row++) {
      if (row + radius < bottom) addRow(row + radius, 1);
      for (let column = left, at = row * COLUMNS + left; column < right; column++, at++) {
        layer[at] = sums[column] * share;
      }
      if (row - radius >= top) addRow(row - radius, -1);
    }
  }

  #hideSky(bodies: readonly BodyPose[]): void {
    const blockers = bodies.flatMap(blockersOf);
    const line = new Float32Array(COLUMNS);
    for (let row = 0; row < COARSE_ROWS; row++) {
      const z = FLOOR.back + (row + 0.5) * COARSE * FLOOR.cell;
      for (let column = 0; column < COARSE_COLUMNS; column++) {
        const x = FLOOR.left + (column + 0.5) * COARSE * FLOOR.cell;
        line.fill(hiddenSky(blockers, x, z), column * COARSE, (column + 1) * COARSE);
      }
      blurLine(line, this.#sky.subarray(row * COLUMNS, (row + 1) * COLUMNS), 0, COLUMNS, SKY_BLUR);
    }
  }

  #combine(): void {
    const { taken } = this;
    const sky = new Float32Array(COLUMNS);
    const box: Box = { left: COLUMNS, top: ROWS, right: 0, bottom: 0 };
    for (let row = 0, at = 0; row < ROWS; row++) {
      this.#blurSkyDown(row, sky);
      for (let column = 0; column < COLUMNS; column++, at++) {
        const lit = 1 - FLOOR_SHADOW * (this.#near[at] + this.#far[at]);
        const lost = 1 - lit * (1 - SKY_SHARE * sky[column]) - FAINT;
        taken[at] = lost > 0 ? lost : 0;
        if (lost <= 0) continue;
        if (column < box.left) box.left = column;
        if (column >= box.right) box.right = column + 1;
        if (row < box.top) box.top = row;
        box.bottom = row + 1;
      }
    }
    Object.assign(this.extent, box);
  }

  /** The hidden sky of a row of cells, blurred over the coarse rows around it. */
  #blurSkyDown(row: number, out: Float32Array): void {
    out.fill(0);
    const first = Math.max(0, row - SKY_BLUR);
    const end = Math.min(ROWS, row + SKY_BLUR + 1);
    for (let from = first; from < end;) {
      const coarse = Math.floor(from / COARSE);
      const to = Math.min(end, (coarse + 1) * COARSE);
      const share = (to - from) / (2 * SKY_BLUR + 1);
      for (let column = 0, at = coarse * COLUMNS; column < COLUMNS; column++, at++) {
        out[column] += share * this.#sky[at];
      }
      from = to;
    }
  }
}

/** The cells of a part of the floor in meters and `more` around it. */
function cellsAround({ left, top, right, bottom }: Box, more: number): Box {
  const column = (x: number): number => (x - FLOOR.left) / FLOOR.cell;
  const row = (z: number): number => (z - FLOOR.back) / FLOOR.cell;
  return {
    left: Math.max(0, Math.floor(column(left)) - more),
    top: Math.max(0, Math.floor(row(top)) - more),
    right: Math.min(COLUMNS, Math.ceil(column(right)) + more),
    bottom: Math.min(ROWS, Math.ceil(row(bottom)) + more),
  };
}

interface Blocker {
  readonly at: Vec3;
  readonly radius: number;
}

function blockersOf(body: BodyPose): readonly Blocker[] {
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

/** The share of a floor point's sky that bodies hide. */
function hiddenSky(blockers: readonly Blocker[], x: number, z: number): number {
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
  return 1 - open;
}

/** Blurs `count` numbers from `start` on with a box of `radius`; beyond them all is 0. */
function blurLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  count: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1);
  let sum = 0;
  for (let i = 0; i < Math.min(radius, count); i++) sum += from[start + i];
  for (let i = 0; i < count; i++) {
    if (i + radius < count) sum += from[start + i + radius];
    to[start + i] = sum * share;
    if (i >= radius) sum -= from[start + i - radius];
  }
}
