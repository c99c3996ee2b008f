/** From the written holds and arms of a move to where each of the four hands is at a count. */
import type { DanceRole } from '../moves/dance-role.ts';
import type { Position } from '../moves/state.ts';
import type { Vec3 } from './body.ts';
import { handUseOf } from './canonical.ts';
import type { HandUse } from './canonical.ts';
import { progress } from './ease.ts';
import type { FreePlace, Laterality, Motion, Pair, Step } from '../moves/notation.ts';
import { handIn, freeTarget, holdTarget } from './places.ts';
import type { HandTarget } from './places.ts';
import type { Trunk } from './trunk.ts';
import { add, scale } from './vector.ts';

interface HandChange {
  readonly from: number;
  readonly to: number;
  readonly use: HandUse;
}

export interface HandTimeline {
  readonly start: HandUse;
  readonly changes: readonly HandChange[];
}

export type HandTimelines = Readonly<Record<DanceRole, Readonly<Record<Laterality, HandTimeline>>>>;

/** Counts that a hand takes to its next place when the notation does not say. */
const WAY = 0.9;

const sameUse = (a: HandUse, b: HandUse): boolean => a.pair === b.pair && a.at === b.at;

const isFree = ({ pair, at }: HandUse): boolean => pair === null && at === 'ready';

/** Degrees of a turn that the free arm of a follow answers. */
const WHOLE_TURN = 300;

/** In a whole turn the free arm comes in to the ribs, and opens out on the tap after it. */
function styledTurn(
  steps: readonly Step[],
  counts: number,
): { count: number; over: number; use: HandUse }[] {
  const turning = steps.filter(({ by }) => Math.abs(by?.turn ?? 0) > 20);
  const whole = Math.abs(turning.reduce((sum, { by }) => sum + (by?.turn ?? 0), 0));
  const [first, last] = [turning[0]?.count, turning.at(-1)?.count];
  if (first === undefined || last === undefined || whole < WHOLE_TURN) return [];
  if (last - first > 3 || last + 3 > counts) return [];
  const use = (at: FreePlace): HandUse => ({ pair: null, at });
  return [
    { count: first + 0.9, over: 1.1, use: use('belly') },
    { count: last + 1, over: 1.2, use: use('out') },
    { count: last + 2.9, over: 1.5, use: use('ready') },
  ];
}

/** @param counts length of the move; by its end every hand is where the exit position has it */
export function compileHands(
  motion: Motion,
  counts: number,
  entry: Position,
  exit: Position,
): HandTimelines {
  const timeline = (role: DanceRole, hand: Laterality): HandTimeline => {
    const written = [
      ...motion.holds
        .filter((hold) => handIn(hold.pair, role) === hand)
        .map(({ count, over, pair, at }) => ({ count, over, use: { pair, at } as HandUse })),
      ...motion[role].arms
        .filter((arm) => arm.hand === hand)
        .map(({ count, over, at }) => ({ count, over, use: { pair: null, at } as HandUse })),
    ].sort((a, b) => a.count - b.count);
    const start = handUseOf(entry, role, hand);
    const end = handUseOf(exit, role, hand);
    if (written.length === 0 && role === 'follow' && isFree(start) && isFree(end)) {
      written.push(...styledTurn(motion.follow.steps, counts));
    }
    const changes: HandChange[] = [];
    let reached = 0.5;
    for (const { count, over, use } of written) {
      const from = Math.max(0.5, reached, count - (over ?? WAY));
      changes.push({ from, to: count, use });
      reached = count;
    }
    const last = changes.at(-1)?.use ?? start;
    if (!sameUse(last, end)) {
      changes.push({ from: Math.max(reached, counts - 0.6), to: counts + 0.45, use: end });
    }
    return { start, changes };
  };
  return {
    lead: { L: timeline('lead', 'L'), R: timeline('lead', 'R') },
    follow: { L: timeline('follow', 'L'), R: timeline('follow', 'R') },
  };
}

/** The pairs of hands that are fully together at a count. */
export function heldPairsAt(timelines: HandTimelines, count: number): Pair[] {
  const pairs: Pair[] = [];
  for (const hand of ['L', 'R'] as const) {
    const mine = settledUse(timelines.lead[hand], count);
    if (mine === null || mine.pair === null) continue;
    const theirs = settledUse(timelines.follow[handIn(mine.pair, 'follow')], count);
    if (theirs?.pair === mine.pair) pairs.push(mine.pair);
  }
  return pairs;
}

/** What a hand is doing, or null on the way from one thing to another (places of one pair count as one). */
function settledUse(timeline: HandTimeline, count: number): HandUse | null {
  let use = timeline.start;
  for (const change of timeline.changes) {
    if (count >= change.to) use = change.use;
    else if (count > change.from)
      return use.pair !== null && use.pair === change.use.pair ? use : null;
  }
  return use;
}

/** How much of a hand's target is shared with the partner's hand, 0..1, and in which pair. */
export function joinedShare(
  timeline: HandTimeline,
  count: number,
): { pair: Pair | null; share: number } {
  let pair = timeline.start.pair;
  let share = pair === null ? 0 : 1;
  for (const { from, to, use } of timeline.changes) {
    if (count <= from) break;
    const s = progress(count, from, to);
    const next = use.pair === null ? 0 : 1;
    if (pair !== null && use.pair !== null && pair !== use.pair) {
      // From one partner's hand to the other: alone half way.
      share = s < 0.5 ? share * (1 - 2 * s) : 2 * s - 1;
    } else share += (next - share) * s;
    if (use.pair !== null && (pair === null || s > 0.5)) pair = use.pair;
  }
  return { pair, share };
}

function targetOf(
  use: HandUse,
  role: DanceRole,
  hand: Laterality,
  lead: Trunk,
  follow: Trunk,
): HandTarget {
  if (use.pair !== null) return holdTarget(use.at, use.pair, lead, follow, role);
  return role === 'lead'
    ? freeTarget(use.at, role, lead, follow, hand)
    : freeTarget(use.at, role, follow, lead, hand);
}

export function handTargetAt(
  timeline: HandTimeline,
  count: number,
  role: DanceRole,
  hand: Laterality,
  lead: Trunk,
  follow: Trunk,
): HandTarget {
  let target = targetOf(timeline.start, role, hand, lead, follow);
  for (const { from, to, use } of timeline.changes) {
    if (count <= from) break;
    const next = targetOf(use, role, hand, lead, follow);
    target = count >= to ? next : blend(target, next, progress(count, from, to));
  }
  return target;
}

const NONE: Vec3 = [0, 0, 0];

function blend(a: HandTarget, b: HandTarget, t: number): HandTarget {
  const mixed = (p: Vec3, q: Vec3): Vec3 => add(scale(p, 1 - t), scale(q, t));
  const aside = scale(add(a.detour ?? NONE, b.detour ?? NONE), 16 * t * t * (1 - t) * (1 - t));
  return {
    palm: add(mixed(a.palm, b.palm), aside),
    back: mixed(a.back, b.back),
    elbow: mixed(a.elbow, b.elbow),
    fingers: mixed(a.fingers, b.fingers),
    grip: a.grip + (b.grip - a.grip) * t,
  };
}
