/**
 * A figure's surface: one indexed triangle mesh whose topology never changes. It is put together
 * from closed grids (rings of vertices with a pole at either end); a frame only rewrites positions.
 */
import { MATERIAL_NAMES, type MaterialName } from './materials.ts';

export interface FigureMesh extends MeshLayout {
  /** x, y, z of each vertex, meters. */
  readonly positions: Float32Array;
  /** Unit vectors, outward. */
  readonly normals: Float32Array;
}

/** What is the same in every pose. */
export interface MeshLayout {
  /** Three vertices a triangle, counter-clockwise seen from outside. */
  readonly indices: Uint32Array;
  /** Index into `MATERIAL_NAMES` of each vertex; a triangle takes that of its first vertex. */
  readonly materials: Uint8Array;
  /** What the surface is put together from. */
  readonly grids: readonly Grid[];
}

/**
 * `rings` x `segments` vertices from `first` on, ring by ring, then the start and the end pole.
 * With ring axes u, v and the tube's direction t = u x v, angles run from u to v.
 */
export interface Grid {
  readonly first: number;
  readonly rings: number;
  readonly segments: number;
}

export const startPole = (grid: Grid): number => grid.first + grid.rings * grid.segments;
export const endPole = (grid: Grid): number => startPole(grid) + 1;

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Adds the triangles of a grid between the rings and segments that are named, with both poles. */
function connect(
  indices: number[],
  grid: Grid,
  rings: readonly number[],
  segments: readonly number[],
): void {
  const at = (k: number, j: number): number =>
    grid.first + rings[k] * grid.segments + segments[j % segments.length];
  const last = rings.length - 1;
  for (let j = 0; j < segments.length; j++) {
    indices.push(at(0, j + 1), at(0, j), startPole(grid));
    for (let k = 0; k < last; k++) {
      indices.push(at(k, j), at(k, j + 1), at(k + 1, j + 1));
      indices.push(at(k, j), at(k + 1, j + 1), at(k + 1, j));
    }
    indices.push(at(last, j), at(last, j + 1), endPole(grid));
  }
}

/** Grids finer than this lose every second ring or segment in a coarse mesh. */
const COARSE_RINGS = 8;
const COARSE_SEGMENTS = 12;

/**
 * The same surface over the same vertices in about a quarter of the triangles, for small pictures.
 * Where the material changes from ring to ring, all rings stay.
 */
export function coarseIndices({ grids, materials }: MeshLayout): Uint32Array {
  const indices: number[] = [];
  for (const grid of grids) {
    const material = (k: number): number => materials[grid.first + k * grid.segments];
    const last = grid.rings - 1;
    const isEdge = (k: number): boolean =>
      k === 0 || k === last || material(k - 1) !== material(k) || material(k + 1) !== material(k);
    const fineRings = grid.rings < COARSE_RINGS;
    const fineSegments = grid.segments < COARSE_SEGMENTS || grid.segments % 2 === 1;
    connect(
      indices,
      grid,
      steps(grid.rings).filter((k) => fineRings || k % 2 === 0 || isEdge(k)),
      steps(grid.segments).filter((j) => fineSegments || j % 2 === 0),
    );
  }
  return Uint32Array.from(indices);
}

/** The triangles of a single grid, counted from its own first vertex. */
export function gridIndices({ rings, segments }: Grid): Uint32Array {
  const indices: number[] = [];
  connect(indices, { first: 0, rings, segments }, steps(rings), steps(segments));
  return Uint32Array.from(indices);
}

export class MeshBuilder {
  readonly #indices: number[] = [];
  readonly #materials: number[] = [];
  readonly #grids: Grid[] = [];

  /** Reserves a closed grid. `material` may change from ring to ring. */
  grid(
    rings: number,
    segments: number,
    material: MaterialName | ((ring: number) => MaterialName),
  ): Grid {
    const grid: Grid = { first: this.#materials.length, rings, segments };
    const of = typeof material === 'function' ? material : () => material;
    for (let k = 0; k < rings; k++) {
      const id = MATERIAL_NAMES.indexOf(of(k));
      for (let j = 0; j < segments; j++) this.#materials.push(id);
    }
    this.#materials.push(MATERIAL_NAMES.indexOf(of(0)), MATERIAL_NAMES.indexOf(of(rings - 1)));
    this.#grids.push(grid);
    connect(this.#indices, grid, steps(rings), steps(segments));
    return grid;
  }

  finish(): MeshLayout {
    return {
      indices: Uint32Array.from(this.#indices),
      materials: Uint8Array.from(this.#materials),
      grids: this.#grids,
    };
  }
}

/** Smooth normals: the mean of the adjoining triangles', weighted by their area. */
export function updateNormals(mesh: Pick<FigureMesh, 'positions' | 'normals' | 'indices'>): void {
  const { positions: p, normals: n, indices } = mesh;
  n.fill(0);
  for (let i = 0; i < indices.length; i += 3) {
    const a = 3 * indices[i];
    const b = 3 * indices[i + 1];
    const c = 3 * indices[i + 2];
    const ux = p[b] - p[a];
    const uy = p[b + 1] - p[a + 1];
    const uz = p[b + 2] - p[a + 2];
    const vx = p[c] - p[a];
    const vy = p[c + 1] - p[a + 1];
    const vz = p[c + 2] - p[a + 2];
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    // Without a loop over the three: a list for each triangle is most of the work.
    n[a] += x;
    n[a + 1] += y;
    n[a + 2] += z;
    n[b] += x;
    n[b + 1] += y;
    n[b + 2] += z;
    n[c] += x;
    n[c + 1] += y;
    n[c + 2] += z;
  }
  for (let i = 0; i < n.length; i += 3) {
    const size = Math.sqrt(n[i] * n[i] + n[i + 1] * n[i + 1] + n[i + 2] * n[i + 2]);
    const k = size > 0 ? 1 / size : 0;
    n[i] *= k;
    n[i + 1] *= k;
    n[i + 2] *= k;
  }
}
