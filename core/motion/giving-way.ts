/**
 * How arms give way to bodies, smoothly in time. What is in the way can push a palm or an elbow to
 * one side at one instant and to the other at the next; so the pushes of a whole move are worked out
 * on a grid once, and the pose at a count takes their average around it. At both ends of a move the
 * average narrows to the one instant, and the canonical poses stay exact.
 */
import type { DanceRole } from '../moves/dance-role.ts';
import type { DancedMove } from '../moves/library.ts';
import { freeBend, solveArm } from './arm.ts';
import { armIn } from './arms.ts';
import type { GivingWay } from './arms.ts';
import { averageAt, PER_BEAT, weightsAround } from './average.ts';
import type { Vec3 } from './body.ts';
import { armCapsules, besideWrists } from './capsules.ts';
import type { Capsule } from './capsules.ts';
import type { CompiledMove } from './compile.ts';
import type { Laterality } from '../moves/notation.ts';
import { kneesIn } from './knees.ts';
import { backAt, calmBacks, flips } from './roll.ts';
import { ofArms, outsideBodies, sceneAt, withinReach } from './scene.ts';
import type { Bodies, OfArms, Scene } from './scene.ts';
import { trunkOf, untangled } from './untangle.ts';
import { add, directionIn, dot, normalize, scale, sub } from './vector.ts';

interface Grid {
  readonly bodies: Bodies;
  readonly instants: readonly OfArms<GivingWay>[];
  /** Of hands that would flip over: their backs. */
  readonly backs: OfArms<readonly Vec3[] | null>;
  /** To where knees bend: right, up and forward of the own pelvis. */
  readonly knees: readonly OfArms<Vec3>[];
}

/** Of the average of a knee's direction, in instants: legs that pass each other change sides at once. */
const KNEE_HALF_WIDTH = 2;

const grids = new WeakMap<CompiledMove, Grid>();

function gridOf(move: DancedMove, compiled: CompiledMove, bodies: Bodies): Grid {
  const known = grids.get(compiled);
  if (known && known.bodies.lead === bodies.lead && known.bodies.follow === bodies.follow)
    return known;
  const sceneOf = (i: number): Scene => sceneAt(move, compiled, 0.5 + i / PER_BEAT, bodies);
  const scenes = Array.from({ length: move.counts * PER_BEAT + 1 }, (_, i) => sceneOf(i));
  const instants = untangled(scenes.map(givingWayIn), scenes, sceneOf);
  const ways = scenes.map((_, i) => averageAt(instants, i));
  const backs = ofArms((role, hand) => {
    const hands = scenes.map((scene, i) => armIn(scene, role, hand, ways[i]).hand);
    return flips(hands) ? calmBacks(hands) : null;
  });
  const grid = { bodies, instants, backs, knees: scenes.map(localKnees) };
  grids.set(compiled, grid);
  return grid;
}

function localKnees(scene: Scene): OfArms<Vec3> {
  const knees = kneesIn(scene);
  return ofArms((role, side) => {
    const { right, up, forward } = scene.trunks[role].pelvis;
    const knee = normalize(knees[role][side]);
    return [dot(knee, right), dot(knee, up), dot(knee, forward)];
  });
}

/** To where knees bend at an instant of a scene. */
export function kneesAt(move: DancedMove, compiled: CompiledMove, scene: Scene): OfArms<Vec3> {
  const { knees } = gridOf(move, compiled, scene.bodies);
  const around = weightsAround((scene.count - 0.5) * PER_BEAT, knees.length - 1, KNEE_HALF_WIDTH);
  return ofArms((role, side) => {
    const local = around.reduce<Vec3>(
      (sum, { i, weight }) => add(sum, scale(knees[i][role][side], weight)),
      [0, 0, 0],
    );
    return directionIn(scene.trunks[role].pelvis, ...local);
  });
}

/** At one instant, with no regard to the next. */
function givingWayIn(scene: Scene): OfArms<GivingWay> {
  const { trunks, wishes, bodies } = scene;
  const capsules = { lead: trunkOf(trunks.lead), follow: trunkOf(trunks.follow) };
  const arm = (role: DanceRole, hand: Laterality, other: readonly Capsule[]) => {
    const { chest, shoulders } = trunks[role];
    const wish = wishes[role][hand];
    const palm = withinReach(scene, role, hand, outsideBodies(scene, wish.palm));
    const target = { ...wish, palm };
    const bend = freeBend(shoulders[hand], target, bodies[role], capsules[role], other);
    const local: Vec3 = [dot(bend, chest.right), dot(bend, chest.up), dot(bend, chest.forward)];
    const shoulder = shoulders[hand];
    const arm = solveArm(shoulder, target, bodies[role], bend);
    const joints = { shoulder, ...arm, grip: wish.grip };
    return {
      way: { push: sub(palm, wish.palm), bend: local },
      capsules: besideWrists(armCapsules(hand === 'L' ? 'left' : 'right', joints)),
    };
  };
  const leads = { L: arm('lead', 'L', capsules.follow), R: arm('lead', 'R', capsules.follow) };
  // The follow's elbows also give way to the lead's arms.
  const others = [...capsules.lead, ...leads.L.capsules, ...leads.R.capsules];
  return {
    lead: { L: leads.L.way, R: leads.R.way },
    follow: { L: arm('follow', 'L', others).way, R: arm('follow', 'R', others).way },
  };
}

/** How arms give way at a count. */
export function givingWayAt(
  move: DancedMove,
  compiled: CompiledMove,
  count: number,
  bodies: Bodies,
): OfArms<GivingWay> {
  const { instants, backs } = gridOf(move, compiled, bodies);
  const instant = (count - 0.5) * PER_BEAT;
  const ways = averageAt(instants, instant);
  return ofArms((role, hand) => {
    const course = backs[role][hand];
    return course === null
      ? ways[role][hand]
      : { ...ways[role][hand], back: backAt(course, instant) };
  });
}
