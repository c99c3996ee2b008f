/** Head and neck: skull, ears, eyes, brows, lips, all rigid in the head's frame. */
import type { Vec3 } from '../motion/body.ts';
import type { MaterialName } from './materials.ts';
import { endPole, startPole, type Grid } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import { CHIN, CROWN, faceDepth, skullPoint } from './skull.ts';
import { PositionSurface } from './surface.ts';
import { chainFrames, circle, outline, oval, round, writeTube, type RingShape } from './tube.ts';
import { mix, toWorld } from './vector.ts';

/** A grid with fixed coordinates in the head's frame: right, up, forward. */
export function rigid(
  { mesh, physique }: Build,
  rings: number,
  segments: number,
  material: MaterialName,
  shape: (local: Float32Array, grid: Grid) => void,
): PartWriter {
  const grid = mesh.grid(rings, segments, material);
  const local = new Float32Array(3 * (rings * segments + 2));
  shape(local, { first: 0, rings, segments });
  const scaled = local.map((value) => value * physique.headScale);
  return ({ body, surface }) => surface.rigid(grid.first, scaled, body.head);
}

const SEGMENTS = 40;

/** Angles that crowd toward the face, where the features are. */
export const faceAngles: readonly number[] = Array.from({ length: SEGMENTS }, (_, j) => {
  const even = (2 * Math.PI * j) / SEGMENTS;
  return even + 0.42 * Math.cos(even);
});

export function writeLocal(local: Float32Array, vertex: number, point: Vec3): void {
  local.set(point, 3 * vertex);
}

function skull(build: Build): PartWriter {
  const rings = 32;
  return rigid(build, rings, SEGMENTS, 'skin', (local, grid) => {
    for (let k = 0; k < rings; k++) {
      const y = CHIN + ((CROWN - CHIN) * k) / (rings - 1);
      faceAngles.forEach((angle, j) => writeLocal(local, k * SEGMENTS + j, skullPoint(y, angle)));
    }
    writeLocal(local, startPole(grid), [0, CHIN - 0.0015, 0.062]);
    writeLocal(local, endPole(grid), [0, CROWN + 0.0015, -0.007]);
  });
}

/** An ellipsoid with its poles on the local z axis, `tilt` radians about z. */
function ellipsoid(
  build: Build,
  material: MaterialName,
  center: Vec3,
  radii: Vec3,
  tilt = 0,
  [rings, segments]: readonly [number, number] = [6, 12],
): PartWriter {
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

/** A thin roll along points on the face. */
function stroke(
  build: Build,
  material: MaterialName,
  points: readonly (readonly [x: number, y: number])[],
  radii: readonly RingShape[],
  lift = 0,
): PartWriter {
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

const ramp = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i / (count - 1));

function eye(build: Build, sign: 1 | -1, lashes: number): readonly PartWriter[] {
  const x = 0.0305 * sign;
  const y = 0.016;
  const z = faceDepth(x, y) - 0.0055;
  const rim = (along: number): readonly [number, number] => [
    x + sign * (-0.0158 + 0.034 * along),
    y + 0.0012 + 0.0092 * Math.sin(Math.PI * Math.min(1, along * 1.02)) + 0.0022 * along,
  ];
  const line = ramp(9).map(rim);
  const weight = ramp(9).map((t) =>
    round(0.0009 + lashes * (0.35 + 0.65 * t) * Math.sin(Math.PI * (0.1 + 0.82 * t))),
  );
  const browLine = ramp(9).map((t): readonly [number, number] => [
    sign * (0.0125 + 0.037 * t),
    0.0392 + 0.0085 * Math.sin(Math.PI * (0.12 + 0.66 * t)) - 0.003 * t,
  ]);
  const browWeight = ramp(9).map((t) => oval(0.0012, (0.0042 - lashes * 0.6) * (1 - 0.72 * t * t)));
  return [
    ellipsoid(build, 'eyeWhite', [x, y, z], [0.0146, 0.0098, 0.0092], sign * 0.06),
    ellipsoid(build, 'iris', [x - sign * 0.0006, y, z + 0.0042], [0.0082, 0.0082, 0.0062]),
    ellipsoid(build, 'pupil', [x - sign * 0.0006, y, z + 0.0066], [0.0046, 0.0048, 0.0046]),
    ellipsoid(
      build,
      'eyeWhite',
      [x + 0.0022, y + 0.0028, z + 0.0107],
      [0.0013, 0.0013, 0.0011],
      0,
      [3, 6],
    ),
    stroke(build, 'brow', line, weight, 0.0016),
    stroke(build, 'brow', browLine, browWeight, 0.0012),
  ];
}

/** Lips with corners turned up a little. */
function mouth(build: Build, fullness: number): readonly PartWriter[] {
  const smile = (t: number): number => 0.0075 * (2 * t - 1) ** 2;
  const lip = (drop: number): readonly (readonly [number, number])[] =>
    ramp(11).map((t) => [0.023 * (2 * t - 1), -0.0625 + smile(t) - drop * Math.sin(Math.PI * t)]);
  const full = (most: number): readonly RingShape[] =>
    ramp(11).map((t) =>
      oval(
        most * 0.8 * Math.sin(Math.PI * (0.08 + 0.84 * t)),
        most * Math.sin(Math.PI * (0.06 + 0.88 * t)),
      ),
    );
  return [
    stroke(build, 'lips', lip(-0.0012), full(0.0036 * fullness), 0.0004),
    stroke(build, 'lips', lip(0.0046), full(0.0044 * fullness), 0.0004),
    stroke(
      build,
      'brow',
      ramp(9).map((t) => [
        0.0225 * (2 * t - 1),
        -0.0635 + smile(t) - 0.0012 * Math.sin(Math.PI * t),
      ]),
      ramp(9).map(() => round(0.0007)),
      0.0034,
    ),
  ];
}

function neck({ mesh, physique }: Build): PartWriter {
  const stations = [-0.25, 0, 0.25, 0.5, 0.75, 1, 1.25];
  const grid = mesh.grid(stations.length, 18, 'skin');
  const outlines = stations.map((t) => {
    const slim = 1 + 0.22 * (0.45 - t) ** 2;
    return outline(18, oval(physique.neckRadius * slim, physique.neckRadius * 0.98 * slim));
  });
  return ({ body, surface }) => {
    const nape = toWorld(body.head, 0, -0.062 * physique.headScale, -0.018);
    const points = stations.map((t) => mix(body.neck, nape, t));
    const frames = chainFrames(points, body.chest.right);
    writeTube(surface, grid, frames, outlines);
  };
}

export function head(
  build: Build,
  features: { lashes: number; lips: number },
): readonly PartWriter[] {
  return [
    neck(build),
    skull(build),
    ...[1, -1].map((sign) =>
      ellipsoid(
        build,
        'skin',
        [0.0735 * sign, 0.002, -0.012],
        [0.0085, 0.03, 0.0185],
        -0.12 * sign,
      ),
    ),
    ...eye(build, 1, features.lashes),
    ...eye(build, -1, features.lashes),
    ...mouth(build, features.lips),
  ];
}
