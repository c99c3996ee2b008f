/** A skirt that always has room for the legs, hangs in soft folds and follows a turn late. */
import type { LimbPose, Vec3 } from '../motion/body.ts';
import { BODY_SIDES } from './limbs.ts';
import { endPole, startPole } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import { writeVertex } from './tube.ts';
import { add, along, distance, mix, scale, sub } from './vector.ts';

const RINGS = 26;
const SEGMENTS = 72;
const FOLDS = 9;
/** From the waist to the hem along the body, metres: just above the knee. */
const LENGTH = 0.56;
const WAIST_ABOVE_HIPS = 0.16;
/** Half-axes at the waist. */
const WAIST = { side: 0.118, front: 0.088, back: 0.084 } as const;

/** The point `drop` metres below the hip along the leg, and the leg's radius there. */
function legAt(limb: LimbPose, drop: number): { point: Vec3; radius: number } {
  const thigh = distance(limb.hip, limb.knee);
  if (drop <= thigh) {
    const share = Math.max(0, drop / thigh);
    return { point: mix(limb.hip, limb.knee, share), radius: 0.094 - 0.034 * share };
  }
  const shank = distance(limb.knee, limb.ankle);
  return { point: mix(limb.knee, limb.ankle, (drop - thigh) / shank), radius: 0.06 };
}

export function skirt({ mesh }: Build): PartWriter {
  const grid = mesh.grid(RINGS, SEGMENTS, (ring) => (ring < 2 ? 'trim' : 'bottom'));
  const angles = Array.from({ length: SEGMENTS }, (_, j) => (2 * Math.PI * j) / SEGMENTS);
  return ({ body, sway, positions }) => {
    const { pelvis } = body;
    const waist = along(pelvis.origin, pelvis.up, WAIST_ABOVE_HIPS);
    for (let k = 0; k < RINGS; k++) {
      // Ring 0 is the hem, so that the grid's direction is up.
      const share = 1 - k / (RINGS - 1);
      const drop = share * LENGTH - WAIST_ABOVE_HIPS;
      const legs = BODY_SIDES.map((side) => legAt(body[side], drop));
      const between = mix(legs[0].point, legs[1].point, 0.5);
      const free = share ** 1.5;
      const hung = drop < 0 ? along(waist, pelvis.up, -share * LENGTH) : between;
      const join = Math.min(1, Math.max(0, (drop + 0.08) / 0.16));
      const upper = along(waist, pelvis.up, -share * LENGTH);
      const center = add(mix(upper, hung, join), scale(sway.skirt, 0.7 * free));
      const lifted = along(center, pelvis.up, 0.1 * sway.flare * free);
      angles.forEach((angle, j) => {
        const turned = angle + sway.skirtTurn * free;
        const direction = horizontal(pelvis.right, pelvis.forward, turned);
        const radius = radiusTowards(direction, turned, center, legs, share, sway.flare);
        const fold = 1 + 0.075 * free * Math.cos(FOLDS * angle) * (1 + 0.5 * sway.flare);
        writeVertex(
          positions,
          grid.first + k * SEGMENTS + j,
          along(lifted, direction, radius * fold),
        );
      });
    }
    writeVertex(positions, startPole(grid), along(waist, pelvis.up, -0.3 * LENGTH));
    writeVertex(positions, endPole(grid), waist);
  };
}

const horizontal = (right: Vec3, forward: Vec3, angle: number): Vec3 =>
  add(scale(right, Math.cos(angle)), scale(forward, Math.sin(angle)));

function radiusTowards(
  direction: Vec3,
  angle: number,
  center: Vec3,
  legs: readonly { readonly point: Vec3; readonly radius: number }[],
  share: number,
  flare: number,
): number {
  const sin = Math.sin(angle);
  const depth = sin > 0 ? WAIST.front : WAIST.back;
  const waist = 1 / Math.hypot(Math.cos(angle) / WAIST.side, sin / depth);
  const hips = waist + 0.052 * Math.min(1, share / 0.32) + (sin < 0 ? -0.012 * sin : 0);
  const cut = hips + 0.075 * share ** 1.6 + 0.16 * flare * share ** 1.4;
  const room = legs.map(({ point, radius }) => {
    const off = sub(point, center);
    return off[0] * direction[0] + off[1] * direction[1] + off[2] * direction[2] + radius + 0.012;
  });
  // A smooth maximum, so that the cloth spans the gap between the legs.
  const sharpness = 60;
  const sum = [cut, ...room].reduce((total, r) => total + Math.exp(sharpness * r), 0);
  return share < 0.12
    ? cut
    : cut + (Math.log(sum) / sharpness - cut) * Math.min(1, (share - 0.12) / 0.15);
}
