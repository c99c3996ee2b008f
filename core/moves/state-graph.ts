/** A picture of how the positions of the couple lead into each other. Lengths are units of it. */
import type { MoveInfo } from './move.ts';
import { POSITIONS, type Position } from './state.ts';

export const GRAPH_SIZE = { width: 1000, height: 1110 } as const;
export const NODE_RADIUS = 62;
/** Of an arc's head, which is not part of its path. */
export const ARROW_LENGTH = 24;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Chosen by hand: closed holds above, open ones in the middle, what is wrapped or locked below, so
 * that few arcs cross and none runs through a position that it has nothing to do with.
 */
const PLACES: Readonly<Record<Position, Point>> = {
  V: { x: 130, y: 150 },
  C: { x: 430, y: 150 },
  O2: { x: 690, y: 240 },
  X: { x: 870, y: 440 },
  N: { x: 870, y: 135 },
  OL: { x: 400, y: 560 },
  OR: { x: 740, y: 680 },
  W: { x: 145, y: 490 },
  S: { x: 160, y: 810 },
  SS: { x: 400, y: 960 },
  H: { x: 690, y: 950 },
};

/** Where a position's loop stands, degrees clockwise from the right: away from the other arcs. */
const LOOP_AT: Readonly<Record<Position, number>> = {
  V: 225,
  C: 270,
  O2: 266,
  X: 20,
  N: 315,
  OL: 238,
  OR: 20,
  W: 180,
  S: 160,
  SS: 100,
  H: 60,
};

/** How far an arc bows to its left, as a share of its length: two opposite ones lie side by side. */
const BOW = 0.13;
/** Arcs that need another bow to keep clear of positions. */
const BOWS: Readonly<Record<string, number>> = { 'S C': -0.03, 'O2 OR': 0.02, 'X O2': 0.04 };

type GraphMove = Pick<MoveInfo, 'id' | 'entry' | 'exit'>;

export interface GraphArc<M> {
  readonly from: Position;
  readonly to: Position;
  readonly moves: readonly M[];
  /** Points of a cubic Bézier curve, from the edge of one position to that of the other. */
  readonly curve: readonly [Point, Point, Point, Point];
  readonly strokeWidth: number;
  /** Corners of the head: its tip touches the position that the arc leads to. */
  readonly head: readonly [Point, Point, Point];
}

export interface GraphNode extends Point {
  readonly position: Position;
  /** Moves that start here. */
  readonly outgoing: number;
  /** Moves that end here. */
  readonly incoming: number;
}

export interface StateGraph<M> {
  readonly nodes: readonly GraphNode[];
  /** The thickest first, so that thin ones are drawn over them. */
  readonly arcs: readonly GraphArc<M>[];
}

/** Positions without any move are left out. */
export function layoutStateGraph<M extends GraphMove>(moves: readonly M[]): StateGraph<M> {
  const groups = Map.groupBy(moves, ({ entry, exit }) => `${entry.position} ${exit.position}`);
  const arcs = [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [arcOf(first.entry.position, first.exit.position, group)];
    })
    .sort((a, b) => b.moves.length - a.moves.length);
  const nodes = POSITIONS.map((position) => ({
    position,
    ...PLACES[position],
    outgoing: moves.filter(({ entry }) => entry.position === position).length,
    incoming: moves.filter(({ exit }) => exit.position === position).length,
  })).filter(({ outgoing, incoming }) => outgoing + incoming > 0);
  return { nodes, arcs };
}

/** Grows with the square root, so that one move can be seen and thirty do not cover everything. */
export function strokeWidthOf(moves: number): number {
  return 3 + 3 * Math.sqrt(moves);
}

function arcOf<M>(from: Position, to: Position, moves: readonly M[]): GraphArc<M> {
  const strokeWidth = strokeWidthOf(moves.length);
  const curve = from === to ? loop(from) : bow(from, to);
  return { from, to, moves, strokeWidth, curve, head: headOf(curve, strokeWidth) };
}

const plus = (a: Point, b: Point, times = 1): Point => ({
  x: a.x + times * b.x,
  y: a.y + times * b.y,
});

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function bow(from: Position, to: Position): GraphArc<unknown>['curve'] {
  const [a, b] = [PLACES[from], PLACES[to]];
  const across = { x: a.y - b.y, y: b.x - a.x };
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const control = plus(middle, across, -(BOWS[`${from} ${to}`] ?? BOW) * 2);
  const start = plus(a, direction(a, control), NODE_RADIUS);
  const end = plus(b, direction(b, control), NODE_RADIUS + ARROW_LENGTH);
  // The quadratic curve over `control`, as a cubic one.
  const third = 2 / 3;
  return [
    start,
    plus(start, { x: control.x - start.x, y: control.y - start.y }, third),
    plus(end, { x: control.x - end.x, y: control.y - end.y }, third),
    end,
  ];
}

const LOOP_HALF_DEGREES = 28;
const LOOP_REACH = 2.5;

function loop(position: Position): GraphArc<unknown>['curve'] {
  const place = PLACES[position];
  const toward = (degrees: number, distance: number): Point => {
    const angle = ((LOOP_AT[position] + degrees) * Math.PI) / 180;
    return plus(place, { x: Math.cos(angle), y: Math.sin(angle) }, distance);
  };
  return [
    toward(-LOOP_HALF_DEGREES, NODE_RADIUS),
    toward(-LOOP_HALF_DEGREES, NODE_RADIUS * LOOP_REACH),
    toward(LOOP_HALF_DEGREES, NODE_RADIUS * LOOP_REACH),
    toward(LOOP_HALF_DEGREES, NODE_RADIUS + ARROW_LENGTH),
  ];
}

function headOf(
  [, , control, end]: GraphArc<unknown>['curve'],
  strokeWidth: number,
): GraphArc<unknown>['head'] {
  const ahead = direction(control, end);
  const half = 7 + strokeWidth / 2;
  const side = { x: -ahead.y, y: ahead.x };
  return [plus(end, ahead, ARROW_LENGTH), plus(end, side, half), plus(end, side, -half)];
}

/** A point of an arc: `share` 0 is its start, 1 where its head begins. */
export function pointOnCurve([a, b, c, d]: GraphArc<unknown>['curve'], share: number): Point {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return [a, b, c, d].reduce((sum, point, i) => plus(sum, point, weights[i]), { x: 0, y: 0 });
}
