/**
 * What is left of overlaps once arms have given way smoothly: each arm that is still too deep in a
 * body or in another arm is asked for the smallest change that brings it out (a damped Gauss-Newton
 * step on the depth, as in inverse kinematics by least squares).
 */
import { DANCE_ROLES, otherRole, type DanceRole } from '../moves/dance-role.ts';
import { armIn, combined, weighted } from './arms.ts';
import type { GivingWay } from './arms.ts';
import { averageAt, bump } from './average.ts';
import type { Vec3 } from './body.ts';
import { armCapsules, depthOf, isOfArm, overlapsBetween, trunkCapsules } from './capsules.ts';
import type { Capsule } from './capsules.ts';
import { joinedShare } from './hands.ts';
import { FEET } from '../moves/notation.ts';
import type { Laterality } from '../moves/notation.ts';
import { handIn } from './places.ts';
import { ofArms } from './scene.ts';
import type { OfArms, Scene } from './scene.ts';
import type { Trunk } from './trunk.ts';
import { add, scale } from './vector.ts';

/** Deeper than this is looked after; meters. */
const TOO_DEEP = 0.009;
/** What comes nearer than this between two instants may be deep between them; meters. */
const NEAR = 0.02;
const FINE = [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75];
/** Most rounds of bringing arms out of each other. */
const ROUNDS = 30;
/** Half the width of a step out of an overlap, in instants; both ends of a move fade steps out. */
const BUMP = 8;
const RAMP = 8;
/** So deep an overlap stays; meters. Sleeves and hair give that much. */
const LEFT_OVER = 0.006;

interface Arm {
  readonly role: DanceRole;
  readonly hand: Laterality;
}

const ARMS: readonly Arm[] = DANCE_ROLES.flatMap((role) => FEET.map((hand) => ({ role, hand })));

export const trunkOf = ({ pelvis, chest, headRest }: Trunk): Capsule[] =>
  trunkCapsules(pelvis, chest, headRest.origin);

const sideOf = (hand: Laterality): 'left' | 'right' => (hand === 'L' ? 'left' : 'right');

function armOf(scene: Scene, { role, hand }: Arm, ways: OfArms<GivingWay>): Capsule[] {
  const arm = armIn(scene, role, hand, ways);
  const shoulder = scene.trunks[role].shoulders[hand];
  const { grip } = scene.wishes[role][hand];
  return armCapsules(sideOf(hand), { shoulder, ...arm, grip });
}

interface Tangle {
  readonly parts: readonly [string, string];
  readonly depth: number;
}

/** The overlaps of arms at an instant, deepest first. */
function tanglesIn(scene: Scene, ways: OfArms<GivingWay>, least: number): Tangle[] {
  const dancer = (role: DanceRole): Capsule[] => [
    ...trunkOf(scene.trunks[role]),
    ...FEET.flatMap((hand) => armOf(scene, { role, hand }, ways)),
  ];
  return overlapsBetween(dancer('lead'), dancer('follow'), least).filter(({ parts }) =>
    parts.some(isOfArm),
  );
}

/** Meters that a unit of an elbow's direction moves the elbow, about. */
const ELBOW_METERS = 0.15;
const PROBE = 1e-4;
/** Damping: an overlap that nothing moves by half a meter a meter is no arm's business. */
const DAMPING = 0.05;

const AXES: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** The change of all four arms that takes the overlaps of an instant away, to first order. */
function wayOut(
  scene: Scene,
  ways: OfArms<GivingWay>,
  tangles: readonly Tangle[],
): OfArms<GivingWay> {
  let change = ofArms<GivingWay>(() => ({ push: [0, 0, 0], bend: [0, 0, 0] }));
  for (const tangle of tangles) {
    change = combined(change, leastChange(scene, ways, tangle));
  }
  return change;
}

