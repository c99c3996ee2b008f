/** A figure on its way into the picture: projected, and lit at the vertices that are seen. */
import { createAvatar, type Avatar } from '@bachata/core/avatar/figure.ts';
import { materialsOf, type Look } from '@bachata/core/avatar/materials.ts';
import type { Proportions } from '@bachata/core/motion/body.ts';
import type { Camera } from '@bachata/core/moves/camera.ts';
import { prepareMaterial, shadePoint, type ShadedMaterial } from './shade.ts';
import type { ShadowMap } from './shadow.ts';
import { grow, type Box } from './visibility.ts';

/** Samples along a side of a pixel. */
export const SAMPLES = 2;

/** Numbers that shading leaves at a vertex: light and mirrored light, three channels each. */
const SHADES = 6;

/**
 * Numbers kept of a triangle that is seen: x and y of its third corner, how the weights of the other
 * two grow to the right and downward, and for each channel the color of the third corner and what the
 * other two differ by.
 */
const KEPT = 15;

export class DrawnFigure {
  readonly figure: Avatar;
  readonly triangles: number;
  /** x and y in samples, and nearness, of each vertex; scratch until `project`. */
  readonly screen: Float32Array;
  readonly #camera: Camera;
  readonly #materials: readonly ShadedMaterial[];
  readonly #shade: Float32Array;
  readonly #kept: Float32Array;
  /** The frames in which a vertex was last lit, and a triangle kept. */
  readonly #litIn: Uint32Array;
  readonly #keptIn: Uint32Array;
  #frame = 0;

  constructor(look: Look, proportions: Proportions, camera: Camera) {
    this.#camera = camera;
    this.figure = createAvatar(look, proportions);
    const { positions, indices } = this.figure.mesh;
    this.triangles = indices.length / 3;
    this.screen = new Float32Array(positions.length);
    this.#materials = materialsOf(look).map(prepareMaterial);
    this.#shade = new Float32Array((SHADES * positions.length) / 3);
    this.#kept = new Float32Array(KEPT * this.triangles);
    this.#litIn = new Uint32Array(positions.length / 3);
    this.#keptIn = new Uint32Array(this.triangles);
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
      grow(box, x, y);
    }
  }

  materialOf(triangle: number): number {
    const { indices, materials } = this.figure.mesh;
    return materials[indices[3 * triangle]];
  }

  /** Linear r, g, b of a triangle at a place of the picture (in quarters of a pixel), into `out`. */
  shadeAt(
    triangle: number,
    quarterX: number,
    quarterY: number,
    shadows: ShadowMap,
    out: Float32Array,
  ): void {
    if (this.#keptIn[triangle] !== this.#frame) this.#keep(triangle, shadows);
    const kept = this.#kept;
    const o = KEPT * triangle;
    const x = quarterX * (SAMPLES / 4) - kept[o];
    const y = quarterY * (SAMPLES / 4) - kept[o + 1];
    let wa = x * kept[o + 2] + y * kept[o + 3];
    let wb = x * kept[o + 4] + y * kept[o + 5];
    // A pixel's center may lie just outside a triangle that one of its samples hits.
    wa = wa < 0 ? 0 : wa > 1 ? 1 : wa;
    wb = wb < 0 ? 0 : wb > 1 - wa ? 1 - wa : wb;
    out[0] = kept[o + 6] + wa * kept[o + 7] + wb * kept[o + 8];
    out[1] = kept[o + 9] + wa * kept[o + 10] + wb * kept[o + 11];
    out[2] = kept[o + 12] + wa * kept[o + 13] + wb * kept[o + 14];
  }

  /** Triangles are a few pixels large: light at their corners is as good as at every pixel. */
  #keep(triangle: number, shadows: ShadowMap): void {
    this.#keptIn[triangle] = this.#frame;
    const { indices, materials } = this.figure.mesh;
    const { screen } = this;
    const a = indices[3 * triangle];
    const b = indices[3 * triangle + 1];
    const c = indices[3 * triangle + 2];
    if (this.#litIn[a] !== this.#frame) this.#light(a, shadows);
    if (this.#litIn[b] !== this.#frame) this.#light(b, shadows);
    if (this.#litIn[c] !== this.#frame) this.#light(c, shadows);
    const cx = screen[3 * c];
    const cy = screen[3 * c + 1];
    const ax = screen[3 * a] - cx;
    const ay = screen[3 * a + 1] - cy;
    const bx = screen[3 * b] - cx;
    const by = screen[3 * b + 1] - cy;
    const inverse = 1 / (ax * by - bx * ay);
    const kept = this.#kept;
    const o = KEPT * triangle;
    kept[o] = cx;
    kept[o + 1] = cy;
    kept[o + 2] = by * inverse;
    kept[o + 3] = -bx * inverse;
    kept[o + 4] = -ay * inverse;
    kept[o + 5] = ax * inverse;
    const { color } = this.#materials[materials[a]];
    const shade = this.#shade;
    for (let channel = 0; channel < 3; channel++) {
      const i = SHADES * a + channel;
      const j = SHADES * b + channel;
      const k = SHADES * c + channel;
      const last = color[channel] * shade[k] + shade[k + 3];
      const at = o + 6 + 3 * channel;
      kept[at] = last;
      kept[at + 1] = color[channel] * shade[i] + shade[i + 3] - last;
      kept[at + 2] = color[channel] * shade[j] + shade[j + 3] - last;
    }
  }

  #light(vertex: number, shadows: ShadowMap): void {
    this.#litIn[vertex] = this.#frame;
    const { positions, normals, materials } = this.figure.mesh;
    const material = this.#materials[materials[vertex]];
    const { position } = this.#camera;
    shadePoint(
      material,
      position,
      shadows,
      positions,
      normals,
      vertex,
      this.#shade,
      SHADES * vertex,
    );
  }
}
