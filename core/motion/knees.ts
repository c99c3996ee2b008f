/**
 * To where knees bend. A knee bends over its foot; where the partner's leg is in the way, both swing
 * round the line from hip to ankle and pass beside each other, as in a close hold.
 */
import { otherRole, type DanceRole } from '../moves/dance-role.ts';
import { FEET } from '../moves/notation.ts';
import type { Laterality } from '../moves/notation.ts';
import type { Proportions, Vec3 } from './body.ts';
import { legCapsules, shortestWay } from './capsules.ts';
import type { Capsule } from './capsules.ts';
import { softMax, solveTwoBones } from './limb.ts';
import type { TwoBones } from './limb.ts';
import { ofArms } from './scene.ts';
import type { OfArms, Scene } from './scene.ts';
import { add, dot, length, normalize, perpendicular, scale, sub } from './vector.ts';

const ROUNDS = 10;
/** Legs keep so far from each other, beyond their own thickness; meters. */
const AIR = 0.004;
/** A leg that is nearly straight is not swung as if its knee went anywhere; meters. */
const LEAST_BEND = 0.04;
/** The most that a knee leaves its way over the foot, as the tangent of an angle: 45 degrees. */
const MOST_SWING = 1;

/** A standing leg is straight: nearer to it than an arm's 99.5 %. */
const LEG_STRETCH = 0.9995;

export const legBones = (
  hip: Vec3,
  ankle: Vec3,
  { thigh, shank }: Proportions,
  pole: Vec3,
): TwoBones => solveTwoBones(hip, ankle, thigh, shank, pole, LEG_STRETCH);

interface Leg {
  readonly axis: Vec3;
  readonly pole: Vec3;
  readonly capsules: readonly Capsule[];
  /** From the line between hip and ankle to the knee; meters. */
  readonly bend: number;
}

function legOf(scene: Scene, role: DanceRole, side: Laterality, wish: Vec3): Leg {
  const { hips, feet } = scene.trunks[role];
  const [hip, ankle] = [hips[side], feet[side].frame.origin];
  const knee = legBones(hip, ankle, scene.bodies[role], wish).middle;
  const axis = normalize(sub(ankle, hip), [0, -1, 0]);
  const pole = perpendicular(wish, axis, [1, 0, 0]);
  const bend = dot(sub(knee, hip), pole);
  return { axis, pole, capsules: legCapsules('left', { hip, knee, ankle }), bend };
}

/** How far a leg's knee has to go so that the other leg is free of it; meters. */
function pushOff(leg: Leg, other: Leg): Vec3 {
  let push: Vec3 = [0, 0, 0];
  const [thigh] = leg.capsules;
  leg.capsules.forEach((mine) => {
    for (const theirs of other.capsules) {
      const { way, share } = shortestWay(mine, theirs);
      const depth = softMax(mine.radius + theirs.radius + AIR - length(way), 0, 0.015);
      // Near the hip or the ankle no knee helps.
      const nearKnee = mine === thigh ? share : 1 - share;
      if (depth > 1e-4) push = sub(push, scale(normalize(way), depth * nearKnee));
    }
  });
  return push;
}

/** A knee's direction, no further from the wished one than a hip turns. */
function withinSwing(pole: Vec3, wish: Vec3): Vec3 {
  const along = softMax(dot(pole, wish), 0.2, 0.1);
  const aside = sub(pole, scale(wish, dot(pole, wish)));
  const size = length(aside);
  if (size < 1e-6) return wish;
  const most = MOST_SWING * along;
  return add(scale(wish, along), scale(aside, (most * Math.tanh(size / most)) / size));
}

/** The direction of each knee at an instant. */
export function kneesIn(scene: Scene): OfArms<Vec3> {
  const wishes = ofArms((role, side) => {
    const { pelvis, feet } = scene.trunks[role];
    return normalize(add(pelvis.forward, scale(feet[side].frame.forward, 1.2)));
  });
  let poles = wishes;
  for (let round = 0; round < ROUNDS; round++) {
    const legs = ofArms((role, side) => legOf(scene, role, side, poles[role][side]));
    poles = ofArms((role, side) => {
      const leg = legs[role][side];
      const partner = otherRole(role);
      const push = FEET.reduce<Vec3>(
        (sum, foot) => add(sum, pushOff(leg, legs[partner][foot])),
        [0, 0, 0],
      );
      const swung = add(leg.pole, scale(push, 0.6 / Math.max(LEAST_BEND, leg.bend)));
      return withinSwing(swung, wishes[role][side]);
    });
  }
  return poles;
}
