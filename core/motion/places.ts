/**
 * Where hands can be: each named place as a point that moves with the bodies, with the way the hand
 * and the elbow look there.
 */
import type { DanceRole } from '../moves/dance-role.ts';
import type { Vec3 } from './body.ts';
import { signOf } from './canonical.ts';
import type { FreePlace, HoldPlace, Laterality, Pair } from '../moves/notation.ts';
import type { Trunk } from './trunk.ts';
import { add, directionIn, mix, pointIn, scale, UP } from './vector.ts';

export interface HandTarget {
  /** Of the palm's middle. */
  readonly palm: Vec3;
  /** To where the back of the hand looks. */
  readonly back: Vec3;
  /** To where the elbow bends. */
  readonly elbow: Vec3;
  /** To where the fingers point, as far as the wrist allows. */
  readonly fingers: Vec3;
  readonly grip: number;
  /** What a hand keeps aside half way to or from here, so that it goes round what is in between. */
  readonly detour?: Vec3;
}

type Solo = (
  own: Trunk,
  partner: Trunk,
  side: 1 | -1,
) => Omit<HandTarget, 'elbow'> & {
  /** Right of the body (mirrored for the left arm), up, forward. */
  readonly elbow?: Vec3;
};

const DOWN: Vec3 = [0, -1, 0];
const ELBOW: Vec3 = [0.55, -0.75, -0.35];

const onOwnChest =
  (
    right: number,
    up: number,
    forward: number,
    shape: { back: Vec3; fingers: Vec3; grip?: number; elbow?: Vec3 },
  ): Solo =>
  (own, _partner, side) => ({
    palm: pointIn(own.chest, side * right, up, forward),
    back: directionIn(own.chest, side * shape.back[0], shape.back[1], shape.back[2]),
    fingers: directionIn(own.chest, side * shape.fingers[0], shape.fingers[1], shape.fingers[2]),
    grip: shape.grip ?? 0.25,
    elbow: shape.elbow ?? ELBOW,
  });

const onOwnPelvis =
  (
    right: number,
    up: number,
    forward: number,
    shape: { back: Vec3; fingers: Vec3; grip?: number; elbow?: Vec3 },
  ): Solo =>
  (own, _partner, side) => ({
    palm: pointIn(own.pelvis, side * right, up, forward),
    back: directionIn(own.pelvis, side * shape.back[0], shape.back[1], shape.back[2]),
    fingers: directionIn(own.pelvis, side * shape.fingers[0], shape.fingers[1], shape.fingers[2]),
    grip: shape.grip ?? 0.25,
    elbow: shape.elbow ?? ELBOW,
  });

