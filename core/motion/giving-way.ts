/**
 * How arms give way to bodies, smoothly in time. What is in the way can push a palm or an elbow to
 * one side at one instant and to the other at the next; so the pushes of a whole move are worked out
 * on a grid once, and the pose at a count takes their average around it. At both ends of a move the
 * average narrows to the one instant, and the canonical poses stay exact.
 */
import type { DancedMove } from '../moves/library.ts';
import { freeBend, solveArm } from './arm.ts';
import type { Vec3 } from './body.ts';
import { armCapsulesOf, trunkCapsules } from './capsules.ts';
import type { Capsule } from './capsules.ts';
import type { CompiledMove } from './compile.ts';
import type { Laterality, Role } from './notation.ts';
import { ofArms, outsideBodies, sceneAt, withinReach } from './scene.ts';
import type { Bodies, OfArms, Scene } from './scene.ts';
import type { Trunk } from './trunk.ts';
import { add, dot, scale, sub } from './vector.ts';

/** Instants of the grid in a beat, and half the width of the average in instants. */
const PER_BEAT = 16;
const HALF_WIDTH = 4;

export interface GivingWay {
  /** What is added to the palm's wish. */
  readonly push: Vec3;
  /** To where the elbow bends: right, up and forward of the own chest. */
  readonly bend: Vec3;
}

interface Grid {
  readonly bodies: Bodies;
  readonly instants: readonly OfArms<GivingWay>[];
}

const grids = new WeakMap<CompiledMove, Grid>();

function gridOf(move: DancedMove, compiled: CompiledMove, bodies: Bodies): Grid {
  const known = grids.get(compiled);
  if (known && known.bodies.lead === bodies.lead && known.bodies.follow === bodies.follow)
    return known;
  const instants = Array.from({ length: move.counts * PER_BEAT + 1 }, (_, i) =>
    givingWayIn(sceneAt(move, compiled, 0.5 + i / PER_BEAT, bodies)),
  );
  const grid = { bodies, instants };
  grids.set(compiled, grid);
  return grid;
}

const capsulesIn = ({ pelvis, chest, headRest }: Trunk): Capsule[] =>
  trunkCapsules(pelvis, chest, headRest.origin);

/** At one instant, with no regard to the next. */
function givingWayIn(scene: Scene): OfArms<GivingWay> {
  const { trunks, wishes, bodies } = scene;
  const capsules = { lead: capsulesIn(trunks.lead), follow: capsulesIn(trunks.follow) };
  const arm = (role: Role, hand: Laterality, other: readonly Capsule[]) => {
    const { chest, shoulders } = trunks[role];
    const wish = wishes[role][hand];
    const palm = withinReach(scene, role, hand, outsideBodies(scene, wish.palm));
    const target = { ...wish, palm };
    const bend = freeBend(shoulders[hand], target, bodies[role], capsules[role], other);
    const local: Vec3 = [dot(bend, chest.right), dot(bend, chest.up), dot(bend, chest.forward)];
    const { elbow, wrist } = solveArm(shoulders[hand], target, bodies[role], bend);
    return {
      way: { push: sub(palm, wish.palm), bend: local },
      capsules: armCapsulesOf(shoulders[hand], elbow, wrist),
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

/** The average around a count, weighted by a raised cosine. */
export function givingWayAt(
  move: DancedMove,
  compiled: CompiledMove,
  count: number,
  bodies: Bodies,
): OfArms<GivingWay> {
  const { instants } = gridOf(move, compiled, bodies);
  const last = instants.length - 1;
  const at = Math.min(last, Math.max(0, (count - 0.5) * PER_BEAT));
  const width = Math.max(1, Math.min(HALF_WIDTH, at, last - at));
  const from = Math.max(0, Math.ceil(at - width));
  const to = Math.min(last, Math.floor(at + width));
  const weights = instants
    .slice(from, to + 1)
    .map((_, i) => 1 + Math.cos((Math.PI * (from + i - at)) / width));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return ofArms((role, hand) => {
    let [push, bend]: [Vec3, Vec3] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    weights.forEach((weight, i) => {
      const way = instants[from + i][role][hand];
      push = add(push, scale(way.push, weight / total));
      bend = add(bend, scale(way.bend, weight / total));
    });
    return { push, bend };
  });
}
