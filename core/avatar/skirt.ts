/** A skirt that always has room for the legs, hangs in soft folds and follows a turn late. */
import type { BodyPose, LimbPose, Vec3 } from '../motion/body.ts';
import { BODY_SIDES } from './limbs.ts';
import { endPole, startPole } from './mesh.ts';
import type { Build, PartWriter } from './part.ts';
import type { TrunkPlace } from './trunk.ts';
import {
  along,
  cross,
  distance,
  dot,
  mix,
  perpendicularTo,
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

export function skirt({ mesh, trunk: trunkShape }: Build): PartWriter {
  const grid = mesh.grid(RINGS, SEGMENTS, (ring) => (ring < 2 ? 'trim' : 'bottom'));
  const vertices = new Float64Array(3 * (RINGS * SEGMENTS + 2));
  const own = { ...grid, first: 0 };
  const directions = new Float64Array(3 * SEGMENTS);
  const radii = new Float64Array(SEGMENTS);
  const waistline = (perMeter: number): readonly (readonly TrunkPlace[])[] =>
    Array.from({ length: RINGS }, (_, k) =>
      fittedAt(shareOf(k)) === 0
        ? []
        : ANGLES.map((angle) => trunkShape.place(-dropAt(shareOf(k)) * perMeter, angle, 0.008)),
    );
  let fittedFor = Number.NaN;
  let fitted: readonly (readonly TrunkPlace[])[] = [];
  return ({ body, sway, trunk, surface }) => {
    const { pelvis, chest } = body;
    const perMeter = 1 / distance(pelvis.origin, chest.origin);
    if (!(Math.abs(perMeter - fittedFor) < SAME_PER_METER)) {
      fittedFor = perMeter;
      fitted = waistline(perMeter);
    }
    const waist = along(pelvis.origin, pelvis.up, WAIST_ABOVE_HIPS);
    const thighs = thighDirection(body);
    // Over a thigh that is lifted the cloth lies, it does not hang.
    const hangs = HANGS * smoothstep(0.72, 0.97, dot(thighs, UP));
    for (let k = 0; k < RINGS; k++) {
      const share = shareOf(k);
      const drop = dropAt(share);
      const legs = BODY_SIDES.map((side) => legAt(body[side], drop));
      const between = mix(legs[0].point, legs[1].point, 0.5);
      const free = share ** 1.5;
      const upper = along(waist, pelvis.up, -share * LENGTH);
      const join = smoothstep(-0.08, 0.08, drop);
      // Cloth hangs: away from the thighs it falls below the waist, whichever way the body leans.
      const hanging = along(waist, UP, -share * LENGTH);
      const held = mix(mix(upper, between, join), hanging, hangs * free);
      const center = along(held, sway.skirt, 0.8 * free);
      const lifted = along(center, pelvis.up, 0.1 * sway.flare * free + (k === 0 ? 0.02 : 0));
      // The cloth drapes across the thighs, so its rings tilt with them; a hem that is left behind
      // swings up on that side, as a bell does.
      const draped = mix(pelvis.up, thighs, 0.85 * smoothstep(0.05, 0.4, share));
      const level = mix(draped, UP, hangs * free);
      const up = unit(along(level, sway.skirt, -BELL * free));
      const right = perpendicularTo(pelvis.right, up);
      const forward = cross(up, right);
      for (let j = 0; j < SEGMENTS; j++) {
        const turned = ANGLES[j] + sway.skirtTurn * free;
        const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
        for (let axis = 0; axis < 3; axis++) {
          directions[3 * j + axis] = cos * right[axis] + sin * forward[axis];
        }
      }
      fillRadii(radii, directions, center, legs, share, sway.flare);
      round(radii);
      const fit = fittedAt(share);
      for (let j = 0; j < SEGMENTS; j++) {
        const fold = 1 + 0.075 * free * FOLDED[j] * (1 + 0.5 * sway.flare);
        const reach = radii[j] * fold * (k === 0 ? 0.93 : 1);
        const skin = fit > 0 ? trunk.at(fitted[k][j]) : undefined;
        for (let axis = 0; axis < 3; axis++) {
          const hung = lifted[axis] + reach * directions[3 * j + axis];
          vertices[3 * (k * SEGMENTS + j) + axis] =
            skin === undefined ? hung : hung + (skin[axis] - hung) * fit;
        }
      }
    }
    vertices.set(along(waist, pelvis.up, -0.3 * LENGTH), 3 * startPole(own));
    vertices.set(waist, 3 * endPole(own));
    surface.free(grid, vertices);
  };
}

const UP: Vec3 = [0, 1, 0];
/** How much of the hem hangs from the waist and not from the legs. */
const HANGS = 0.35;
/** How far the rings tilt with a hem that swings, per meter. */
const BELL = 1.6;

/** Meters along the body from the waist to `share` of the skirt, below the hips. */
const dropAt = (share: number): number => share * LENGTH - WAIST_ABOVE_HIPS;
/** How closely the cloth lies on the trunk. */
const fittedAt = (share: number): number => smoothstep(0.3, 0.05, share);

const ANGLES = Array.from({ length: SEGMENTS }, (_, j) => (2 * Math.PI * j) / SEGMENTS);
const FOLDED = ANGLES.map((angle) => Math.cos(FOLDS * angle));

/** Distances between hips and ribs that differ by less than rounding are the same. */
const SAME_PER_METER = 1e-6;
const REACH = 3;

/** Cloth does not follow every edge of what is under it: a mean over some 30 degrees each way. */
function round(radii: Float64Array): void {
  for (let pass = 0; pass < 2; pass++) {
    const row = radii.slice();
    for (let j = 0; j < SEGMENTS; j++) {
      let sum = 0;
      for (let d = -REACH; d <= REACH; d++) sum += row[(j + d + SEGMENTS) % SEGMENTS];
      radii[j] = sum / (2 * REACH + 1);
    }
  }
}

/** From between the knees to between the hips. */
function thighDirection({ left, right }: BodyPose): Vec3 {
  return unit(sub(mix(left.hip, right.hip, 0.5), mix(left.knee, right.knee, 0.5)));
}

/** The waist's radius at each angle. */
const WAISTLINE = ANGLES.map((angle) => {
  const sin = Math.sin(angle);
  const depth = sin > 0 ? WAIST.front : WAIST.back;
  return 1 / Math.hypot(Math.cos(angle) / WAIST.side, sin / depth);
});
const SEAT = ANGLES.map((angle) => (Math.sin(angle) < 0 ? -0.012 * Math.sin(angle) : 0));
const SHARPNESS = 60;

/** The radius of a ring in each direction: what the cloth is cut to, with room for the legs. */
function fillRadii(
  radii: Float64Array,
  directions: Float64Array,
  center: Vec3,
  legs: readonly { readonly point: Vec3; readonly radius: number }[],
  share: number,
  flare: number,
): void {
  const wide = 0.046 * smoothstep(0, 0.42, share) - 0.004;
  const flared = 0.075 * share ** 1.6 + 0.16 * flare * share ** 1.4;
  const held = smoothstep(0.08, 0.34, share);
  const offs = legs.map(({ point }) => sub(point, center));
  for (let j = 0; j < SEGMENTS; j++) {
    const cut = WAISTLINE[j] + wide + SEAT[j] + flared;
    radii[j] = cut;
    if (held === 0) continue;
    // A smooth maximum, so that the cloth spans the gap between the legs.
    let sum = Math.exp(SHARPNESS * cut);
    for (let leg = 0; leg < legs.length; leg++) {
      const off = offs[leg];
      const d = 3 * j;
      const toward =
        off[0] * directions[d] + off[1] * directions[d + 1] + off[2] * directions[d + 2];
      sum += Math.exp(SHARPNESS * (toward + legs[leg].radius + 0.026));
    }
    radii[j] = cut + (Math.log(sum) / SHARPNESS - cut) * held;
  }
}
