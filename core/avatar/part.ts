/** A part of a figure: it reserves its grids once and writes their vertices for every pose. */
import type { BodyPose } from '../motion/body.ts';
import type { MaterialName } from './materials.ts';
import { endPole, startPole, type Grid, type MeshBuilder } from './mesh.ts';
import type { Physique } from './physique.ts';
import type { Surface } from './surface.ts';
import type { Sway } from './sway.ts';
import type { TrunkShape, TrunkSurface } from './trunk.ts';
import { mix } from './vector.ts';

export interface Moment {
  readonly body: BodyPose;
  readonly sway: Sway;
  readonly trunk: TrunkSurface;
  readonly surface: Surface;
}

export type PartWriter = (moment: Moment) => void;

/** A grid with the share of the blended normal at each of its rings, 0..1. */
export interface HipGrid {
  readonly grid: Grid;
  readonly shares: readonly number[];
}

export interface Build {
  readonly mesh: MeshBuilder;
  readonly physique: Physique;
  readonly trunk: TrunkShape;
  /** Where normals are blended with those of the hips. */
  readonly hips: HipGrid[];
}

const SEGMENTS = 30;

/**
 * A shell cut from the trunk's surface. `rim` gives the height of its upper edge at an angle, so
 * that a neckline can dip; `offset` is its distance from the skin in meters.
 */
export function trunkShell(
  { mesh, trunk: trunkShape }: Build,
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
  const places = Array.from({ length: cut.rings }, (_, k) => {
    const share = k / (cut.rings - 1);
    return angles.map((angle, j) =>
      trunkShape.place(cut.hem + (rims[j] - cut.hem) * share, angle, cut.offset(share, angle)),
    );
  }).flat();
  return ({ trunk, surface }) => {
    surface.shell(grid.first, places, trunk);
    const low = trunk.frame(cut.hem + 0.1);
    const high = trunk.frame(rimMean - 0.3);
    surface.inside(startPole(grid), low.origin, low);
    surface.inside(endPole(grid), mix(high.origin, low.origin, 0.1), high);
  };
}
