/** Dance shoes: a low-heeled laced shoe and a strappy one on a block heel. */
import type { LimbPose, Vec3 } from '../motion/body.ts';
import { BODY_SIDES, type BodySide } from './limbs.ts';
import { endPole, startPole } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import { circle, writeVertex } from './tube.ts';
import { add, along, cross, mix, scale, sub, unit } from './vector.ts';

/**
 * A cross-section of the shoe: `at` 0 at the heel, 1 at the ball, 2 at the toe's tip; half-width,
 * height over the ground line, and how far the sole is lifted off it (the arch, the heel's seat).
 */
type Section = readonly [at: number, half: number, height: number, lift: number];

interface Last {
  readonly sections: readonly Section[];
  /** Length and half-width of a separate heel block, meters; absent for a flat sole. */
  readonly heel?: { readonly length: number; readonly half: number };
}

const LACED: Last = {
  sections: [
    [-0.16, 0.012, 0.055, 0.012],
    [-0.13, 0.026, 0.07, 0.004],
    [-0.03, 0.034, 0.088, 0.002],
    [0.12, 0.036, 0.1, 0.002],
    [0.3, 0.035, 0.1, 0.003],
    [0.5, 0.037, 0.088, 0.005],
    [0.75, 0.043, 0.069, 0.003],
    [1, 0.0475, 0.055, 0],
    [1.3, 0.046, 0.047, 0],
    [1.65, 0.039, 0.041, 0.001],
    [1.95, 0.025, 0.034, 0.004],
    [2.07, 0.01, 0.026, 0.009],
  ],
};

const HEELED: Last = {
  sections: [
    [-0.12, 0.01, 0.055, 0.04],
    [-0.09, 0.022, 0.068, 0.033],
    [0, 0.027, 0.078, 0.03],
    [0.14, 0.029, 0.086, 0.029],
    [0.32, 0.028, 0.084, 0.027],
    [0.52, 0.029, 0.072, 0.021],
    [0.76, 0.034, 0.056, 0.009],
    [1, 0.039, 0.043, 0],
    [1.3, 0.038, 0.035, 0],
    [1.62, 0.032, 0.029, 0],
    [1.9, 0.021, 0.024, 0.003],
    [2.04, 0.009, 0.019, 0.007],
  ],
  heel: { length: 0.034, half: 0.015 },
};

const SEGMENTS = 16;

/** The ground line of the foot (heel, ball, toe) at `at`, and which way is up from it. */
function groundLine(limb: LimbPose, at: number): { point: Vec3; up: Vec3; right: Vec3 } {
  const rear = unit(sub(limb.ball, limb.heel), limb.foot.forward);
  const front = unit(sub(limb.toe, limb.ball), limb.foot.forward);
  const share = Math.min(1, Math.max(0, (at - 0.8) / 0.4));
  const forward = unit(mix(rear, front, share));
  const up = unit(cross(limb.foot.right, forward));
  const point =
    at <= 1
      ? along(limb.heel, sub(limb.ball, limb.heel), at)
      : along(limb.ball, sub(limb.toe, limb.ball), at - 1);
  return { point, up, right: limb.foot.right };
}

function shoe({ mesh }: Build, side: BodySide, last: Last): PartWriter {
  const { sections } = last;
  const grid = mesh.grid(sections.length, SEGMENTS, 'shoe');
  const sole = mesh.grid(sections.length, SEGMENTS, 'sole');
  const heel = last.heel === undefined ? undefined : mesh.grid(4, 12, 'sole');
  const { cos, sin } = circle(SEGMENTS);
  return ({ body, positions }) => {
    const limb = body[side];
    sections.forEach(([at, half, height, lift], k) => {
      const { point, up, right } = groundLine(limb, at);
      for (let j = 0; j < SEGMENTS; j++) {
        // Rings run from the dancer's left over the top: u x v then points to the toes.
        const across = -cos[j];
        const rise = sin[j];
        const squared = Math.sign(rise) * Math.abs(rise) ** (rise < 0 ? 0.35 : 0.85);
        const middle = lift + 0.3 * (height - lift);
        const level = middle + squared * (rise < 0 ? middle - lift - 0.004 : height - middle);
        const narrow = rise > 0 ? 1 - 0.25 * rise * rise : 1;
        const on = along(point, up, level);
        writeVertex(
          positions,
          grid.first + k * SEGMENTS + j,
          along(on, right, across * half * narrow),
        );
        const rim = lift + 0.0045 + 0.0045 * Math.max(-1, Math.min(1, 3 * rise));
        const edge = along(along(point, up, rim), right, across * (half + 0.003));
        writeVertex(positions, sole.first + k * SEGMENTS + j, edge);
      }
    });
    closeEnds(positions, grid, limb, sections, 0.55);
    closeEnds(positions, sole, limb, sections, 0.1);
    if (heel !== undefined && last.heel !== undefined) {
      writeHeel(positions, heel.first, limb, last.heel);
      const bottom = groundLine(limb, 0).point;
      writeVertex(positions, startPole(heel), bottom);
      writeVertex(positions, endPole(heel), along(bottom, groundLine(limb, 0).up, 0.036));
    }
  };
}

function closeEnds(
  positions: Float32Array,
  grid: Parameters<typeof startPole>[0],
  limb: LimbPose,
  sections: readonly Section[],
  level: number,
): void {
  const ends = [sections[0], sections[sections.length - 1]] as const;
  const poles = [startPole(grid), endPole(grid)];
  ends.forEach(([at, , height, lift], k) => {
    const { point, up } = groundLine(limb, at);
    writeVertex(positions, poles[k], along(point, up, lift + level * (height - lift)));
  });
}

/** The block under the heel, from the ground up into the shoe. */
function writeHeel(
  positions: Float32Array,
  first: number,
  limb: LimbPose,
  block: { readonly length: number; readonly half: number },
): void {
  const { point, up, right } = groundLine(limb, 0);
  const forward = cross(up, right);
  const { cos, sin } = circle(12);
  const rings = [
    [0.001, 0.8],
    [0.004, 0.86],
    [0.02, 0.95],
    [0.034, 1.15],
  ];
  rings.forEach(([height, size], k) => {
    const center = along(along(point, up, height), forward, 0.008 - 0.006 * (height / 0.034));
    for (let j = 0; j < 12; j++) {
      const offset = add(
        scale(right, cos[j] * block.half * size),
        scale(forward, sin[j] * 0.5 * block.length * size),
      );
      writeVertex(positions, first + k * 12 + j, add(center, offset));
    }
  });
}

export function shoes(build: Build, heeled: boolean): readonly PartWriter[] {
  return BODY_SIDES.map((side) => shoe(build, side, heeled ? HEELED : LACED));
}
