/** Dance shoes: a low-heeled laced shoe and a strappy one on a block heel. */
import type { LimbPose } from '../motion/body.ts';
import { BODY_SIDES, type BodySide } from './limbs.ts';
import { endPole, startPole, type MeshBuilder } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import type { Surface, Outline, RingFrame } from './surface.ts';
import { circle, outline, oval } from './tube.ts';
import { along, cross, mix, sub, unit } from './vector.ts';

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

/** The ground line of the foot (heel, ball, toe) at `at`: u to the dancer's right, v up from it. */
function groundLine(limb: LimbPose, at: number): RingFrame {
  const rear = unit(sub(limb.ball, limb.heel), limb.foot.forward);
  const front = unit(sub(limb.toe, limb.ball), limb.foot.forward);
  const share = Math.min(1, Math.max(0, (at - 0.8) / 0.4));
  const forward = unit(mix(rear, front, share));
  const up = unit(cross(limb.foot.right, forward));
  const center =
    at <= 1
      ? along(limb.heel, sub(limb.ball, limb.heel), at)
      : along(limb.ball, sub(limb.toe, limb.ball), at - 1);
  return { center, u: limb.foot.right, v: up };
}

/** The upper and the sole's rim at a section, across and up from the ground line. */
function outlinesOf([, half, height, lift]: Section): { upper: Outline; sole: Outline } {
  const { cos, sin } = circle(SEGMENTS);
  const middle = lift + 0.3 * (height - lift);
  const level = (rise: number): number => {
    const squared = Math.sign(rise) * Math.abs(rise) ** (rise < 0 ? 0.35 : 0.85);
    return middle + squared * (rise < 0 ? middle - lift - 0.004 : height - middle);
  };
  const narrow = (rise: number): number => (rise > 0 ? 1 - 0.25 * rise * rise : 1);
  // Rings run from the dancer's left over the top: they then point to the toes.
  return {
    upper: { x: cos.map((across, j) => -across * half * narrow(sin[j])), y: sin.map(level) },
    sole: {
      x: cos.map((across) => -across * (half + 0.003)),
      y: sin.map((rise) => lift + 0.0045 + 0.0045 * Math.max(-1, Math.min(1, 3 * rise))),
    },
  };
}

function shoe({ mesh }: Build, side: BodySide, last: Last): PartWriter {
  const { sections } = last;
  const grid = mesh.grid(sections.length, SEGMENTS, 'shoe');
  const sole = mesh.grid(sections.length, SEGMENTS, 'sole');
  const block = last.heel && heelBlock(mesh, last.heel);
  const outlines = sections.map(outlinesOf);
  return ({ body, surface }) => {
    const limb = body[side];
    sections.forEach(([at], k) => {
      const line = groundLine(limb, at);
      surface.ring(grid, k, line, outlines[k].upper);
      surface.ring(sole, k, line, outlines[k].sole);
    });
    const ends = [sections[0], sections[sections.length - 1]] as const;
    ends.forEach(([at, , height, lift], k) => {
      const line = groundLine(limb, at);
      const pole = k === 0 ? startPole : endPole;
      surface.point(pole(grid), line, [0, lift + 0.55 * (height - lift), 0]);
      surface.point(pole(sole), line, [0, lift + 0.1 * (height - lift), 0]);
    });
    block?.(surface, groundLine(limb, 0));
  };
}

/** Heights over the ground and shares of the block's size. */
const BLOCK = [
  [0.001, 0.8],
  [0.004, 0.86],
  [0.02, 0.95],
  [0.034, 1.15],
] as const;

/** The block under the heel, from the ground up into the shoe. */
function heelBlock(
  mesh: MeshBuilder,
  block: { readonly length: number; readonly half: number },
): (surface: Surface, line: RingFrame) => void {
  const grid = mesh.grid(BLOCK.length, 12, 'sole');
  const outlines = BLOCK.map(([, size]) =>
    outline(12, oval(block.half * size, 0.5 * block.length * size)),
  );
  return (surface, { center: point, u: right, v: up }) => {
    const forward = cross(up, right);
    BLOCK.forEach(([height], k) => {
      const center = along(along(point, up, height), forward, 0.008 - 0.006 * (height / 0.034));
      surface.ring(grid, k, { center, u: right, v: forward }, outlines[k]);
    });
    const ground = { center: point, u: right, v: forward };
    surface.point(startPole(grid), ground, [0, 0, 0]);
    surface.point(endPole(grid), ground, [0, 0, 0.036]);
  };
}

export function shoes(build: Build, heeled: boolean): readonly PartWriter[] {
  return BODY_SIDES.map((side) => shoe(build, side, heeled ? HEELED : LACED));
}
