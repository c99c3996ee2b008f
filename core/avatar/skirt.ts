/** A skirt that always has room for the legs, hangs in soft folds and follows a turn late. */
import type { BodyPose, LimbPose, Vec3 } from '../motion/body.ts';
import { BODY_SIDES } from './limbs.ts';
import { endPole, startPole } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import { writeVertex } from './tube.ts';
import {
  add,
  along,
  cross,
  distance,
  mix,
  perpendicularTo,
  scale,
  smoothstep,
  sub,
  unit,
} from './vector.ts';

const RINGS = 18;
const SEGMENTS = 54;
const FOLDS = 9;
/** From the waist to the hem along the body, meters: just above the knee. */
const LENGTH = 0.56;
const WAIST_ABOVE_HIPS = 0.16;
/** Half-axes at the waist. */
const WAIST = { side: 0.118, front: 0.088, back: 0.084 } as const;

/** The point `drop` meters below the hip along the leg, and the leg's radius there. */
function legAt(limb: LimbPose, drop: number): { point: Vec3; radius: number } {
  const thigh = distance(limb.hip, limb.knee);
  if (drop <= thigh) {
    const share = Math.max(0, drop / thigh);
    return {
      point: mix(limb.hip, limb.knee, share),
      radius: 0.072 + 0.02 * smoothstep(0, 0.3, share) - 0.032 * share,
    };
  }
  const shank = distance(limb.knee, limb.ankle);
  return { point: mix(limb.knee, limb.ankle, (drop - thigh) / shank), radius: 0.06 };
}

/** Ring 0 is the hem's inner edge, ring 1 the hem, the last the waist: the grid's direction is up. */
const shareOf = (ring: number): number => 1 - Math.max(0, ring - 1) / (RINGS - 2);

export function skirt({ mesh }: Build): PartWriter {
  const grid = mesh.grid(RINGS, SEGMENTS, (ring) => (ring < 2 ? 'trim' : 'bottom'));
  const angles = Array.from({ length: SEGMENTS }, (_, j) => (2 * Math.PI * j) / SEGMENTS);
  return ({ body, sway, trunk, positions }) => {
    const { pelvis, chest } = body;
    const perMeter = 1 / distance(pelvis.origin, chest.origin);
    const waist = along(pelvis.origin, pelvis.up, WAIST_ABOVE_HIPS);
    const thighs = thighDirection(body);
    for (let k = 0; k < RINGS; k++) {
      const share = shareOf(k);
      const drop = share * LENGTH - WAIST_ABOVE_HIPS;
      const legs = BODY_SIDES.map((side) => legAt(body[side], drop));
      const between = mix(legs[0].point, legs[1].point, 0.5);
      const free = share ** 1.5;
      const upper = along(waist, pelvis.up, -share * LENGTH);
      const join = smoothstep(-0.08, 0.08, drop);
      const center = along(mix(upper, between, join), sway.skirt, 0.7 * free);
      const lifted = along(center, pelvis.up, 0.1 * sway.flare * free + (k === 0 ? 0.02 : 0));
      // The cloth drapes across the thighs, so its rings tilt with them.
      const up = unit(mix(pelvis.up, thighs, 0.85 * smoothstep(0.05, 0.4, share)));
      const right = perpendicularTo(pelvis.right, up);
      const forward = cross(up, right);
      const directions = angles.map((angle) => {
        const turned = angle + sway.skirtTurn * free;
        return add(scale(right, Math.cos(turned)), scale(forward, Math.sin(turned)));
      });
      const radii = rounded(
        directions.map((direction, j) =>
          radiusToward(direction, angles[j], center, legs, share, sway.flare),
        ),
      );
      const fitted = smoothstep(0.3, 0.05, share);
      directions.forEach((direction, j) => {
        const fold = 1 + 0.075 * free * Math.cos(FOLDS * angles[j]) * (1 + 0.5 * sway.flare);
        let point = along(lifted, direction, radii[j] * fold * (k === 0 ? 0.93 : 1));
        if (fitted > 0) point = mix(point, trunk.point(-drop * perMeter, angles[j], 0.008), fitted);
        writeVertex(positions, grid.first + k * SEGMENTS + j, point);
      });
    }
    writeVertex(positions, startPole(grid), along(waist, pelvis.up, -0.3 * LENGTH));
    writeVertex(positions, endPole(grid), waist);
  };
}

/** Cloth does not follow every edge of what is under it: a mean over some 30 degrees each way. */
function rounded(radii: readonly number[]): readonly number[] {
  const reach = 3;
  const pass = (row: readonly number[]): readonly number[] =>
    row.map((_, j) => {
      let sum = 0;
      for (let d = -reach; d <= reach; d++) sum += row[(j + d + SEGMENTS) % SEGMENTS];
      return sum / (2 * reach + 1);
    });
  return pass(pass(radii));
}

/** From between the knees to between the hips. */
function thighDirection({ left, right }: BodyPose): Vec3 {
  return unit(sub(mix(left.hip, right.hip, 0.5), mix(left.knee, right.knee, 0.5)));
}

function radiusToward(
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
  const hips = waist - 0.004 + 0.046 * smoothstep(0, 0.42, share) + (sin < 0 ? -0.012 * sin : 0);
  const cut = hips + 0.075 * share ** 1.6 + 0.16 * flare * share ** 1.4;
  const room = legs.map(({ point, radius }) => {
    const off = sub(point, center);
    return off[0] * direction[0] + off[1] * direction[1] + off[2] * direction[2] + radius + 0.022;
  });
  // A smooth maximum, so that the cloth spans the gap between the legs.
  const sharpness = 60;
  const sum = [cut, ...room].reduce((total, r) => total + Math.exp(sharpness * r), 0);
  const held = smoothstep(0.08, 0.34, share);
  return cut + (Math.log(sum) / sharpness - cut) * held;
}