const FREE: Readonly<Record<FreePlace, Solo>> = {
  // Hangs beside the hip, the elbow soft: what a hand does that has nothing to do.
  ready: onOwnPelvis(0.245, -0.155, 0.06, {
    back: [0.9, 0.1, 0.3],
    fingers: [-0.15, -1, 0.35],
    grip: 0.3,
    elbow: [0.5, -0.9, -0.7],
  }),
  relaxed: onOwnPelvis(0.27, -0.05, 0.06, { back: [1, 0, 0], fingers: [0, -1, 0.2], grip: 0.4 }),
  hip: onOwnPelvis(0.19, 0.08, 0.03, {
    back: [0.7, 0.5, 0.3],
    fingers: [-0.3, -0.6, 0.7],
    elbow: [1, 0.1, -0.5],
  }),
  out: onOwnChest(0.57, 0.09, 0.12, {
    back: [-0.2, 1, 0.1],
    fingers: [1, 0.9, 0.2],
    grip: 0.12,
    elbow: [0.2, -1, -0.4],
  }),
  // Out and up, the wrist soft: a line, not a wave to somebody.
  up: onOwnChest(0.45, 0.55, 0.06, {
    back: [-0.5, 1, -0.1],
    fingers: [1.2, 0.1, 0.15],
    grip: 0.12,
    elbow: [1, -0.35, -0.2],
  }),
  chest: onOwnChest(0.05, 0, 0.14, {
    back: [0.1, 0.1, 1],
    fingers: [-1, 0.3, 0.1],
    grip: 0.15,
    elbow: [1, -0.5, 0.1],
  }),
  hair: (own, _partner, side) => ({
    palm: pointIn({ ...own.chest, origin: own.headRest.origin }, side * 0.115, 0.04, -0.13),
    back: directionIn(own.chest, side, 0.1, -0.1),
    fingers: directionIn(own.chest, -side * 0.2, 0.6, -0.7),
    grip: 0.2,
    elbow: [1, 0.15, -0.7],
    detour: directionIn(own.chest, side * 0.15, 0, 0.17),
  }),
  'back-blade': (_own, partner, side) => ({
    palm: pointIn(partner.chest, -side * 0.095, 0, -0.108),
    back: directionIn(partner.chest, 0, 0, -1),
    fingers: directionIn(partner.chest, side, 0.25, 0.1),
    grip: 0.12,
    elbow: [1, -0.55, 0.1],
    detour: directionIn(partner.chest, -side * 0.15, -0.14, -0.02),
  }),
  // Under a partner who is laid down: the middle of the back, below the shoulder blades.
  'partner-low-back': (_own, partner, side) => ({
    palm: pointIn(partner.chest, -side * 0.02, -0.07, -0.125),
    back: directionIn(partner.chest, 0, 0, -1),
    fingers: directionIn(partner.chest, side, 0.35, 0),
    grip: 0.12,
    elbow: [0.9, -0.6, 0],
  }),
  'partner-shoulder': (_own, partner, side) => ({
    palm: add(
      partner.shoulders[side === 1 ? 'L' : 'R'],
      directionIn(partner.chest, 0, 0.05, -0.075),
    ),
    back: directionIn(partner.chest, -side * 0.2, 0.75, -0.6),
    fingers: directionIn(partner.chest, side * 0.5, -0.5, -0.8),
    grip: 0.2,
    elbow: [1, 0.1, 0],
    detour: directionIn(partner.chest, 0, 0.12, 0.06),
  }),
  // Beside the ear, behind the cheek, so that the face is seen.
  'partner-hair': (_own, partner, side) => ({
    palm: pointIn(
      { ...partner.chest, origin: partner.headRest.origin },
      -side * 0.15,
      -0.05,
      -0.06,
    ),
    back: directionIn(partner.chest, -side, 0.1, -0.2),
    fingers: directionIn(partner.chest, side * 0.2, 0.7, -0.7),
    grip: 0.2,
    elbow: [1, -0.8, 0],
    detour: directionIn(partner.chest, -side * 0.16, 0, 0),
  }),
  // Round the neck, the hand between the shoulder blades.
  'partner-neck': (_own, partner, side) => ({
    palm: add(partner.neck, directionIn(partner.chest, -side * 0.03, -0.01, -0.1)),
    back: directionIn(partner.chest, 0, 0.35, -1),
    fingers: directionIn(partner.chest, side, -0.5, 0),
    grip: 0.15,
    elbow: [1, 0.1, 0.1],
    detour: directionIn(partner.chest, 0, 0.1, 0),
  }),
  'partner-waist': (_own, partner, side) => ({
    palm: pointIn(partner.pelvis, -side * 0.13, 0.15, -0.02),
    back: directionIn(partner.pelvis, -side, 0, 0),
    fingers: directionIn(partner.pelvis, 0, 0.1, -1),
    grip: 0.2,
    elbow: [0.8, -0.6, 0],
  }),
  'low-side': onOwnPelvis(0.42, 0.06, 0.08, {
    back: [0.5, 0.8, 0],
    fingers: [0.7, -0.6, 0.2],
    grip: 0.1,
  }),
  'swing-front': onOwnChest(0.1, -0.08, 0.33, {
    back: [0.8, 0.5, 0],
    fingers: [-0.6, 0.2, 1],
    grip: 0.5,
  }),
  'swing-back': onOwnChest(0.27, -0.3, -0.06, {
    back: [1, 0.2, 0],
    fingers: [0, -0.5, 1],
    grip: 0.5,
    elbow: [0.4, -0.2, -1],
  }),
  belly: onOwnPelvis(0.08, 0.22, 0.2, {
    back: [0, 0.4, 1],
    fingers: [-1, 0.1, 0.2],
    elbow: [0.25, -1, -0.3],
  }),
  // Round the back of a partner who stands beside: the right hand to the right waist.
  'partner-far-waist': (_own, partner, side) => ({
    palm: pointIn(partner.pelvis, side * 0.14, 0.14, 0),
    back: directionIn(partner.pelvis, side, 0, -0.2),
    fingers: directionIn(partner.pelvis, 0, -0.1, 1),
    grip: 0.15,
    elbow: [1, -0.2, -0.6],
  }),
};

