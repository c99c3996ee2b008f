/** A figure on its way into the picture: projected, and lit at the vertices that are seen. */
import { createAvatar, type Avatar } from '@bachata/core/avatar/figure.ts';
import { materialsOf, type Look } from '@bachata/core/avatar/materials.ts';
import type { Proportions } from '@bachata/core/motion/body.ts';
import type { Camera } from '@bachata/core/moves/camera.ts';
import { prepareMaterial, shadePoint, type ShadedMaterial } from './shade.ts';
import type { ShadowMap } from './shadow.ts';
import type { Box } from './visibility.ts';

/** Samples along a side of a pixel. */
export const SAMPLES = 2;

/** Numbers that shading leaves at a vertex: light and mirrored light, three channels each. */
const SHADES = 6;

export class DrawnFigure {
  readonly figure: Avatar;
  readonly triangles: number;
  /** x and y in samples, and nearness, of each vertex; scratch until `project`. */
  readonly screen: Float32Array;
  readonly #camera: Camera;
  readonly #materials: readonly ShadedMaterial[];
  readonly #shade: Float32Array;
  /** The frame in which a vertex was last lit. */
  readonly #litIn: Uint32Array;
  #frame = 0;

  constructor(look: Look, proportions: Proportions, camera: Camera) {
    this.#camera = camera;
    this.figure = createAvatar(look, proportions);
    const { positions, indices } = this.figure.mesh;
    this.triangles = indices.length / 3;
    this.screen = new Float32Array(positions.length);
    this.#materials = materialsOf(look).map(prepareMaterial);
    this.#shade = new Float32Array((SHADES * positions.length) / 3);
    this.#litIn = new Uint32Array(positions.length / 3);
  }

  /** Projects all vertices and grows `box` (in pixels) round them. Starts a new frame. */
  project(box: Box): void {
    this.#frame++;
    const { positions } = this.figure.mesh;
    const { screen } = this;
    const camera = this.#camera;
    for (let i = 0; i < positions.length; i += 3) {
      const { x, y, depth } = camera.project(positions[i], positions[i + 1], positions[i + 2]);
      screen[i] = SAMPLES * x;
      screen[i + 1] = SAMPLES * y;
      screen[i + 2] = 1 / depth;
      if (x < box.left) box.left = x;
      if (x > box.right) box.right = x;
      if (y < box.top) box.top = y;
      if (y > box.bottom) box.bottom = y;
    }
  }

  materialOf(triangle: number): number {
    const { indices, materials } = this.figure.mesh;
    return materials[indices[3 * triangle]];
  }

  /** Linear r, g, b of a triangle at a place of the picture (in samples), into `out`. */
  shadeAt(triangle: number, sx: number, sy: number, shadows: ShadowMap, out: Float32Array): void {
    const { indices, materials } = this.figure.mesh;
    const { screen } = this;
    const first = 3 * triangle;
    const a = indices[first];
    const b = indices[first + 1];
    const c = indices[first + 2];
    const cx = screen[3 * c];
    const cy = screen[3 * c + 1];
    const ax = screen[3 * a] - cx;
    const ay = screen[3 * a + 1] - cy;
    const bx = screen[3 * b] - cx;
    const by = screen[3 * b + 1] - cy;
    const inverse = 1 / (ax * by - bx * ay);
    let wa = ((sx - cx) * by - (sy - cy) * bx) * inverse;
    let wb = ((sy - cy) * ax - (sx - cx) * ay) * inverse;
    // A pixel's center may lie just outside a triangle that one of its samples hits.
    wa = wa < 0 ? 0 : wa > 1 ? 1 : wa;
    wb = wb < 0 ? 0 : wb > 1 - wa ? 1 - wa : wb;
    const wc = 1 - wa - wb;
    if (this.#litIn[a] !== this.#frame) this.#light(a, shadows);
    if (this.#litIn[b] !== this.#frame) this.#light(b, shadows);
    if (this.#litIn[c] !== this.#frame) this.#light(c, shadows);
    const shade = this.#shade;
    const i = SHADES * a;
    const j = SHADES * b;
    const k = SHADES * c;
    const { r, g, b: blue } = this.#materials[materials[a]];
    out[0] =
      r * (wa * shade[i] + wb * shade[j] + wc * shade[k]) +
      (wa * shade[i + 3] + wb * shade[j + 3] + wc * shade[k + 3]);
    out[1] =
      g * (wa * shade[i + 1] + wb * shade[j + 1] + wc * shade[k + 1]) +
      (wa * shade[i + 4] + wb * shade[j + 4] + wc * shade[k + 4]);
    out[2] =
      blue * (wa * shade[i + 2] + wb * shade[j + 2] + wc * shade[k + 2]) +
      (wa * shade[i + 5] + wb * shade[j + 5] + wc * shade[k + 5]);
  }

  /** Triangles are a few pixels large: light at their corners is as good as at every pixel. */
  #light(vertex: number, shadows: ShadowMap): void {
    this.#litIn[vertex] = this.#frame;
    const { positions: p, normals: n, materials } = this.figure.mesh;
    const o = 3 * vertex;
    shadePoint(
      this.#materials[materials[vertex]],
      this.#camera.position,
      shadows,
      p[o],
      p[o + 1],
      p[o + 2],
      n[o],
      n[o + 1],
      n[o + 2],
      this.#shade,
      SHADES * vertex,
    );
  }
}
