/** Physical measures of a move: what tests, the library check and authors look at. */
import { DANCE_ROLES, type DanceRole } from '../moves/dance-role.ts';
import { FIRST_COUNT_AT } from '../moves/clip-format.ts';
import type { DancedMove } from '../moves/library.ts';
import { palmOf } from './arm.ts';
import type { BodyPose, CouplePose, LimbPose, Vec3 } from './body.ts';
import { isOfArm, overlapsOf, shortestWay } from './capsules.ts';
import { compileMove } from './compile.ts';
import { coupleAt } from './couple.ts';
import { heldPairsAt } from './hands.ts';
import { landmarks } from './landmarks.ts';
import type { Laterality } from '../moves/notation.ts';
import { handIn } from './places.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from './proportions.ts';
import {
  add,
  degreesBetween,
  directionIn,
  distance,
  length,
  sub,
  wrapDegrees,
  yawOf,
} from './vector.ts';

const BODIES = { lead: LEAD_PROPORTIONS, follow: FOLLOW_PROPORTIONS };
const limbOf = (body: BodyPose, side: Laterality): LimbPose =>
  side === 'L' ? body.left : body.right;

/** The worst of a measure over a move, and the count it happens on. */
export interface Worst {
  readonly value: number;
  readonly count: number;
  readonly what: string;
}

const worse = (worst: Worst, value: number, count: number, what: string): Worst =>
  value > worst.value ? { value, count, what } : worst;
const NONE: Worst = { value: 0, count: 0, what: '' };

export interface MoveMeasures {
  /** Meters that a foot on the floor leaves its place, or its leg fails to reach it. */
  readonly slide: Worst;
  /** Meters between the palms of joined hands. */
  readonly handGap: Worst;
  /** Meters that trunks, heads and legs of the two go into each other. */
  readonly overlap: Worst;
  /** Meters that an arm goes into another arm or a body, the own one included. */
  readonly armOverlap: Worst;
  /** Degrees past the range of a joint. */
  readonly joint: Worst;
  /** Meters a beat and meters a beat squared of the 33 landmarks. */
  readonly speed: Worst;
  readonly acceleration: Worst;
  /** Meters from the pelvis, seen from above, to the lines between and along the feet. */
  readonly balance: Worst;
  /** Largest distances of a body's middle from the origin. */
  readonly extent: { readonly x: number; readonly z: number };
}

/** @param move not a combination: measure its parts */
export function measureMove(move: DancedMove, framesPerBeat = 16): MoveMeasures {
  const frames = move.counts * framesPerBeat;
  const { hands } = compileMove(move);
  const plants = plantsOf(move);
  let [slide, handGap, overlap, armOverlap, joint] = [NONE, NONE, NONE, NONE, NONE];
  let [speed, acceleration, balance] = [NONE, NONE, NONE];
  const extent = { x: 0, z: 0 };
  const history: { lead: Float32Array; follow: Float32Array }[] = [];
  for (let frame = 0; frame <= frames; frame++) {
    const time = frame / framesPerBeat;
    const count = time + 1 - FIRST_COUNT_AT;
    const pose = coupleAt(move, time);
    for (const pair of heldPairsAt(hands, count)) {
      const [mine, theirs] = DANCE_ROLES.map((role) =>
        palmOf(limbOf(pose[role], handIn(pair, role)).hand, BODIES[role]),
      );
      handGap = worse(handGap, distance(mine, theirs), count, pair);
    }
    for (const { parts, depth } of overlapsOf(pose)) {
      const names = parts.join(' / ');
      if (parts.some(isOfArm)) {
        armOverlap = worse(armOverlap, depth, count, names);
      } else overlap = worse(overlap, depth, count, names);
    }
    for (const role of DANCE_ROLES) {
      for (const [name, excess] of jointExcess(pose[role])) {
        joint = worse(joint, excess, count, `${role} ${name}`);
      }
      const middle = pose[role].pelvis.origin;
      extent.x = Math.max(extent.x, Math.abs(middle[0]));
      extent.z = Math.max(extent.z, Math.abs(middle[2]));
    }
    slide = worstSlide(slide, plants, pose, count);
    balance = worstBalance(balance, pose, count);
    history.push({ lead: landmarks(pose.lead), follow: landmarks(pose.follow) });
    for (const role of DANCE_ROLES) {
      const track = history.map((at) => at[role]);
      const [now, one, two] = [track.at(-1), track.at(-2), track.at(-3)];
      if (!now || !one) continue;
      for (let i = 0; i < now.length; i += 3) {
        const v = (a: Float32Array, b: Float32Array): Vec3 => [
          a[i] - b[i],
          a[i + 1] - b[i + 1],
          a[i + 2] - b[i + 2],
        ];
        const step = v(now, one);
        speed = worse(speed, Math.hypot(...step) * framesPerBeat, count, `${role} ${i / 3}`);
        if (two) {
          const change = Math.hypot(...sub(step, v(one, two))) * framesPerBeat ** 2;
          acceleration = worse(acceleration, change, count, `${role} ${i / 3}`);
        }
      }
    }
    if (history.length > 3) history.shift();
  }
  return { slide, handGap, overlap, armOverlap, joint, speed, acceleration, balance, extent };
}

