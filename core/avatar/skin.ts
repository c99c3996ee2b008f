/**
 * A figure for a graphics card: what each vertex follows is found once, and a pose is only the frames
 * that are followed, some hundred in place of ten thousand vertices.
 *
 * A frame is twelve numbers: three axes with the coordinates of the origin as their fourth number. A
 * vertex is at `local` in the mean of the frames `a` and `b`, moved by `follow` times the origin of `c`.
 */
import type { BodyPose, Frame, Proportions, Vec3 } from '../motion/body.ts';
import { figureParts } from './figure.ts';
import { flesh } from './hips.ts';
import type { Look } from './materials.ts';
import { gridIndices, updateNormals, type FigureMesh, type Grid, type MeshLayout } from './mesh.ts';
import {
  PositionSurface,
  type Outline,
  type Pull,
  type RingFrame,
  type Surface,
} from './surface.ts';
import { STILL, type Sway } from './sway.ts';
import type { TrunkPlace, TrunkSurface } from './trunk.ts';

import { cross } from './vector.ts';

/** Numbers of a frame. */
export const FRAME_SIZE = 12;

export interface Skin {
  readonly layout: MeshLayout;
  /** Three numbers for each vertex: its place in its frames. */
  readonly local: Float32Array;
  /** Three for each: its normal in its frames. */
  readonly normals: Float32Array;
  /** Three for each: the frames `a`, `b` and `c`. */
  readonly frames: Float32Array;
  /** Three for each: the share of `b`, how much of `c` it follows, the share of the hips' normal. */
  readonly weights: Float32Array;
  /** The frames of the present pose, rewritten in place. */
  readonly pose: Float32Array;
  /** The first of the frames that hold the bones of the hips: from, to and radius of each as axes. */
  readonly hips: number;
  /** Writes `pose`. */
  write(body: BodyPose, sway?: Sway): void;
}

/** The bones that the normals of hips are blended from. */
export const HIP_BONES = 3;

/** @param still a pose in which normals are taken: a figure that stands straight */
export function createSkin(look: Look, proportions: Proportions, still: BodyPose): Skin {
  const { layout, hips, write } = figureParts(look, proportions);
  const count = layout.materials.length;
  const binding = new Binding(count);
  const finder = new FrameSurface(binding);
  finder.begin();
  write(still, STILL, finder);
  const hipFrames = finder.count;

  const positions = new Float32Array(3 * count);
  const normals = new Float32Array(3 * count);
  write(still, STILL, new PositionSurface(positions));
  updateNormals({ positions, normals, indices: layout.indices });
  const shares = new Float32Array(count);
  for (const { grid, shares: rings } of hips) {
    rings.forEach((share, ring) => {
      shares.fill(
        share,
        grid.first + ring * grid.segments,
        grid.first + (ring + 1) * grid.segments,
      );
    });
  }
  for (let vertex = 0; vertex < count; vertex++) binding.weights[3 * vertex + 2] = shares[vertex];

  const writer = new FrameSurface(undefined, hipFrames + HIP_BONES);
  function writePose(body: BodyPose, sway: Sway = STILL): void {
    writer.begin();
    write(body, sway, writer);
    flesh(body).forEach(({ from, to, radius }, k) => {
      writer.put(hipFrames + k, from, to, [radius, 0, 0], [0, 0, 0]);
    });
  }
  writePose(still);
  for (let vertex = 0; vertex < count; vertex++) {
    binding.takeNormal(vertex, normals, writer.frames);
  }
  return {
    layout,
    local: binding.local,
    normals: binding.normals,
    frames: binding.frames,
    weights: binding.weights,
    pose: writer.frames,
    hips: hipFrames,
    write: writePose,
  };
}

/** What each vertex follows. */
class Binding {
  readonly local: Float32Array;
  readonly normals: Float32Array;
  readonly frames: Float32Array;
  readonly weights: Float32Array;
  readonly #isFree: Uint8Array;

  constructor(vertices: number) {
    this.local = new Float32Array(3 * vertices);
    this.normals = new Float32Array(3 * vertices);
    this.frames = new Float32Array(3 * vertices);
    this.weights = new Float32Array(3 * vertices);
    this.#isFree = new Uint8Array(vertices);
  }

  follow(vertex: number, local: Vec3, a: number, b = a, c = 0, share = 0, follow = 0): void {
    this.local.set(local, 3 * vertex);
    this.frames.set([a, b, c], 3 * vertex);
    this.weights.set([share, follow], 3 * vertex);
  }

  /** A vertex that is a frame of its own, whose first axis is its normal. */
  free(vertex: number, frame: number): void {
    this.#isFree[vertex] = 1;
    this.follow(vertex, [0, 0, 0], frame);
  }

  takeNormal(vertex: number, normals: Float32Array, pose: Float32Array): void {
    const o = 3 * vertex;
    if (this.#isFree[vertex] === 1) {
      this.normals[o] = 1;
      return;
    }
    const share = this.weights[o];
    const [a, b] = [FRAME_SIZE * this.frames[o], FRAME_SIZE * this.frames[o + 1]];
    for (let axis = 0; axis < 3; axis++) {
      let sum = 0;
      for (let i = 0; i < 3; i++) {
        const from = pose[a + 4 * axis + i];
        sum += normals[o + i] * (from + (pose[b + 4 * axis + i] - from) * share);
      }
      this.normals[o + axis] = sum;
    }
  }
}

const NO_AXIS: Vec3 = [0, 0, 0];

