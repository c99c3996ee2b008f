/**
 * Where thighs join the trunk, three surfaces cross. Their normals are blended there, as if the
 * surface ran on smoothly: the light then shows one body and no seam.
 */
import type { BodyPose, Vec3 } from '../motion/body.ts';
import type { FigureMesh, Grid } from './mesh.ts';
import type { Build, HipGrid } from './part.ts';
import { along, dot, mix, smoothstep, sub } from './vector.ts';

/** A bone with the radius of the flesh round it. */
interface Capsule {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly radius: number;
}

/** How quickly a further surface loses its say, per meter. */
export const HIP_SHARPNESS = 38;

/** The two thighs and the pelvis between them. */
export function flesh(body: BodyPose): readonly Capsule[] {
  const { pelvis, left, right } = body;
  const thigh = ({ hip, knee }: BodyPose['left']): Capsule => ({
    from: hip,
    to: knee,
    radius: 0.085,
  });
  const across = (share: number): Vec3 => along(mix(left.hip, right.hip, share), pelvis.up, 0.06);
  return [thigh(left), thigh(right), { from: across(0.2), to: across(0.8), radius: 0.115 }];
}

/** @param share of the blended normal at a ring of the grid, 0..1 */
export function smoothHips({ hips }: Build, grid: Grid, share: (ring: number) => number): void {
  hips.push({ grid, shares: Array.from({ length: grid.rings }, (_, ring) => share(ring)) });
}

/** Blends the normals of such grids, once all normals have been computed. */
export function blendHips(
  hips: readonly HipGrid[],
  body: BodyPose,
  mesh: Pick<FigureMesh, 'positions' | 'normals'>,
): void {
  const bones = flesh(body).map(({ from, to, radius }): Bone => {
    const bone = sub(to, from);
    return { from, bone, square: dot(bone, bone), radius };
  });
  for (const { grid, shares } of hips) {
    shares.forEach((share, ring) => {
      if (share <= 0) return;
      const first = grid.first + ring * grid.segments;
      for (let vertex = first; vertex < first + grid.segments; vertex++) {
        blendNormal(mesh, vertex, bones, share);
      }
    });
  }
}

interface Bone {
  readonly from: Vec3;
  /** From there to its other end, and the square of its length. */
  readonly bone: Vec3;
  readonly square: number;
  readonly radius: number;
}

/** In plain numbers: a list for each vertex is most of the work. */
function blendNormal(
  { positions, normals }: Pick<FigureMesh, 'positions' | 'normals'>,
  vertex: number,
  bones: readonly Bone[],
  share: number,
): void {
  const o = 3 * vertex;
  let x = 0;
  let y = 0;
  let z = 0;
  for (const { from, bone, square, radius } of bones) {
    let dx = positions[o] - from[0];
    let dy = positions[o + 1] - from[1];
    let dz = positions[o + 2] - from[2];
    const along = (dx * bone[0] + dy * bone[1] + dz * bone[2]) / square;
    const at = along < 0 ? 0 : along > 1 ? 1 : along;
    dx -= at * bone[0];
    dy -= at * bone[1];
    dz -= at * bone[2];
    const away = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (away === 0) continue;
    const say = Math.exp(-HIP_SHARPNESS * Math.max(-0.05, away - radius)) / away;
    x += say * dx;
    y += say * dy;
    z += say * dz;
  }
  const blended = share / Math.sqrt(x * x + y * y + z * z);
  x = normals[o] * (1 - share) + x * blended;
  y = normals[o + 1] * (1 - share) + y * blended;
  z = normals[o + 2] * (1 - share) + z * blended;
  const size = Math.sqrt(x * x + y * y + z * z);
  normals[o] = x / size;
  normals[o + 1] = y / size;
  normals[o + 2] = z / size;
}

/** The share for the trunk's lower shell, of which ring `ring` lies at height `at`. */
export const trunkShare = (at: number): number => smoothstep(0.3, 0.08, at);
/** The share for a leg at a station. */
export const legShare = (station: number): number => smoothstep(0.55, 0.25, station);
