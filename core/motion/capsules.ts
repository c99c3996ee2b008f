/** Bodies as capsules, to measure how deep one goes into another or an arm into its own trunk. */
import type { BodyPose, CouplePose, Frame, LimbPose, Vec3 } from './body.ts';
import { add, directionIn, dot, length, mix, pointIn, scale, sub } from './vector.ts';

export interface Capsule {
  readonly part: string;
  readonly a: Vec3;
  readonly b: Vec3;
  readonly radius: number;
}

export interface Overlap {
  readonly parts: readonly [string, string];
  /** Meters; positive when the capsules overlap. */
  readonly depth: number;
}

const TRUNK: readonly string[] = ['pelvis', 'waist', 'chest', 'head'];
const UPPER_ARM = 0.038;
const FOREARM = 0.03;
/** Half the thickness of a palm and of a finger; where the knuckles are, and a finger's length. */
const HAND = 0.014;
const FINGER = 0.009;
const KNUCKLES = 0.088;
const FINGERS = 0.085;

type Joints = Pick<LimbPose, 'shoulder' | 'elbow' | 'wrist' | 'hand' | 'grip'>;

export const armCapsules = (
  name: 'left' | 'right',
  { shoulder, elbow, wrist, hand, grip }: Joints,
): Capsule[] => {
  const knuckles = pointIn(hand, 0, 0, KNUCKLES);
  // Fingers that close turn to the palm's side, and what they reach gets shorter.
  const [ahead, below] = [FINGERS * (1 - 0.75 * grip), -FINGERS * 0.6 * grip];
  return [
    { part: `${name} upper arm`, a: mix(shoulder, elbow, 0.25), b: elbow, radius: UPPER_ARM },
    { part: `${name} forearm`, a: elbow, b: wrist, radius: FOREARM },
    { part: `${name} hand`, a: mix(wrist, knuckles, 0.35), b: knuckles, radius: HAND },
    {
      part: `${name} fingers`,
      a: knuckles,
      b: add(knuckles, directionIn(hand, 0, below, ahead)),
      radius: FINGER,
    },
  ];
};

export const legCapsules = (
  name: 'left' | 'right',
  { hip, knee, ankle }: Pick<LimbPose, 'hip' | 'knee' | 'ankle'>,
): Capsule[] => [
  { part: `${name} thigh`, a: mix(hip, knee, 0.25), b: knee, radius: 0.06 },
  { part: `${name} shank`, a: knee, b: ankle, radius: 0.042 },
];

function limbCapsules(name: 'left' | 'right', limb: LimbPose): Capsule[] {
  const part = (of: string): string => `${name} ${of}`;
  return [
    ...armCapsules(name, limb),
    ...legCapsules(name, limb),
    { part: part('foot'), a: limb.heel, b: limb.toe, radius: 0.03 },
  ];
}

/** @param head the center of the skull */
export function trunkCapsules(pelvis: Frame, chest: Frame, head: Vec3): Capsule[] {
  return [
    {
      part: 'pelvis',
      a: pointIn(pelvis, -0.055, 0.03, 0),
      b: pointIn(pelvis, 0.055, 0.03, 0),
      radius: 0.1,
    },
    { part: 'waist', a: mix(pelvis.origin, chest.origin, 0.35), b: chest.origin, radius: 0.092 },
    {
      part: 'chest',
      a: pointIn(chest, -0.055, 0.05, 0),
      b: pointIn(chest, 0.055, 0.05, 0),
      radius: 0.1,
    },
    { part: 'head', a: head, b: add(head, [0, 0.03, 0]), radius: 0.085 },
  ];
}

/** Arms as obstacles for the partner's: without the wrists, which may be joined. */
export const besideWrists = (arms: readonly Capsule[]): Capsule[] =>
  arms.filter(({ part }) => !isHand(part)).map(besideWrist);

export function capsulesOf(body: BodyPose): Capsule[] {
  return [
    ...trunkCapsules(body.pelvis, body.chest, body.head.origin),
    ...limbCapsules('left', body.left),
    ...limbCapsules('right', body.right),
  ];
}

/**
 * The shortest way from the line of `p` to that of `q`, and where on `p` it starts (0..1).
 * Ericson, Real-Time Collision Detection, 5.1.9.
 */
export function shortestWay(
  p: Pick<Capsule, 'a' | 'b'>,
  q: Pick<Capsule, 'a' | 'b'>,
): { way: Vec3; share: number } {
  const [d1, d2, r] = [sub(p.b, p.a), sub(q.b, q.a), sub(p.a, q.a)];
  const [a, e, f, b, c] = [dot(d1, d1), dot(d2, d2), dot(d2, r), dot(d1, d2), dot(d1, r)];
  const clamp = (x: number): number => Math.min(1, Math.max(0, x));
  const determinant = a * e - b * b;
  let s = determinant > 1e-9 ? clamp((b * f - c * e) / determinant) : 0;
  let t = (b * s + f) / e;
  if (t < 0) [s, t] = [clamp(-c / a), 0];
  else if (t > 1) [s, t] = [clamp((b - c) / a), 1];
  return { way: sub(add(q.a, scale(d2, t)), add(p.a, scale(d1, s))), share: s };
}

const besideWrist = (capsule: Capsule): Capsule =>
  capsule.part.endsWith('forearm') ? { ...capsule, b: mix(capsule.a, capsule.b, 0.7) } : capsule;

/** Of an arm or its hand: what can give way. */
export const isOfArm = (part: string): boolean => /(arm|hand|fingers)$/.test(part);
const isHand = (part: string): boolean => /(hand|fingers)$/.test(part);
const isLowerArm = (part: string): boolean => isHand(part) || part.endsWith('forearm');

/** How deep two capsules overlap, from their parts' names on: see `overlapsBetween`. */
export function depthOf(p: Capsule, q: Capsule): number {
  // Joined hands lie in each other and bring wrists together: of forearms only the rest counts.
  if (isHand(p.part) && isHand(q.part)) return -Infinity;
  const joined = isLowerArm(p.part) && isLowerArm(q.part);
  const [a, b] = joined ? [besideWrist(p), besideWrist(q)] : [p, q];
  return a.radius + b.radius - length(shortestWay(a, b).way);
}

/**
 * Overlaps between the two dancers, and of each dancer's arms with the own trunk and head. Two hands
 * may lie in each other: they are there to hold. Deepest first.
 */
export function overlapsBetween(
  leads: readonly Capsule[],
  follows: readonly Capsule[],
  least: number,
): Overlap[] {
  const overlaps: Overlap[] = [];
  const look = (p: Capsule, q: Capsule, names: [string, string]): void => {
    const depth = depthOf(p, q);
    if (depth > least) overlaps.push({ parts: names, depth });
  };
  for (const p of leads) {
    for (const q of follows) look(p, q, [`lead ${p.part}`, `follow ${q.part}`]);
  }
  for (const [role, capsules] of [
    ['lead', leads],
    ['follow', follows],
  ] as const) {
    for (const p of capsules.filter(({ part }) => isOfArm(part))) {
      for (const q of capsules.filter(({ part }) => TRUNK.includes(part))) {
        // An upper arm always leaves from beside its own chest.
        if (p.part.endsWith('upper arm') && q.part === 'chest') continue;
        look(p, q, [`${role} ${p.part}`, `${role} ${q.part}`]);
      }
    }
  }
  return overlaps.sort((a, b) => b.depth - a.depth);
}

export const overlapsOf = ({ lead, follow }: CouplePose, least = 0): Overlap[] =>
  overlapsBetween(capsulesOf(lead), capsulesOf(follow), least);
