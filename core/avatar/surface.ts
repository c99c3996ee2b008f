/**
 * What the parts of a figure are written to: positions of vertices, or the frames that vertices follow,
 * where a graphics card puts the two together.
 */
import type { Frame, Vec3 } from '../motion/body.ts';
import type { Grid } from './mesh.ts';
import type { TrunkPlace, TrunkSurface } from './trunk.ts';
import { cross } from './vector.ts';

/** Where a ring lies: u x v is the direction of the tube. */
export interface RingFrame {
  readonly center: Vec3;
  readonly u: Vec3;
  readonly v: Vec3;
}

/** A ring's vertices in its plane: along u and v, meters. */
export interface Outline {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Moves each vertex by its share of a vector. */
export interface Pull {
  readonly shares: Float32Array;
  readonly by: Vec3;
}

/** All but frames, trunk and free vertices is the same in every pose. */
export interface Surface {
  /** A ring of a grid: `outline` in the plane of its frame. */
  ring(grid: Grid, ring: number, frame: RingFrame, outline: Outline): void;
  /** A vertex at `at` in a frame: along u, v and u x v. */
  point(vertex: number, frame: RingFrame, at: Vec3): void;
  /** A vertex inside of the figure that turns with a frame. */
  inside(vertex: number, at: Vec3, frame: Frame): void;
  /** Vertices from `first` on at fixed places of a frame: right, up, forward of each. */
  rigid(first: number, local: Float32Array, frame: Frame, pull?: Pull): void;
  /** Vertices from `first` on that are cut from the trunk. */
  shell(first: number, places: readonly TrunkPlace[], trunk: TrunkSurface): void;
  /** All of a grid that follows no frame: x, y, z of each vertex, the poles last. */
  free(grid: Grid, vertices: Float64Array): void;
}

/** Writes positions. */
export class PositionSurface implements Surface {
  readonly #positions: Float32Array;

  constructor(positions: Float32Array) {
    this.#positions = positions;
  }

  ring(grid: Grid, ring: number, { center: c, u, v }: RingFrame, { x, y }: Outline): void {
    const positions = this.#positions;
    let o = 3 * (grid.first + ring * grid.segments);
    for (let j = 0; j < grid.segments; j++) {
      const a = x[j];
      const b = y[j];
      positions[o++] = c[0] + a * u[0] + b * v[0];
      positions[o++] = c[1] + a * u[1] + b * v[1];
      positions[o++] = c[2] + a * u[2] + b * v[2];
    }
  }

  point(vertex: number, { center: c, u, v }: RingFrame, [x, y, z]: Vec3): void {
    const w = cross(u, v);
    this.#put(vertex, [
      c[0] + x * u[0] + y * v[0] + z * w[0],
      c[1] + x * u[1] + y * v[1] + z * w[1],
      c[2] + x * u[2] + y * v[2] + z * w[2],
    ]);
  }

  inside(vertex: number, at: Vec3): void {
    this.#put(vertex, at);
  }

  #put(vertex: number, [x, y, z]: Vec3): void {
    const positions = this.#positions;
    positions[3 * vertex] = x;
    positions[3 * vertex + 1] = y;
    positions[3 * vertex + 2] = z;
  }

  rigid(first: number, local: Float32Array, frame: Frame, pull?: Pull): void {
    const positions = this.#positions;
    const { origin: o, right: r, up: u, forward: f } = frame;
    let out = 3 * first;
    for (let i = 0; i < local.length; i += 3) {
      const [x, y, z] = [local[i], local[i + 1], local[i + 2]];
      positions[out++] = o[0] + r[0] * x + u[0] * y + f[0] * z;
      positions[out++] = o[1] + r[1] * x + u[1] * y + f[1] * z;
      positions[out++] = o[2] + r[2] * x + u[2] * y + f[2] * z;
    }
    if (pull === undefined) return;
    const { shares, by } = pull;
    for (let i = 0; i < shares.length; i++) {
      if (shares[i] === 0) continue;
      for (let axis = 0; axis < 3; axis++)
        positions[3 * (first + i) + axis] += shares[i] * by[axis];
    }
  }

  shell(first: number, places: readonly TrunkPlace[], trunk: TrunkSurface): void {
    const positions = this.#positions;
    let out = 3 * first;
    for (let i = 0; i < places.length; i++) {
      const place = places[i];
      positions[out++] = trunk.coordinate(place, 0);
      positions[out++] = trunk.coordinate(place, 1);
      positions[out++] = trunk.coordinate(place, 2);
    }
  }

  free({ first }: Grid, vertices: Float64Array): void {
    this.#positions.set(vertices, 3 * first);
  }
}