/**
 * The follow's arm that has nothing to do is carried beside the hip, a little ahead, with a soft wrist.
 * The elbow stays down at the ribs: further out or up it would read as a hand put on the hip.
 */
const CARRIED = onOwnPelvis(0.3, -0.06, 0.11, {
  back: [0.75, 0.5, 0.1],
  fingers: [0.3, -0.6, 0.6],
  grip: 0.14,
  elbow: [0.6, -0.9, -0.6],
});

export function freeTarget(
  place: FreePlace,
  role: DanceRole,
  own: Trunk,
  partner: Trunk,
  hand: Laterality,
): HandTarget {
  const side = signOf(hand);
  const solo = place === 'ready' && role === 'follow' ? CARRIED : FREE[place];
  const { elbow = ELBOW, ...shape } = solo(own, partner, side);
  return { ...shape, elbow: directionIn(own.chest, side * elbow[0], elbow[1], elbow[2]) };
}

/** A meeting point, with what differs between the two hands. */
interface Meeting {
  readonly point: Vec3;
  /** Elbow hints: right of the body (mirrored for a left arm), up, forward. */
  readonly elbow?: Partial<Record<DanceRole, Vec3>>;
  /** See `HandTarget`. */
  readonly detour?: Vec3;
  /** Fingers of both hands tend to this direction; default: along the forearm. */
  readonly fingers?: Vec3;
  /** To where the backs of the hands look; default: the lead's palm carries, the follow's rests on it. */
  readonly backs?: Readonly<Record<DanceRole, Vec3>>;
}
type Joint = (
  lead: Trunk,
  follow: Trunk,
  hands: Readonly<Record<DanceRole, Laterality>>,
) => Meeting;

const RAISED: Vec3 = [1, -0.2, 0.1];
/** Of an arm held up over the partner: the elbow is down, under the own chin, and the face is free. */
const UNDER_CHIN: Vec3 = [0.5, -1, 0.1];

/** Between the two shoulders, so high over the floor. */
const between =
  (height: number, toFollow = 0.5): Joint =>
  (lead, follow, hands) => {
    const middle = mix(lead.shoulders[hands.lead], follow.shoulders[hands.follow], toFollow);
    return { point: [middle[0], height, middle[2]] };
  };

/** Between the two heads, the fingers up. */
const overBetween =
  (elbow: Vec3): Joint =>
  (lead, follow, hands) => ({
    ...between(1.74)(lead, follow, hands),
    fingers: UP,
    elbow: { lead: elbow, follow: elbow },
  });

