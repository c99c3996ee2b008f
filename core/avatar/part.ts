/** A part of a figure: it reserves its grids once and writes their vertices for every pose. */
import type { BodyPose } from '../motion/body.ts';
import type { MaterialName } from './materials.ts';
import { endPole, startPole, type Grid, type MeshBuilder } from './mesh.ts';
import type { Physique } from './physique.ts';
import type { Sway } from './sway.ts';
import type { TrunkSurface } from './trunk.ts';
import { writeVertex } from './tube.ts';
import { mix } from './vector.ts';

export interface Moment {
  readonly body: BodyPose;
  readonly sway: Sway;
  readonly trunk: TrunkSurface;
  readonly positions: Float32Array;
}

export type PartWriter = (moment: Moment) => void;

/** Corrects normals once all of them have been computed. */
export type NormalFinisher = (moment: Moment, normals: Float32Array) => void;

export interface Build {
  readonly mesh: MeshBuilder;
  readonly physique: Physique;
  readonly finishers: NormalFinisher[];
}

const SEGMENTS = 30;

/**
 * A shell cut from the trunk's surface. `rim` gives the height of its upper edge at an angle, so
 * that a neckline can dip; `offset` is its distance from the skin in meters.
 */
export function trunkShell(
  { mesh }: Build,
  material: MaterialName,
  cut: {
    readonly rings: number;
    readonly hem: number;
    readonly rim: (angle: number) => number;
    readonly offset: (share: number, angle: number) => number;
  },
  onGrid?: (grid: Grid) => void,
): PartWriter {
  const grid = mesh.grid(cut.rings, SEGMENTS, material);
  onGrid?.(grid);
  const angles = Array.from({ length: SEGMENTS }, (_, j) => (2 * Math.PI * j) / SEGMENTS);
  const rims = angles.map(cut.rim);
  const rimMean = rims.reduce((sum, rim) => sum + rim, 0) / SEGMENTS;
  return ({ trunk, positions }) => {
    for (let k = 0; k < cut.rings; k++) {
      const share = k / (cut.rings - 1);
      angles.forEach((angle, j) => {
        const at = cut.hem + (rims[j] - cut.hem) * share;
        const point = trunk.point(at, angle, cut.offset(share, angle));
        writeVertex(positions, grid.first + k * SEGMENTS + j, point);
      });
    }
    const inside = trunk.frame(cut.hem + 0.1).origin;
    writeVertex(positions, startPole(grid), inside);
    writeVertex(positions, endPole(grid), mix(trunk.frame(rimMean - 0.3).origin, inside, 0.1));
  };
}
