/**
 * Where thighs join the trunk, three surfaces cross. Their normals are blended there, as if the
 * surface ran on smoothly: the light then shows one body and no seam.
 */
import type { BodyPose, Vec3 } from '../motion/body.ts';
import type { FigureMesh, Grid } from './mesh.ts';
import type { Build, HipGrid } from './part.ts';
import { along, distance, dot, mix, smoothstep, sub, unit } from './vector.ts';

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

function blendedNormal(point: Vec3, capsules: readonly Capsule[]): Vec3 {
  let normal: Vec3 = [0, 0, 0];
  for (const { from, to, radius } of capsules) {
    const bone = sub(to, from);
    const share = Math.min(1, Math.max(0, dot(sub(point, from), bone) / dot(bone, bone)));
    const nearest = along(from, bone, share);
    const gap = Math.max(-0.05, distance(point, nearest) - radius);
    normal = along(normal, unit(sub(point, nearest)), Math.exp(-HIP_SHARPNESS * gap));
  }
  return unit(normal);
}

/** @param share of the blended normal at a ring of the grid, 0..1 */
export function smoothHips({ hips }: Build, grid: Grid, share: (ring: number) => number): void {
  hips.push({ grid, shares: Array.from({ length: grid.rings }, (_, ring) => share(ring)) });
}

/** Blends the normals of such grids, once all normals have been computed. */
export function blendHips(
  hips: readonly HipGrid[],
  body: BodyPose,
  { positions, normals }: Pick<FigureMesh, 'positions' | 'normals'>,
): void {
  const capsules = flesh(body);
  for (const { grid, shares } of hips) {
    shares.forEach((weight, ring) => {
      if (weight <= 0) return;
      const first = grid.first + ring * grid.segments;
      for (let vertex = first; vertex < first + grid.segments; vertex++) {
        const o = 3 * vertex;
        const own: Vec3 = [normals[o], normals[o + 1], normals[o + 2]];
        const point: Vec3 = [positions[o], positions[o + 1], positions[o + 2]];
        normals.set(unit(mix(own, blendedNormal(point, capsules), weight)), o);
      }
    });
  }
}

/** The share for the trunk's lower shell, of which ring `ring` lies at height `at`. */
export const trunkShare = (at: number): number => smoothstep(0.3, 0.08, at);
/** The share for a leg at a station. */
export const legShare = (station: number): number => smoothstep(0.55, 0.25, station);
