/** What hangs loose (hair, skirt) answers the body's movement a little late. */
import type { BodyPose, Vec3 } from '../motion/body.ts';
import { add, along, dot, scale, sub } from './vector.ts';

export interface Sway {
  /** How far the tips of the hair are left behind, meters. */
  readonly hair: Vec3;
  /** How far the hem is from where it hangs at rest: radians about y, and meters. */
  readonly skirtTurn: number;
  readonly skirt: Vec3;
  /** How far a spin lifts the hem outward, 0..1. */
  readonly flare: number;
}

export const STILL: Sway = { hair: [0, 0, 0], skirtTurn: 0, skirt: [0, 0, 0], flare: 0 };

/** Lags in counts and their weights: the impulse response of a well-damped pendulum. */
const ECHO = [
  { lag: 0.25, weight: 0.5 },
  { lag: 0.5, weight: 0.35 },
  { lag: 0.75, weight: 0.15 },
] as const;

const clampLength = (a: Vec3, most: number): Vec3 => {
  const size = Math.sqrt(dot(a, a));
  return size > most ? scale(a, most / size) : a;
};

/** Signed turn about y from one direction to another, radians in (-pi, pi]. */
function yawBetween(from: Vec3, to: Vec3): number {
  const cross = from[2] * to[0] - from[0] * to[2];
  return Math.atan2(cross, from[0] * to[0] + from[2] * to[2]);
}

/** Steps of the spring in a count, and how far back in counts it is followed: what was before is forgotten. */
export const SWAY_STEPS_A_COUNT = 8;
const MEMORY = 4;
/** The skirt swings once in so many counts, and this much of it is damped. */
const PERIOD = 1.6;
const DAMPING = 0.42;
const STIFFNESS = ((2 * Math.PI) / PERIOD) ** 2;
const FRICTION = (2 * DAMPING * 2 * Math.PI) / PERIOD;
/** Of the friction, what is between cloth and body; the rest is the air's. */
const ON_BODY = 0.3;
/** A hem that turns so many radians a count stands out by two thirds; it rises and falls so quickly. */
const FLARE_SPEED = 2.3;
const FLARE_RATE = 4;

interface Hem {
  readonly turn: number;
  readonly at: Vec3;
  readonly flare: number;
}

/**
 * The hem as a weight on springs that pull it after the pelvis, in turn and in travel. It is followed
 * from rest over the counts before on a fixed grid of poses, so that it is a function of the count.
 */
function hemAt(bodyAt: (count: number) => BodyPose, count: number): Hem {
  const first = Math.max(0, Math.ceil((count - MEMORY) * SWAY_STEPS_A_COUNT));
  let time = first / SWAY_STEPS_A_COUNT;
  let before = bodyAt(time).pelvis;
  // Of the hem, from the pelvis: how far off it is, and how fast it goes over the floor.
  let [turn, spin, flare] = [0, 0, 0];
  let [off, speed]: [Vec3, Vec3] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (let i = first + 1; time < count; i++) {
    const next = Math.min(count, i / SWAY_STEPS_A_COUNT);
    const step = next - time;
    if (step < 1e-9) break;
    const now = bodyAt(next).pelvis;
    const turned = yawBetween(before.forward, now.forward);
    const moved = sub(now.origin, before.origin);
    spin += step * (-STIFFNESS * (turn - turned) - FRICTION * (spin - (ON_BODY * turned) / step));
    turn += step * spin - turned;
    const pull = along(
      scale(sub(off, moved), -STIFFNESS),
      sub(speed, scale(moved, ON_BODY / step)),
      -FRICTION,
    );
    speed = along(speed, pull, step);
    off = sub(along(off, speed, step), moved);
    const lifted = 1 - Math.exp(-((spin / FLARE_SPEED) ** 2));
    flare += (lifted - flare) * (1 - Math.exp(-FLARE_RATE * step));
    [time, before] = [next, now];
  }
  return { turn, at: off, flare };
}

/**
 * The sway at `count` of a move of `counts`, from the poses just before: those of whole eighths of a
 * count, and of a few instants. It fades out within half a count of either end, so that clips meet
 * without a jump.
 */
export function swayAt(bodyAt: (count: number) => BodyPose, count: number, counts: number): Sway {
  const now = bodyAt(count);
  const ends = Math.min(1, Math.max(0, Math.min(count, counts - count) / 0.5));
  const share = ends * ends * (3 - 2 * ends);
  if (share === 0) return STILL;
  let hair: Vec3 = [0, 0, 0];
  for (const { lag, weight } of ECHO) {
    const before = bodyAt(Math.max(0, count - lag));
    hair = add(hair, scale(sub(crown(before), crown(now)), weight * share));
  }
  const hem = hemAt(bodyAt, count);
  return {
    hair: clampLength(hair, 0.16),
    skirt: clampLength(scale(hem.at, share), 0.13),
    skirtTurn: share * Math.max(-0.9, Math.min(0.9, hem.turn)),
    flare: share * hem.flare,
  };
}

/** Where the hair is tied: it moves with every turn of the head. */
function crown(body: BodyPose): Vec3 {
  return add(body.head.origin, scale(body.head.forward, -0.1));
}