/** Over a head, a little to the other dancer's side; two pairs of hands stay beside each other. */
const aboveHead =
  (role: DanceRole, up: number, leadElbow = RAISED, toward = 0.1): Joint =>
  (lead, follow, hands) => {
    const [head, other] =
      role === 'follow'
        ? [follow.headRest.origin, lead.headRest.origin]
        : [lead.headRest.origin, follow.headRest.origin];
    const toOther: Vec3 = [(other[0] - head[0]) * toward, up, (other[2] - head[2]) * toward];
    const aside = directionIn(
      lead.chest,
      signOf(hands.lead) * (role === 'follow' ? 0.06 : 0),
      0,
      0,
    );
    return {
      point: add(add(head, toOther), aside),
      fingers: UP,
      elbow: { lead: leadElbow, follow: RAISED },
    };
  };

/** Beside the couple at the follow's shoulder, on the side of the joined hands. */
const beside =
  (out: number, up: number): Joint =>
  (lead, follow, hands) => {
    const [mine, theirs] = [lead.shoulders[hands.lead], follow.shoulders[hands.follow]];
    const middle = mix(mine, theirs, 0.65);
    const aside = mix(
      directionIn(lead.chest, signOf(hands.lead), 0, 0),
      directionIn(follow.chest, signOf(hands.follow), 0, 0),
      0.5,
    );
    return {
      point: add([middle[0], theirs[1] + up, middle[2]], scale(aside, out)),
      fingers: UP,
      elbow: { lead: [0.5, -1, -0.35], follow: [0.5, -1, -0.35] },
    };
  };

const onFollow =
  (
    part: 'chest' | 'pelvis',
    right: number,
    up: number,
    forward: number,
    elbow?: Meeting['elbow'],
  ): Joint =>
  (_lead, follow) => ({
    point: pointIn(follow[part], right, up, forward),
    ...(elbow === undefined ? {} : { elbow }),
  });

/** Elbows beside the own body, not behind it. */
const WRAPPED: Meeting['elbow'] = { lead: [0.5, -1, 0], follow: [1, -0.8, 0.1] };

/** In front of the waist; hands come there round the side. */
const wrapped =
  (right: number, up: number, forward: number): Joint =>
  (lead, follow, hands) => ({
    ...onFollow('pelvis', right, up, forward, WRAPPED)(lead, follow, hands),
    detour: directionIn(follow.pelvis, Math.sign(right) * 0.12, 0, 0.04),
  });

