/** Arms and legs, bare or in sleeves and trousers. */
import type { Frame, LimbPose, Vec3 } from '../motion/body.ts';
import { legShare, smoothHips } from './hips.ts';
import type { MaterialName } from './materials.ts';
import { sectionAt, type LimbSection } from './physique.ts';
import type { Build, PartWriter } from './part.ts';
import { limbFrames, outline, writeTube } from './tube.ts';
import type { Outline } from './surface.ts';
import { along, scale, unit, sub } from './vector.ts';

export type BodySide = 'left' | 'right';
export const BODY_SIDES = ['left', 'right'] as const;

const outlinesAt = (
  segments: number,
  sections: readonly LimbSection[],
  stations: readonly number[],
  ease: (station: number) => number,
): readonly Outline[] =>
  stations.map((station) =>
    outline(segments, {
      u: sectionAt(sections, station, 'side') + ease(station),
      front: sectionAt(sections, station, 'front') + ease(station),
      back: sectionAt(sections, station, 'back') + ease(station),
    }),
  );

const ARM_SEGMENTS = 14;
const LEG_SEGMENTS = 18;

const stationsOf = (from: number, to: number, rings: number): readonly number[] =>
  Array.from({ length: rings }, (_, k) => from + ((to - from) * k) / (rings - 1));

/** The arm's root lies a little inside the trunk so that the two surfaces join in the shoulder. */
const armJoints = (limb: LimbPose, chest: Frame, side: BodySide): [Vec3, Vec3, Vec3] => [
  along(along(limb.shoulder, chest.right, side === 'right' ? -0.014 : 0.014), chest.up, -0.008),
  limb.elbow,
  limb.wrist,
];

/**
 * A tube round the arm from one station to another. Its v axis points to the palm side; the
 * forearm turns evenly into the hand.
 */
function armTube(
  { mesh, physique }: Build,
  side: BodySide,
  material: MaterialName,
  cut: { from: number; to: number; rings: number; ease: (station: number) => number },
): PartWriter {
  const stations = stationsOf(cut.from, cut.to, cut.rings);
  const outlines = outlinesAt(ARM_SEGMENTS, physique.arm, stations, cut.ease);
  const grid = mesh.grid(cut.rings, ARM_SEGMENTS, material);
  return ({ body, surface }) => {
    const limb = body[side];
    const outward = side === 'right' ? body.chest.right : scale(body.chest.right, -1);
    const hinge = armHinge(limb, outward);
    const frames = limbFrames(
      armJoints(limb, body.chest, side),
      stations,
      hinge,
      nearer(limb.hand.right, hinge),
    );
    writeTube(surface, grid, frames, outlines, [0.008, 0]);
  };
}

/** An oval wrist looks the same turned by half a turn: take the nearer of the two. */
const nearer = (axis: Vec3, reference: Vec3): Vec3 =>
  axis[0] * reference[0] + axis[1] * reference[1] + axis[2] * reference[2] < 0
    ? scale(axis, -1)
    : axis;

/** A direction at the shoulder that turns smoothly with the arm, near the elbow's axis. */
function armHinge(limb: LimbPose, outward: Vec3): Vec3 {
  const upper = unit(sub(limb.elbow, limb.shoulder));
  const lower = unit(sub(limb.wrist, limb.elbow));
  const bend: Vec3 = [
    upper[1] * lower[2] - upper[2] * lower[1],
    upper[2] * lower[0] - upper[0] * lower[2],
    upper[0] * lower[1] - upper[1] * lower[0],
  ];
  const facing = nearer(bend, outward);
  return unit(along(scale(outward, 0.25), facing, 1), outward);
}

export function arms(build: Build): readonly PartWriter[] {
  return BODY_SIDES.map((side) =>
    armTube(build, side, 'skin', { from: -0.14, to: 2.09, rings: 24, ease: () => 0 }),
  );
}

/** Sleeves to `to` (1 is the elbow), with a cuff when they are rolled up. */
export function sleeves(build: Build, to: number, rolled: boolean): readonly PartWriter[] {
  const sleeve = (side: BodySide): PartWriter =>
    armTube(build, side, 'top', {
      from: -0.14,
      to,
      rings: 14,
      ease: (at) => 0.007 + 0.004 * Math.max(0, at),
    });
  const cuff = (side: BodySide): PartWriter =>
    armTube(build, side, 'trim', {
      from: to - 0.14,
      to: to + 0.015,
      rings: 6,
      ease: (at) => {
        const share = (at - to + 0.14) / 0.155;
        return share <= 0.02 || share >= 0.98 ? 0.003 : 0.015;
      },
    });
  return BODY_SIDES.flatMap((side) => (rolled ? [sleeve(side), cuff(side)] : [sleeve(side)]));
}

/** A tube round the leg; its v axis points forward. */
function legTube(
  build: Build,
  side: BodySide,
  material: MaterialName,
  cut: { from: number; to: number; rings: number; ease: (station: number) => number },
): PartWriter {
  const stations = stationsOf(cut.from, cut.to, cut.rings);
  const outlines = outlinesAt(LEG_SEGMENTS, build.physique.leg, stations, cut.ease);
  const grid = build.mesh.grid(cut.rings, LEG_SEGMENTS, material);
  smoothHips(build, grid, (ring) => legShare(stations[ring]));
  return ({ body, surface }) => {
    const limb = body[side];
    const frames = limbFrames(
      [limb.hip, limb.knee, limb.ankle],
      stations,
      scale(body.pelvis.right, -1),
      scale(limb.foot.right, -1),
      0.12,
    );
    writeTube(surface, grid, frames, outlines, [0.03, 0]);
  };
}

export function bareLegs(build: Build): readonly PartWriter[] {
  return BODY_SIDES.map((side) =>
    legTube(build, side, 'skin', { from: -0.12, to: 2.05, rings: 24, ease: () => 0 }),
  );
}

/** Slim trousers down to the shoe. */
export function trousers(build: Build, material: MaterialName): readonly PartWriter[] {
  const ease = (at: number): number => 0.006 + 0.012 * Math.max(0, Math.min(1, (at - 0.7) / 1.1));
  return BODY_SIDES.map((side) =>
    legTube(build, side, material, { from: -0.12, to: 2.06, rings: 24, ease }),
  );
}