function leastChange(scene: Scene, ways: OfArms<GivingWay>, tangle: Tangle): OfArms<GivingWay> {
  const concerned = ARMS.filter((arm) => concerns(scene, arm, tangle));
  const depth = (changed: OfArms<GivingWay>): number => {
    const [p, q] = tangle.parts.map((part) => capsuleOf(scene, changed, part));
    return depthOf(p, q);
  };
  const now = depth(ways);
  let steepness = DAMPING;
  const slopes = ofArms<GivingWay>((role, hand) => {
    if (!concerned.some((arm) => arm.role === role && arm.hand === hand))
      return { push: [0, 0, 0], bend: [0, 0, 0] };
    const slope = (push: number, bend: number): Vec3 => {
      const [x, y, z] = AXES.map((axis) => {
        const way = ways[role][hand];
        const probe = {
          push: add(way.push, scale(axis, push)),
          bend: add(way.bend, scale(axis, bend)),
        };
        const changed = { ...ways, [role]: { ...ways[role], [hand]: probe } };
        return (depth(changed) - now) / PROBE;
      });
      steepness += x * x + y * y + z * z;
      return [x, y, z];
    };
    return { push: slope(PROBE, 0), bend: slope(0, PROBE / ELBOW_METERS) };
  });
  const size = -(tangle.depth - LEFT_OVER) / steepness;
  return ofArms((role, hand) => ({
    push: scale(slopes[role][hand].push, size),
    bend: scale(slopes[role][hand].bend, size / ELBOW_METERS),
  }));
}

/** An arm can mend an overlap that it is part of, or that the arm it holds hands with is part of. */
function concerns(scene: Scene, { role, hand }: Arm, { parts }: Tangle): boolean {
  const isIn = (who: DanceRole, which: Laterality): boolean =>
    parts.some((part) => part.startsWith(`${who} ${sideOf(which)}`));
  if (isIn(role, hand)) return true;
  const { pair } = joinedShare(scene.hands[role][hand], scene.count);
  const other = otherRole(role);
  return pair !== null && isIn(other, handIn(pair, other));
}

/** The capsule that a part such as 'lead left forearm' or 'follow waist' names. */
function capsuleOf(scene: Scene, ways: OfArms<GivingWay>, name: string): Capsule {
  const role = name.startsWith('lead') ? 'lead' : 'follow';
  const part = name.slice(role.length + 1);
  const arm = FEET.find((hand) => part.startsWith(sideOf(hand)));
  const capsules =
    arm === undefined ? trunkOf(scene.trunks[role]) : armOf(scene, { role, hand: arm }, ways);
  const found = capsules.find((capsule) => capsule.part === part);
  if (found === undefined) throw new Error(`no body has a part ${name}`);
  return found;
}

/**
 * The average can bring an arm back into what single instants had kept it out of, and fast arms can
 * meet between two instants. What is missing is added to the instants around, until the average
 * itself is free. Both ends of a move stay as they are.
 *
 * @param free how arms give way at each instant of the grid by itself
 * @param scenes those instants
 * @param sceneOf any instant, also between two of the grid
 */
export function untangled(
  free: readonly OfArms<GivingWay>[],
  scenes: readonly Scene[],
  sceneOf: (instant: number) => Scene,
): OfArms<GivingWay>[] {
  const instants = [...free];
  const last = instants.length - 1;
  const near = scenes.flatMap((scene, i) =>
    i > 0 && i < last && tanglesIn(scene, averageAt(free, i), -NEAR).length > 0 ? [i] : [],
  );
  const fine = [...new Set(near.flatMap((i) => FINE.map((part) => i + part)))];
  const close = fine.map((at) => ({ at, scene: scenes[at] ?? sceneOf(at) }));
  for (let round = 0; round < ROUNDS; round++) {
    const steps = close.flatMap(({ at, scene }) => {
      const ways = averageAt(instants, at);
      const tangles = tanglesIn(scene, ways, LEFT_OVER);
      return tangles.length === 0
        ? []
        : [{ at, deepest: tangles[0].depth, change: wayOut(scene, ways, tangles) }];
    });
    if (!steps.some(({ deepest }) => deepest > TOO_DEEP)) break;
    instants.forEach((instant, i) => {
      instants[i] = combined(instant, spread(steps, i, Math.min(1, i / RAMP, (last - i) / RAMP)));
    });
  }
  return instants;
}

interface Step {
  /** Instant of the grid; may lie between two. */
  readonly at: number;
  readonly change: OfArms<GivingWay>;
}

/** The steps around an instant, each as a bump in time, so that no arm jerks out of the way. */
function spread(steps: readonly Step[], instant: number, share: number): OfArms<GivingWay> {
  const near = steps.map(({ at, change }) => ({ way: change, weight: bump(at - instant, BUMP) }));
  const total = Math.max(
    1,
    near.reduce((sum, { weight }) => sum + weight, 0),
  );
  return weighted(
    near.flatMap(({ way, weight }) =>
      weight > 0 ? [{ way, weight: (weight * share) / total }] : [],
    ),
  );
}
