import { describe, expect, it } from 'vitest';
import {
  GRAPH_SIZE,
  layoutStateGraph,
  NODE_RADIUS,
  pointOnCurve,
  strokeWidthOf,
  type Point,
} from './state-graph.ts';
import { HANDS_OF, POSITIONS, type CoupleState, type Position } from './state.ts';

const state = (position: Position): CoupleState => ({
  position,
  hands: HANDS_OF[position],
  freeFoot: 1,
  footing: 'mirrored',
});
const move = (from: Position, to: Position, id = `${from}-${to}`) => ({
  id,
  entry: state(from),
  exit: state(to),
});

/** Every way between two positions that a library of ours has. */
const WAYS = (
  'C>V V>C C>O2 O2>C C>OL OL>C C>OR OR>C S>C O2>OL OL>O2 OR>OL OL>OR O2>OR O2>X X>O2 O2>N N>O2 ' +
  'OR>H H>OL OR>S OL>S S>OL OL>W W>OL OL>SS SS>OL'
)
  .split(' ')
  .map((way) => way.split('>') as [Position, Position]);
const moves = [
  ...WAYS.map(([from, to]) => move(from, to)),
  ...POSITIONS.map((position) => move(position, position)),
];
const graph = layoutStateGraph(moves);
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const SHARES = Array.from({ length: 41 }, (_, i) => i / 40);

describe('layoutStateGraph', () => {
  it('draws every position within the picture, apart from the others', () => {
    expect(graph.nodes.map(({ position }) => position)).toEqual([...POSITIONS]);
    graph.nodes.forEach((node, i) => {
      expect(node.x).toBeGreaterThanOrEqual(NODE_RADIUS);
      expect(node.x).toBeLessThanOrEqual(GRAPH_SIZE.width - NODE_RADIUS);
      expect(node.y).toBeGreaterThanOrEqual(NODE_RADIUS);
      expect(node.y).toBeLessThanOrEqual(GRAPH_SIZE.height - NODE_RADIUS);
      for (const other of graph.nodes.slice(i + 1)) {
        expect(distance(node, other)).toBeGreaterThan(2.8 * NODE_RADIUS);
      }
    });
  });

  it('gathers the moves of each way in one arc, and loses none', () => {
    const { arcs, nodes } = layoutStateGraph([
      move('C', 'O2', 'a'),
      move('C', 'O2', 'b'),
      move('O2', 'C', 'c'),
    ]);
    expect(arcs.map(({ from, to, moves: [...all] }) => [from, to, all.length])).toEqual([
      ['C', 'O2', 2],
      ['O2', 'C', 1],
    ]);
    expect(nodes).toMatchObject([
      { position: 'C', outgoing: 2, incoming: 1 },
      { position: 'O2', outgoing: 1, incoming: 2 },
    ]);
  });

  it.each(graph.arcs)('leads from $from to $to past the other positions', (arc) => {
    const at = (position: Position): Point => {
      const found = graph.nodes.find((node) => node.position === position);
      if (found === undefined) throw new Error(position);
      return found;
    };
    expect(distance(pointOnCurve(arc.curve, 0), at(arc.from))).toBeCloseTo(NODE_RADIUS, 6);
    expect(distance(arc.head[0], at(arc.to))).toBeLessThan(NODE_RADIUS + 12);
    for (const share of SHARES) {
      const point = pointOnCurve(arc.curve, share);
      expect(point.x).toBeGreaterThan(0);
      expect(point.x).toBeLessThan(GRAPH_SIZE.width);
      expect(point.y).toBeGreaterThan(0);
      expect(point.y).toBeLessThan(GRAPH_SIZE.height);
      for (const node of graph.nodes) {
        if (node.position === arc.from || node.position === arc.to) continue;
        expect(distance(point, node)).toBeGreaterThan(NODE_RADIUS + 15);
      }
    }
  });

  it('keeps the two ways between two positions apart', () => {
    for (const arc of graph.arcs) {
      const back = graph.arcs.find(({ from, to }) => from === arc.to && to === arc.from);
      if (back === undefined || back === arc) continue;
      const gap = distance(pointOnCurve(arc.curve, 0.5), pointOnCurve(back.curve, 0.5));
      expect(gap).toBeGreaterThan(25);
    }
  });

  it('draws more moves thicker', () => {
    const widths = [1, 2, 5, 12, 40].map(strokeWidthOf);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths.at(-1)).toBeLessThan(NODE_RADIUS / 2);
  });

  it('is empty for no moves', () => {
    expect(layoutStateGraph([])).toEqual({ nodes: [], arcs: [] });
  });
});