const HOLDS: Readonly<Record<HoldPlace, Joint>> = {
  frame: beside(0.41, -0.02),
  // Drawn in between the shoulders of a close embrace.
  'frame-in': beside(0.24, -0.02),
  low: between(1.02),
  high: between(1.45),
  'over-between': overBetween(RAISED),
  // The elbows down, where nothing is in their way: both faces are seen beside the forearms.
  'over-between-open': overBetween(UNDER_CHIN),
  halo: aboveHead('follow', 0.31),
  // Not to the other dancer's side, so that the follow's arm comes up behind the own face.
  'halo-middle': aboveHead('follow', 0.34, RAISED, 0),
  // For figures in which the lead's arm is before the own face, and nothing is in the elbow's way below.
  'halo-open': aboveHead('follow', 0.33, UNDER_CHIN),
  'lead-halo': aboveHead('lead', 0.3),
  'cross-top': between(1.16, 0.5),
  'cross-under': between(0.99, 0.5),
  'cuddle-front': onFollow('pelvis', -0.12, 0.2, 0.23, {
    lead: [0.6, -0.6, 0.3],
    follow: [0.8, -0.5, 0.2],
  }),
  // Both arms of the lead wrap round; the hands rest on the follow's belly.
  'shadow-left': wrapped(-0.12, 0.13, 0.19),
  'shadow-right': wrapped(0.12, 0.11, 0.19),
  'shadow-open': (_lead, follow, hands) => ({
    point: pointIn(follow.chest, signOf(hands.follow) * 0.5, 0.05, 0.05),
  }),
  // Low between dancers side by side: the elbows hang beside the trunks.
  side: (lead, follow, hands) => ({
    ...between(0.88, 0.58)(lead, follow, hands),
    elbow: { lead: [0.4, -1, -0.5], follow: [0.4, -1, -0.5] },
  }),
  // Across the small of the back, beyond the spine: the back of the follow's hand lies on it.
  hammer: (_lead, follow) => ({
    point: pointIn(follow.pelvis, -0.07, 0.16, -0.15),
    detour: directionIn(follow.pelvis, 0.06, -0.12, -0.08),
    elbow: { lead: [0.4, -1, 0], follow: [1, -0.5, -0.1] },
    backs: {
      lead: directionIn(follow.pelvis, 0, 0.4, -1),
      follow: directionIn(follow.pelvis, 0, 0, 1),
    },
  }),
  // Low beside the hip, so that the elbow hangs and does not stick out.
  'follow-right-side': onFollow('pelvis', 0.36, 0, 0.02, {
    lead: ELBOW,
    follow: [0.3, -0.7, -0.8],
  }),
  'follow-left-side': onFollow('pelvis', -0.34, 0.12, 0),
  'follow-front': onFollow('chest', -0.1, -0.12, 0.27, {
    lead: [0.6, -0.6, 0.3],
    follow: [0.9, -0.4, 0.3],
  }),
  // Ahead of the forehead: from over the head down in front, past the face.
  'over-front': onFollow('chest', 0.08, 0.42, 0.34, {
    lead: UNDER_CHIN,
    follow: [1, -0.4, 0.2],
  }),
  // In front of the waist: where a lead who stands beside stops a follow who comes in. The lead's
  // forearm goes across in front of hers; from the far shoulder it reaches her near hip.
  'follow-waist': (_lead, follow, hands) => {
    const near = hands.lead === 'L';
    return {
      point: pointIn(follow.pelvis, near ? -0.03 : 0.09, near ? 0.14 : 0.2, 0.28),
      elbow: { lead: near ? [-0.3, -0.9, 0.5] : [0.6, -0.6, 0.2], follow: [0.7, -1, -0.2] },
    };
  },
  wide: (lead, follow, hands) => {
    const middle = mix(lead.shoulders[hands.lead], follow.shoulders[hands.follow], 0.5);
    const out = mix(
      directionIn(lead.chest, signOf(hands.lead), 0, 0),
      directionIn(follow.chest, signOf(hands.follow), 0, 0),
      0.5,
    );
    return { point: add([middle[0], middle[1] - 0.16, middle[2]], scale(out, 0.42)) };
  },
};

const INDEX: Readonly<Record<DanceRole, 0 | 1>> = { lead: 0, follow: 1 };

/** Which hand of a dancer a pair names. */
export const handIn = (pair: Pair, role: DanceRole): Laterality =>
  pair[INDEX[role]] === 'L' ? 'L' : 'R';

/** The lead's palm carries from below, the follow's rests on it. */
const carrying = (role: DanceRole, own: Trunk, side: 1 | -1): Vec3 =>
  role === 'lead' ? add(scale(DOWN, 0.7), directionIn(own.chest, side * 0.8, 0, 0)) : UP;

/** The middles of two palms that are joined meet in one point. */
export function holdTarget(
  place: HoldPlace,
  pair: Pair,
  lead: Trunk,
  follow: Trunk,
  role: DanceRole,
): HandTarget {
  const hands = { lead: handIn(pair, 'lead'), follow: handIn(pair, 'follow') };
  const meeting = HOLDS[place](lead, follow, hands);
  const own = role === 'lead' ? lead : follow;
  const side = signOf(hands[role]);
  const elbow = meeting.elbow?.[role] ?? ELBOW;
  return {
    palm: meeting.point,
    back: meeting.backs?.[role] ?? carrying(role, own, side),
    fingers: meeting.fingers ?? [0, 0, 0],
    elbow: directionIn(own.chest, side * elbow[0], elbow[1], elbow[2]),
    grip: 0.55,
    ...(meeting.detour === undefined ? {} : { detour: meeting.detour }),
  };
}
