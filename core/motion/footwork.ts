/**
 * From the written steps of one dancer to the time courses of feet, weight, facing and hips.
 *
 * Time is the count: a step is on the floor on its count, so its foot flies in the half count before
 * ("early feet") and the hip settles over the straightening leg in the half count after ("late
 * hips"), which is the look of Bachata.
 */
import { ballPlace, faceNear, offset, otherSideOf, signOf } from './canonical.ts';
import type { Stance } from './canonical.ts';
import { CourseBuilder, courseAt } from './ease.ts';
import type { Course } from './ease.ts';
import type { Laterality, Step } from '../moves/notation.ts';

/** Counts that a foot is in the air before it lands on its count. */
const FLIGHT = 0.64;
/** The ball of a foot is down this much before the count is heard, its heel a little after. */
const EARLY = 0.08;
/** Counts after its count that the body has arrived over the foot, and before it that the hip settles. */
const ARRIVAL = 0.01;
const SETTLING = 0.05;
const LIFT = 0.032;
/** Heels in degrees over the floor: of a free foot on its ball, pushing off, landing, and in a tap. */
const FREE_HEEL = 34;
const PUSH_HEEL = 34;
const LANDING_HEEL = 20;
const TAP_HEEL = 48;
/** Quick steps, of half a count, are picked up off the floor: so much more lift and heel. */
const QUICK = 0.75;
const QUICK_LIFT = 1.4;
const QUICK_HEEL = 44;
/** Meters that the knees give while the weight travels, and what is left of it on the count. */
const TRANSFER_DROP = 0.022;
const ARRIVAL_DROP = 0.001;
/** Outward from the middle: the pelvis over the standing foot, and the hip settled beyond it. */
const WEIGHT_SIDE = 0.07;
const SETTLE_SIDE = 0.05;
/** Degrees that the standing hip rises. */
const SETTLE_ROLL = 10;
/** The share of the settled hip that is there on the count. */
const ARRIVED = 0.65;
/** The free hip pops up with a tap, and the pelvis comes a little to its side. */
const TAP_ROLL = 18;
const TAP_SIDE = 0.02;
/** A step on the spot opens the feet so far, meters, where they are together. */
const OPENING = 0.09;
const TOGETHER = 0.2;
/** The stepping hip comes forward with its foot, and goes back as it settles. */
const STEP_TWIST = 6;
const SETTLE_TWIST = 4;
/** What is left of the settled hip between a tap and the next step. */
const REST = 0.45;

export interface Flight {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

export interface FootTimeline {
  readonly x: Course;
  readonly z: Course;
  readonly heel: Course;
  /** Height at which a kick is held. */
  readonly raised: Course;
  readonly flights: readonly Flight[];
}

/** A foot on the floor between two counts; `loaded` when it carries the body. */
export interface Contact {
  readonly foot: Laterality;
  readonly from: number;
  readonly to: number;
}

export interface Footwork {
  readonly x: Course;
  readonly z: Course;
  readonly face: Course;
  /** Along the dancer's own directions, on top of x and z. */
  readonly weightForward: Course;
  readonly weightRight: Course;
  readonly hipSide: Course;
  readonly hipRoll: Course;
  readonly hipTwist: Course;
  readonly drop: Course;
  readonly feet: Readonly<Record<Laterality, FootTimeline>>;
  readonly contacts: readonly Contact[];
  /** Where each foot is left and which one is free: the exit state must agree. */
  readonly end: {
    readonly free: Laterality;
    readonly balls: Readonly<Record<Laterality, { x: number; z: number }>>;
    readonly stance: Stance;
  };
}

class FootBuilder {
  readonly x: CourseBuilder;
  readonly z: CourseBuilder;
  readonly heel: CourseBuilder;
  readonly raised = new CourseBuilder(0);
  readonly flights: Flight[] = [];

  constructor(ball: { x: number; z: number }, free: boolean) {
    this.x = new CourseBuilder(ball.x);
    this.z = new CourseBuilder(ball.z);
    this.heel = new CourseBuilder(free ? FREE_HEEL : 0);
  }

  fly(ball: { x: number; z: number }, from: number, to: number, height: number): void {
    this.x.to(ball.x, from, to);
    this.z.to(ball.z, from, to);
    this.flights.push({ from, to, height });
  }