/** Writes frames one after the other, in the same order in every pose. */
class FrameSurface implements Surface {
  readonly frames: Float32Array;
  count = 0;
  readonly #binding: Binding | undefined;
  /** The frame object that was written last: vertices of one ring and its pole share it. */
  #last: object | undefined;
  #trunk = -1;
  readonly #free = new Map<Grid, FreeSurface>();

  /** @param count of frames; without it none is kept, only counted */
  constructor(binding: Binding | undefined, count = 0) {
    this.#binding = binding;
    this.frames = new Float32Array(FRAME_SIZE * count);
  }

  begin(): void {
    this.count = 0;
    this.#last = undefined;
    this.#trunk = -1;
  }

  put(frame: number, x: Vec3, y: Vec3, z: Vec3, origin: Vec3): void {
    const { frames } = this;
    const o = FRAME_SIZE * frame;
    // A surface that only counts keeps none: writing beyond its end does nothing.
    frames[o] = x[0];
    frames[o + 1] = x[1];
    frames[o + 2] = x[2];
    frames[o + 3] = origin[0];
    frames[o + 4] = y[0];
    frames[o + 5] = y[1];
    frames[o + 6] = y[2];
    frames[o + 7] = origin[1];
    frames[o + 8] = z[0];
    frames[o + 9] = z[1];
    frames[o + 10] = z[2];
    frames[o + 11] = origin[2];
  }

  #frame(of: object, x: Vec3, y: Vec3, z: Vec3, origin: Vec3): number {
    if (this.#last === of) return this.count - 1;
    this.#last = of;
    this.put(this.count, x, y, z, origin);
    return this.count++;
  }

  #ringFrame(frame: RingFrame): number {
    const { u, v, center } = frame;
    if (this.#last === frame) return this.count - 1;
    return this.#frame(frame, u, v, cross(u, v), center);
  }

  ring(grid: Grid, ring: number, frame: RingFrame, { x, y }: Outline): void {
    const slot = this.#ringFrame(frame);
    if (!this.#binding) return;
    const first = grid.first + ring * grid.segments;
    for (let j = 0; j < grid.segments; j++) this.#binding.follow(first + j, [x[j], y[j], 0], slot);
  }

  point(vertex: number, frame: RingFrame, at: Vec3): void {
    const slot = this.#ringFrame(frame);
    this.#binding?.follow(vertex, at, slot);
  }

  inside(vertex: number, at: Vec3, { right, up, forward }: Frame): void {
    const slot = this.#frame(at, right, up, forward, at);
    this.#binding?.follow(vertex, [0, 0, 0], slot);
  }

  rigid(first: number, local: Float32Array, frame: Frame, pull?: Pull): void {
    const slot = this.#frame(frame, frame.right, frame.up, frame.forward, frame.origin);
    const pulled = this.count;
    if (pull !== undefined) {
      this.put(this.count++, NO_AXIS, NO_AXIS, NO_AXIS, pull.by);
      this.#last = undefined;
    }
    if (!this.#binding) return;
    for (let i = 0; i < local.length / 3; i++) {
      const at: Vec3 = [local[3 * i], local[3 * i + 1], local[3 * i + 2]];
      if (pull === undefined) this.#binding.follow(first + i, at, slot);
      else this.#binding.follow(first + i, at, slot, slot, pulled, 0, pull.shares[i]);
    }
  }

  shell(first: number, places: readonly TrunkPlace[], trunk: TrunkSurface): void {
    if (this.#trunk < 0) this.#writeTrunk(trunk);
    if (!this.#binding) return;
    const left = this.#trunk + trunk.frames.length;
    places.forEach(({ station, share, right, forward, follow, side }, i) => {
      const a = this.#trunk + station;
      const shoulder = side === 'left' ? left : left + 1;
      this.#binding?.follow(first + i, [right, 0, forward], a, a + 1, shoulder, share, follow);
    });
  }

  #writeTrunk({ frames, shifts }: TrunkSurface): void {
    this.#trunk = this.count;
    for (const { right, up, forward, origin } of frames) {
      this.put(this.count++, right, up, forward, origin);
    }
    for (const side of ['left', 'right'] as const) {
      this.put(this.count++, NO_AXIS, NO_AXIS, NO_AXIS, shifts[side]);
    }
    this.#last = undefined;
  }

  free(grid: Grid, vertices: Float64Array): void {
    const count = vertices.length / 3;
    if (this.#binding) {
      for (let i = 0; i < count; i++) this.#binding.free(grid.first + i, this.count + i);
    } else {
      const surface = this.#freeSurface(grid, count);
      const { positions, normals } = surface;
      positions.set(vertices);
      updateNormals(surface);
      const { frames } = this;
      let o = FRAME_SIZE * this.count;
      for (let i = 0; i < 3 * count; i += 3, o += FRAME_SIZE) {
        frames[o] = normals[i];
        frames[o + 1] = normals[i + 1];
        frames[o + 2] = normals[i + 2];
        frames[o + 3] = positions[i];
        frames[o + 7] = positions[i + 1];
        frames[o + 11] = positions[i + 2];
      }
    }
    this.count += count;
    this.#last = undefined;
  }

  #freeSurface(grid: Grid, count: number): FreeSurface {
    let known = this.#free.get(grid);
    if (known === undefined) {
      known = {
        positions: new Float32Array(3 * count),
        normals: new Float32Array(3 * count),
        indices: gridIndices(grid),
      };
      this.#free.set(grid, known);
    }
    return known;
  }
}

type FreeSurface = Pick<FigureMesh, 'positions' | 'normals' | 'indices'>;
