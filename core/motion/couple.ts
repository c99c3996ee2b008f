/**
 * The motion engine: a written move at a count, as two bodies. A pure function with no state of its
 * own, so any frame can be asked for directly and in any order.
 */
import type { DancedMove, Move } from '../moves/library.ts';
import { FIRST_COUNT_AT } from '../moves/clip-format.ts';
import { otherSide } from '../moves/state.ts';
import type { CoupleState, Side } from '../moves/state.ts';
import { outsideHead, outsideTrunk, solveArm, withinArms } from './arm.ts';
import type { BodyPose, CouplePose, Frame, LimbPose, Proportions, Vec3 } from './body.ts';
import { freeFootOf, stanceOf } from './canonical.ts';
import { armCapsules, trunkCapsules } from './capsules.ts';
import type { Capsule } from './capsules.ts';
import { progress } from './ease.ts';
import { compileFootwork } from './footwork.ts';
import type { Footwork } from './footwork.ts';
import { compileGaze, headAt } from './gaze.ts';
import type { GazeTimeline } from './gaze.ts';
import { compileHands, handTargetAt, joinedShare } from './hands.ts';
import type { HandTimelines } from './hands.ts';
import { solveTwoBones } from './limb.ts';
import type { Laterality, Role } from './notation.ts';
import { ROLES } from './notation.ts';
import { handIn } from './places.ts';
import type { HandTarget } from './places.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from './proportions.ts';
import { turnedPose } from './turned.ts';
import { trunkAt } from './trunk.ts';
import type { Trunk } from './trunk.ts';
import { add, directionIn, mix, normalize, scale } from './vector.ts';

/** The couple's line stands at this angle in the picture, so that neither dancer hides the other. */
export const SLOT_YAW = 18;

export interface CoupleOptions {
  readonly side?: Side;
  readonly lead?: Proportions;
  readonly follow?: Proportions;
}

export interface CompiledMove {
  readonly footwork: Readonly<Record<Role, Footwork>>;
  readonly gaze: Readonly<Record<Role, GazeTimeline>>;
  readonly hands: HandTimelines;
}

const compiled = new WeakMap<DancedMove, CompiledMove>();

/** The time courses of a move; computed once for each move object. */
export function compileMove(move: DancedMove): CompiledMove {
  const known = compiled.get(move);
  if (known !== undefined) return known;
  const { entry, exit, counts, motion, swapsSides } = move;
  const footworkOf = (role: Role): Footwork =>
    compileFootwork(
      motion[role].steps,
      counts,
      stanceOf(entry.position, role),
      stanceOf(exit.position, role, swapsSides),
      freeFootOf(entry, role),
    );
  const gazeOf = (role: Role): GazeTimeline =>
    compileGaze(motion[role].gaze, counts, entry.position, exit.position);
  const result = {
    footwork: { lead: footworkOf('lead'), follow: footworkOf('follow') },
    gaze: { lead: gazeOf('lead'), follow: gazeOf('follow') },
    hands: compileHands(motion, counts, entry.position, exit.position),
  };
  compiled.set(move, result);
  return result;
}

/**
 * Both dancers at a time of a move.
 *
 * @param time in beats from the move's start, 0..counts; count `n` of the move is heard at
 *   `n - 1 + FIRST_COUNT_AT`
 */
export function coupleAt(
  move: DancedMove & Pick<Move, 'parts'>,
  time: number,
  options: CoupleOptions = {},
): CouplePose {
  const { side = 'left', lead = LEAD_PROPORTIONS, follow = FOLLOW_PROPORTIONS } = options;
  if (move.parts !== undefined) {
    const { part, start, turned } = partAt(move.parts, time);
    return coupleAt(part, time - start, { ...options, side: turned ? otherSide(side) : side });
  }
  const moveTimes = compileMove(move);
  const count = Math.min(Math.max(time, 0), move.counts) + 1 - FIRST_COUNT_AT;
  const bodies = { lead, follow };
  const trunkOf = (role: Role): Trunk =>
    trunkAt(moveTimes.footwork[role], move.motion[role].body, count, bodies[role]);
  const trunks = shrugged(moveTimes.hands, count, {
    lead: trunkOf('lead'),
    follow: trunkOf('follow'),
  });
  const targets = handTargets(moveTimes.hands, count, trunks, bodies);
  const capsules = { lead: capsulesIn(trunks.lead), follow: capsulesIn(trunks.follow) };
  const headOf = (role: Role): Frame =>
    headAt(moveTimes.gaze[role], count, trunks[role], trunks[role === 'lead' ? 'follow' : 'lead']);
  const leadPose = bodyPose(trunks.lead, headOf('lead'), targets.lead, lead, {
    own: capsules.lead,
    other: capsules.follow,
  });
  // The follow's elbows also give way to the lead's arms.
  const followPose = bodyPose(trunks.follow, headOf('follow'), targets.follow, follow, {
    own: capsules.follow,
    other: [...capsules.lead, ...armCapsules(leadPose)],
  });
  const pose = { lead: leadPose, follow: followPose };
  return turnedPose(pose, SLOT_YAW + (side === 'left' ? 0 : 180));
}

