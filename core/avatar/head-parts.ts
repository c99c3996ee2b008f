/** What heads are put together from: shapes with fixed coordinates in a frame's right, up, forward. */
import type { Frame, Vec3 } from '../motion/body.ts';
import type { MaterialName } from './materials.ts';
import { endPole, startPole, type Grid } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import { faceDepth } from './skull.ts';
import { PositionSurface, type Pull, type Surface } from './surface.ts';
import { chainFrames, circle, outline, oval, writeTube, type RingShape } from './tube.ts';

/** Writes a shape where a frame is. */
export type RigidPart = (surface: Surface, frame: Frame, pull?: Pull) => void;

export function rigid(
  { mesh, physique }: Build,
  rings: number,
  segments: number,
  material: MaterialName,
  shape: (local: Float32Array, grid: Grid) => void,
): RigidPart {
  const grid = mesh.grid(rings, segments, material);
  const local = new Float32Array(3 * (rings * segments + 2));
  shape(local, { first: 0, rings, segments });
  const scaled = local.map((value) => value * physique.headScale);
  return (surface, frame, pull) => surface.rigid(grid.first, scaled, frame, pull);
}

export const onHead =
  (part: RigidPart): PartWriter =>
  ({ body, surface }) =>
    part(surface, body.head);

const SEGMENTS = 40;

/** Angles that crowd toward the face, where the features are. */
export const faceAngles: readonly number[] = Array.from({ length: SEGMENTS }, (_, j) => {
  const even = (2 * Math.PI * j) / SEGMENTS;
  return even + 0.42 * Math.cos(even);
});

export function writeLocal(local: Float32Array, vertex: number, point: Vec3): void {
  local.set(point, 3 * vertex);
}

/** An ellipsoid with its poles on the local z axis, `tilt` radians about z. */
export function ellipsoid(
  build: Build,
  material: MaterialName,
  center: Vec3,
  radii: Vec3,
  tilt = 0,
  [rings, segments]: readonly [number, number] = [6, 12],
): RigidPart {
  return rigid(build, rings, segments, material, (local, grid) => {
    const { cos, sin } = circle(segments);
    const [ct, st] = [Math.cos(tilt), Math.sin(tilt)];
    const put = (vertex: number, x: number, y: number, z: number): void =>
      writeLocal(local, vertex, [
        center[0] + x * radii[0] * ct - y * radii[1] * st,
        center[1] + x * radii[0] * st + y * radii[1] * ct,
        center[2] + z * radii[2],
      ]);
    // Local right, up, forward is left-handed, so rings run backwards from the front pole.
    for (let k = 0; k < rings; k++) {
      const polar = (Math.PI * (k + 1)) / (rings + 1);
      for (let j = 0; j < segments; j++) {
        put(k * segments + j, Math.sin(polar) * cos[j], Math.sin(polar) * sin[j], Math.cos(polar));
      }
    }
    put(startPole(grid), 0, 0, 1);
    put(endPole(grid), 0, 0, -1);
  });
}

/** Evenly from 0 to 1. */
export const evenly = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i / (count - 1));

/** A thin roll along points on the face, `lift` in front of it. */
export function stroke(
  build: Build,
  material: MaterialName,
  points: readonly (readonly [x: number, y: number])[],
  radii: readonly RingShape[],
  lift = 0,
): RigidPart {
  const axis = points.map(([x, y]): Vec3 => [x, y, faceDepth(x, y) + lift]);
  return rigid(build, points.length, 8, material, (local, grid) => {
    // Written as if right-handed, then mirrored: u and v are swapped to keep triangles outward.
    const frames = chainFrames(axis, [0, 0, 1]).map(({ center, u, v }) => ({ center, u: v, v: u }));
    const outlines = radii.map(({ u, front }) => outline(8, oval(front, u)));
    writeTube(new PositionSurface(local), grid, frames, outlines);
    const put = (vertex: number, at: Vec3): void => writeLocal(local, vertex, at);
    put(startPole(grid), axis[0]);
    put(endPole(grid), axis[axis.length - 1]);
  });
}