  build(): FootTimeline {
    return {
      x: this.x.build(),
      z: this.z.build(),
      heel: this.heel.build(),
      raised: this.raised.build(),
      flights: this.flights,
    };
  }
}

function nextStance(step: Step, stance: Stance, exit: Stance): Stance {
  const turned = stance.face + (step.by?.turn ?? 0);
  if (step.home) return { x: exit.x, z: exit.z, face: faceNear(exit.face, turned) };
  const place = step.to ?? offset(stance, step.by?.forward ?? 0, step.by?.right ?? 0);
  return { x: place.x, z: place.z, face: turned };
}

type Balls = Readonly<Record<Laterality, { x: number; z: number }>>;

/** What a step on the spot reaches outward: nothing unless both feet are together. */
function opening(
  { kind, home }: Step,
  foot: Laterality,
  from: Stance,
  to: Stance,
  { L, R }: Balls,
): { forward: number; right: number } {
  const [way, turn] = [Math.hypot(to.x - from.x, to.z - from.z), Math.abs(to.face - from.face)];
  const onTheSpot = kind === 'step' && home !== true && way < 0.03 && turn < 40;
  const together = Math.hypot(L.x - R.x, L.z - R.z) < TOGETHER;
  return { forward: 0, right: onTheSpot && together ? signOf(foot) * OPENING : 0 };
}

/** Hips stay over the foot that a body spins on: the share of them that a turn of so many degrees has. */
const inTurn = (turn: number): number => 1 - 0.6 * Math.min(1, Math.abs(turn) / 180);

/** Steps that take the body's weight. */
const carries = (kind: Step['kind']): boolean =>
  kind === 'step' || kind === 'cross' || kind === 'slide';

/**
 * @param steps in the order of their counts
 * @param counts length of the move
 * @param freeFoot the foot that steps first unless the notation says otherwise
 */
export function compileFootwork(
  steps: readonly Step[],
  counts: number,
  entry: Stance,
  exit: Stance,
  freeFoot: Laterality,
): Footwork {
  let stance = entry;
  let free = freeFoot;
  const standing = (): number => signOf(otherSideOf(free));
  const balls = { L: ballPlace(entry, 'L'), R: ballPlace(entry, 'R') };
  const feet = {
    L: new FootBuilder(balls.L, free === 'L'),
    R: new FootBuilder(balls.R, free === 'R'),
  };
  const x = new CourseBuilder(entry.x);
  const z = new CourseBuilder(entry.z);
  const face = new CourseBuilder(entry.face);
  const weightForward = new CourseBuilder(0);
  const weightRight = new CourseBuilder(0);
  const hipSide = new CourseBuilder(standing() * (WEIGHT_SIDE + REST * SETTLE_SIDE));
  const hipRoll = new CourseBuilder(standing() * REST * SETTLE_ROLL);
  const hipTwist = new CourseBuilder(0);
  const drop = new CourseBuilder(0);
  const down: Record<Laterality, number> = { L: 0.5, R: 0.5 };
  const contacts: Contact[] = [];

  steps.forEach((step, index) => {
    const { count, kind } = step;
    const before = index === 0 ? 0.5 : steps[index - 1].count;
    const after = steps[index + 1]?.count ?? counts + 1;
    const flight = Math.min(FLIGHT, Math.max(0.36, (count - before) * 0.92));
    const takeOff = Math.max(0.5, count - flight);
    const landing = count - EARLY;
    const settled = Math.min(count + 0.6, after - 0.05, counts + 0.5);
    const late = Math.min(count + ARRIVAL, settled);
    const settling = Math.min(count - SETTLING, settled);
    const foot = step.foot ?? free;
    const size = (step.hip ?? 1) * inTurn(step.by?.turn ?? 0);

    const next = nextStance(step, stance, exit);
    const reach = step.reach ?? opening(step, foot, stance, next, balls);
    stance = next;
    x.to(stance.x, takeOff, late);
    z.to(stance.z, takeOff, late);
    // A body turns over the whole count, a little before and after its foot.
    face.to(stance.face, Math.max(0.5, count - 0.8), Math.min(count + 0.22, counts + 0.4));

    if (kind !== 'hold' && kind !== 'pivot') {
      contacts.push({ foot, from: down[foot], to: takeOff });
      balls[foot] = ballPlace(stance, foot, reach);
      const quick = index > 0 && count - before < QUICK ? QUICK_LIFT : 1;
      const height = kind === 'slide' ? 0.008 : LIFT * quick;
      feet[foot].fly(balls[foot], takeOff, landing, kind === 'kick' ? height * 0.3 : height);
      down[foot] = landing;
      feet[foot].raised.to(kind === 'kick' ? (step.height ?? 0.16) : 0, takeOff, landing);
      if (kind === 'kick') down[foot] = Infinity;
    }

    if (carries(kind)) {
      const other = otherSideOf(foot);
      const side = signOf(foot);
      free = other;
      const high = takeOff + 0.35 * (landing - takeOff);
      feet[foot].heel
        .to(PUSH_HEEL, Math.max(0.5, takeOff - 0.08), high)
        .to(LANDING_HEEL, high, landing)
        .to(0, landing, late);
      const freeHeel = after - count < QUICK ? QUICK_HEEL : FREE_HEEL;
      feet[other].heel.to(freeHeel, count - 0.26, Math.min(count + 0.08, settled));
      weightForward.to(0.7 * reach.forward, takeOff, late);
      weightRight.to(0.7 * reach.right, takeOff, late);
      hipSide
        .to(side * (WEIGHT_SIDE + ARRIVED * SETTLE_SIDE * size), takeOff, late)
        .to(side * (WEIGHT_SIDE + SETTLE_SIDE * size), settling, settled);
      hipRoll
        .to(side * SETTLE_ROLL * ARRIVED * size, takeOff, late)
        .to(side * SETTLE_ROLL * size, settling, settled);
      hipTwist
        .to(-side * STEP_TWIST * size, takeOff, late)
        .to(side * SETTLE_TWIST * size, settling, settled);
      const middle = (takeOff + late) / 2;
      drop.to(TRANSFER_DROP, takeOff, middle).to(ARRIVAL_DROP, middle, late).to(0, late, settled);
    } else if (kind === 'tap') {
      // The tap's accent: the free hip pops up, then lets go before the next step.
      const side = signOf(foot);
      feet[foot].heel
        .to(step.reach === undefined ? TAP_HEEL : FREE_HEEL, count - 0.32, count)
        .to(FREE_HEEL, count + 0.12, Math.min(settled, count + 0.5));
      hipRoll
        .to(side * TAP_ROLL * size, count - 0.4, count + 0.06)
        .to(standing() * REST * SETTLE_ROLL, count + 0.12, Math.min(settled, count + 0.5));
      hipSide
        .to(standing() * TAP_SIDE, count - 0.4, count + 0.06)
        .to(standing() * (WEIGHT_SIDE + REST * SETTLE_SIDE), count + 0.12, settled);
      hipTwist.to(0, count - 0.4, settled);
    }
  });

  // Whatever a move ends on, its last half count brings the body to rest in the exit state.
  const [from, to] = [counts - 0.1, counts + 0.5];
  hipRoll.to(standing() * REST * SETTLE_ROLL, from, to);
  hipSide.to(standing() * (WEIGHT_SIDE + REST * SETTLE_SIDE), from, to);
  hipTwist.to(0, from, to);
  weightForward.to(0, from, to);
  weightRight.to(0, from, to);
  for (const foot of ['L', 'R'] as const) {
    contacts.push({ foot, from: down[foot], to: counts + 0.5 });
    feet[foot].heel.to(foot === free ? FREE_HEEL : 0, from, to);
  }

  return {
    x: x.build(),
    z: z.build(),
    face: face.build(),
    weightForward: weightForward.build(),
    weightRight: weightRight.build(),
    hipSide: hipSide.build(),
    hipRoll: hipRoll.build(),
    hipTwist: hipTwist.build(),
    drop: drop.build(),
    feet: { L: feet.L.build(), R: feet.R.build() },
    contacts: contacts.filter((contact) => contact.to > contact.from),
    end: { free, balls, stance },
  };
}

/** Height of a foot's ball over the floor: its arcs in the air and the height of a kick. */
export function ballHeight(foot: FootTimeline, count: number): number {
  let height = courseAt(foot.raised, count);
  for (const { from, to, height: lift } of foot.flights) {
    if (count > from && count < to)
      height += lift * Math.sin((Math.PI * (count - from)) / (to - from)) ** 2;
  }
  return height;
}