/** A foot on the floor, and where its ball was when it came down. */
interface Plant {
  readonly role: DanceRole;
  readonly foot: Laterality;
  readonly from: number;
  readonly to: number;
  readonly ball: Vec3;
}

function plantsOf(move: DancedMove): Plant[] {
  return DANCE_ROLES.flatMap((role) =>
    compileMove(move).footwork[role].contacts.map(({ foot, from, to }) => {
      const pose = coupleAt(move, from - 1 + FIRST_COUNT_AT)[role];
      return { role, foot, from, to, ball: limbOf(pose, foot).ball };
    }),
  );
}

function worstSlide(
  worst: Worst,
  plants: readonly Plant[],
  pose: CouplePose,
  count: number,
): Worst {
  let result = worst;
  for (const { role, foot, from, to, ball } of plants) {
    if (count < from || count > to) continue;
    const limb = limbOf(pose[role], foot);
    const moved = Math.hypot(limb.ball[0] - ball[0], limb.ball[2] - ball[2]);
    const unreached = Math.abs(distance(limb.knee, limb.ankle) - BODIES[role].shank);
    result = worse(result, Math.max(moved, unreached), count, `${role} ${foot}`);
  }
  return result;
}

/** How far the pelvis is off the line between the feet, seen from above. */
function worstBalance(worst: Worst, pose: CouplePose, count: number): Worst {
  let result = worst;
  const flat = ([x, , z]: Vec3): Vec3 => [x, 0, z];
  for (const role of DANCE_ROLES) {
    const { left, right, pelvis } = pose[role];
    const middle = flat(pelvis.origin);
    const spot = { a: middle, b: add(middle, [0, 1e-6, 0]) };
    const feet = [
      { a: flat(left.heel), b: flat(left.toe) },
      { a: flat(right.heel), b: flat(right.toe) },
      { a: flat(left.ankle), b: flat(right.ankle) },
      { a: flat(left.ball), b: flat(right.ball) },
    ];
    const off = Math.min(...feet.map((line) => length(shortestWay(spot, line).way)));
    result = worse(result, off, count, role);
  }
  return result;
}

/** Ranges of joints in degrees, after the American Academy of Orthopaedic Surgeons, with a margin. */
const LIMITS = {
  knee: 140,
  elbow: 153,
  hipSpread: 65,
  hipTurn: 50,
  neck: 75,
  spine: 75,
  wrist: 75,
  ankle: 60,
};

/** Degrees by which each joint is past its range; zero or less is inside. */
export function jointExcess(body: BodyPose): [name: string, excess: number][] {
  const excess: [string, number][] = [];
  const check = (name: string, angle: number, limit: number): void => {
    if (angle > limit) excess.push([name, angle - limit]);
  };
  for (const [side, sign] of [
    ['left', -1],
    ['right', 1],
  ] as const) {
    const limb = body[side];
    const thigh = sub(limb.knee, limb.hip);
    const shank = sub(limb.ankle, limb.knee);
    const upper = sub(limb.elbow, limb.shoulder);
    const forearm = sub(limb.wrist, limb.elbow);
    check(`${side} knee`, degreesBetween(thigh, shank), LIMITS.knee);
    check(`${side} elbow`, degreesBetween(upper, forearm), LIMITS.elbow);
    check(`${side} wrist`, degreesBetween(forearm, limb.hand.forward), LIMITS.wrist);
    check(
      `${side} hip`,
      degreesBetween(thigh, directionIn(body.pelvis, sign * 0.05, -1, 0.25)),
      LIMITS.hipSpread,
    );
    const turn = wrapDegrees(yawOf(limb.foot.forward) - yawOf(body.pelvis.forward));
    check(`${side} hip turn`, Math.abs(turn), LIMITS.hipTurn);
    check(
      `${side} ankle`,
      Math.abs(90 - degreesBetween(sub(limb.knee, limb.ankle), limb.foot.forward)),
      LIMITS.ankle,
    );
  }
  check('neck', degreesBetween(body.head.forward, body.chest.forward), LIMITS.neck);
  check('spine', degreesBetween(body.chest.up, body.pelvis.up), LIMITS.spine);
  return excess;
}
