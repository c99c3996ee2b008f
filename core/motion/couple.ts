/**
 * The motion engine: a written move at a count, as two bodies. A pure function of its arguments, so
 * any frame can be asked for directly and in any order.
 */
import type { DanceRole } from '../moves/dance-role.ts';
import { SLOT_YAW } from '../moves/clip-camera.ts';
import { FIRST_COUNT_AT } from '../moves/clip-format.ts';
import type { DancedMove, Move } from '../moves/library.ts';
import { otherSide } from '../moves/state.ts';
import type { CoupleState, Side } from '../moves/state.ts';
import { armIn } from './arms.ts';
import type { GivingWay } from './arms.ts';
import type { BodyPose, CouplePose, LimbPose, Proportions, Vec3 } from './body.ts';
import { compileMove } from './compile.ts';
import { faceAt } from './face.ts';
import { gazeAt } from './gaze.ts';
import { givingWayAt, kneesAt } from './giving-way.ts';
import { legBones } from './knees.ts';
import type { Laterality } from '../moves/notation.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from './proportions.ts';
import { sceneAt } from './scene.ts';
import type { OfArms, Scene } from './scene.ts';
import { turnedPose } from './turned.ts';

export { compileMove } from './compile.ts';

export interface CouplePoseOptions {
  readonly side?: Side;
  readonly lead?: Proportions;
  readonly follow?: Proportions;
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
  options: CouplePoseOptions = {},
): CouplePose {
  const { side = 'left', lead = LEAD_PROPORTIONS, follow = FOLLOW_PROPORTIONS } = options;
  if (move.parts !== undefined) {
    const { part, start, turned } = partAt(move.parts, time);
    return coupleAt(part, time - start, { ...options, side: turned ? otherSide(side) : side });
  }
  const compiled = compileMove(move);
  const count = Math.min(Math.max(time, 0), move.counts) + 1 - FIRST_COUNT_AT;
  const bodies = { lead, follow };
  const scene = sceneAt(move, compiled, count, bodies);
  const ways = givingWayAt(move, compiled, count, bodies);
  const knees = kneesAt(move, compiled, scene);
  const poseOf = (role: DanceRole, other: DanceRole): BodyPose => {
    const { trunks } = scene;
    const looking = gazeAt(compiled.gaze[role], count, trunks[role], trunks[other]);
    const face = { ...looking.eyes, ...faceAt(compiled.faces[role], count) };
    return bodyPose(scene, role, { head: looking.head, face }, ways, knees[role]);
  };
  const pose = { lead: poseOf('lead', 'follow'), follow: poseOf('follow', 'lead') };
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

function bodyPose(
  scene: Scene,
  role: DanceRole,
  { head, face }: Pick<BodyPose, 'head' | 'face'>,
  ways: OfArms<GivingWay>,
  knees: Readonly<Record<Laterality, Vec3>>,
): BodyPose {
  const [trunk, body] = [scene.trunks[role], scene.bodies[role]];
  const limbOf = (side: Laterality): LimbPose => {
    const foot = trunk.feet[side];
    const [hip, ankle] = [trunk.hips[side], foot.frame.origin];
    const leg = legBones(hip, ankle, body, knees[side]);
    const arm = armIn(scene, role, side, ways);
    return {
      shoulder: trunk.shoulders[side],
      elbow: arm.elbow,
      wrist: arm.wrist,
      hand: arm.hand,
      grip: scene.wishes[role][side].grip,
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
    face,
    left: limbOf('L'),
    right: limbOf('R'),
  };
}

/** The pose of a state: that of a couple that stays in it. Every move begins and ends in one. */
export function canonicalPose(state: CoupleState, options: CouplePoseOptions = {}): CouplePose {
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