export interface PartAt {
  readonly part: DancedMove;
  /** Beats from the start of the combination. */
  readonly start: number;
  /** The couple has changed sides an odd number of times before this part. */
  readonly turned: boolean;
}

/** The part of a combination that is danced at a time; the last one at its end. */
export function partAt(parts: readonly DancedMove[], time: number): PartAt {
  let start = 0;
  let turned = false;
  for (const part of parts.slice(0, -1)) {
    if (time < start + part.counts) return { part, start, turned };
    start += part.counts;
    if (part.swapsSides) turned = !turned;
  }
  return { part: parts[parts.length - 1], start, turned };
}

const capsulesIn = ({ pelvis, chest, headRest }: Trunk): Capsule[] =>
  trunkCapsules(pelvis, chest, headRest.origin);

type Targets = Record<Role, Record<Laterality, HandTarget>>;

/** Shoulders rise with arms that go over shoulder height. */
function shrugged(
  timelines: HandTimelines,
  count: number,
  trunks: Readonly<Record<Role, Trunk>>,
): Record<Role, Trunk> {
  const raised = (role: Role, hand: Laterality): Vec3 => {
    const { shoulders, chest } = trunks[role];
    const shoulder = shoulders[hand];
    const { palm } = handTargetAt(
      timelines[role][hand],
      count,
      role,
      hand,
      trunks.lead,
      trunks.follow,
    );
    const share = progress(palm[1] - shoulder[1], -0.05, 0.3);
    return add(shoulder, directionIn(chest, 0, 0.045 * share, 0));
  };
  const lift = (role: Role): Trunk => ({
    ...trunks[role],
    shoulders: { L: raised(role, 'L'), R: raised(role, 'R') },
  });
  return { lead: lift('lead'), follow: lift('follow') };
}

/** Targets that the arms can reach, equal for joined hands and outside of both trunks. */
function handTargets(
  timelines: HandTimelines,
  count: number,
  trunks: Readonly<Record<Role, Trunk>>,
  bodies: Readonly<Record<Role, Proportions>>,
): Targets {
  const armOf = (role: Role, hand: Laterality) => ({
    shoulder: trunks[role].shoulders[hand],
    body: bodies[role],
  });
  const targetOf = (role: Role, hand: Laterality): HandTarget => {
    const timeline = timelines[role][hand];
    const target = handTargetAt(timeline, count, role, hand, trunks.lead, trunks.follow);
    const outside = ROLES.reduce(
      (palm, who) => outsideHead(outsideTrunk(palm, trunks[who]), trunks[who]),
      target.palm,
    );
    const { pair, share } = joinedShare(timeline, count);
    const alone = withinArms(outside, [armOf(role, hand)]);
    if (pair === null || share === 0) return { ...target, palm: alone };
    const together = withinArms(
      outside,
      ROLES.map((who) => armOf(who, handIn(pair, who))),
    );
    return { ...target, palm: mix(alone, together, share) };
  };
  return {
    lead: { L: targetOf('lead', 'L'), R: targetOf('lead', 'R') },
    follow: { L: targetOf('follow', 'L'), R: targetOf('follow', 'R') },
  };
}

function bodyPose(
  trunk: Trunk,
  head: BodyPose['head'],
  targets: Readonly<Record<Laterality, HandTarget>>,
  body: Proportions,
  capsules: { readonly own: readonly Capsule[]; readonly other: readonly Capsule[] },
): BodyPose {
  const limbOf = (side: Laterality): LimbPose => {
    const foot = trunk.feet[side];
    const knee = normalize(add(trunk.pelvis.forward, scale(foot.frame.forward, 1.2)));
    const leg = solveTwoBones(trunk.hips[side], foot.frame.origin, body.thigh, body.shank, knee);
    const arm = solveArm(trunk.shoulders[side], targets[side], body, capsules.own, capsules.other);
    return {
      shoulder: trunk.shoulders[side],
      elbow: arm.elbow,
      wrist: arm.wrist,
      hand: arm.hand,
      grip: targets[side].grip,
      hip: trunk.hips[side],
      knee: leg.middle,
      ankle: foot.frame.origin,
      foot: foot.frame,
      heel: foot.heel,
      ball: foot.ball,
      toe: foot.toe,
    };
  };
  return {
    pelvis: trunk.pelvis,
    chest: trunk.chest,
    neck: trunk.neck,
    head,
    left: limbOf('L'),
    right: limbOf('R'),
  };
}

/** The pose of a state: that of a couple that stays in it. Every move begins and ends in one. */
export function canonicalPose(state: CoupleState, options: CoupleOptions = {}): CouplePose {
  return coupleAt(stillness(state), 0, options);
}

const stillDancer = { steps: [], body: [], arms: [], gaze: [] };

/** Four counts of nothing in a state. */
function stillness(state: CoupleState): DancedMove {
  return {
    counts: 4,
    entry: state,
    exit: state,
    swapsSides: false,
    motion: { lead: stillDancer, follow: stillDancer, holds: [] },
  };
}
