/** The four arms of a scene, given how they give way. */
import { otherRole, type DanceRole } from '../moves/dance-role.ts';
import { solveArm } from './arm.ts';
import type { ArmPose } from './arm.ts';
import type { Vec3 } from './body.ts';
import { joinedShare } from './hands.ts';
import type { Laterality } from '../moves/notation.ts';
import { handIn } from './places.ts';
import { ofArms, withinReach } from './scene.ts';
import type { OfArms, Scene } from './scene.ts';
import { add, directionIn, mix, scale } from './vector.ts';

export interface GivingWay {
  /** What is added to the palm's wish. */
  readonly push: Vec3;
  /** To where the elbow bends: right, up and forward of the own chest. */
  readonly bend: Vec3;
  /** The back of the hand, where the wished one would flip over. */
  readonly back?: Vec3;
}

/** Joined hands give way together. */
function sharedPush(
  scene: Scene,
  role: DanceRole,
  hand: Laterality,
  ways: OfArms<GivingWay>,
): Vec3 {
  const own = ways[role][hand].push;
  const { pair, share } = joinedShare(scene.hands[role][hand], scene.count);
  if (pair === null) return own;
  const other = otherRole(role);
  return mix(own, ways[other][handIn(pair, other)].push, share / 2);
}

/** The sum of two ways of giving way; backs are left to be found anew. */
export const combined = (a: OfArms<GivingWay>, b: OfArms<GivingWay>): OfArms<GivingWay> =>
  ofArms((role, hand) => ({
    push: add(a[role][hand].push, b[role][hand].push),
    bend: add(a[role][hand].bend, b[role][hand].bend),
  }));

/** The mean of ways with weights that sum up to 1 or less. */
export function weighted(
  ways: readonly { readonly way: OfArms<GivingWay>; readonly weight: number }[],
): OfArms<GivingWay> {
  return ofArms((role, hand) => {
    let [push, bend]: [Vec3, Vec3] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    for (const { way, weight } of ways) {
      push = add(push, scale(way[role][hand].push, weight));
      bend = add(bend, scale(way[role][hand].bend, weight));
    }
    return { push, bend };
  });
}

export function armIn(
  scene: Scene,
  role: DanceRole,
  hand: Laterality,
  ways: OfArms<GivingWay>,
): ArmPose {
  const { chest, shoulders } = scene.trunks[role];
  const wish = scene.wishes[role][hand];
  const way = ways[role][hand];
  const push = sharedPush(scene, role, hand, ways);
  const palm = withinReach(scene, role, hand, add(wish.palm, push));
  const target = { ...wish, palm, back: way.back ?? wish.back };
  return solveArm(shoulders[hand], target, scene.bodies[role], directionIn(chest, ...way.bend));
}
