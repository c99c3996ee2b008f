/** What is chosen in the picture of positions and moves; the address says so. */
import type { MoveInfo } from '@bachata/core/moves/move.ts';
import type { Position } from '@bachata/core/moves/state.ts';
import type { GraphArc, GraphNode, StateGraph } from '@bachata/core/moves/state-graph.ts';

export type GraphMoveView = Pick<MoveInfo, 'id' | 'name' | 'level' | 'entry' | 'exit'>;
export type MoveGraph = StateGraph<GraphMoveView>;
export type MoveArc = GraphArc<GraphMoveView>;

export type GraphChoice =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'position'; readonly node: GraphNode }
  | { readonly kind: 'way'; readonly arc: MoveArc };

const PAGE = '/moves/graph';

export const positionLink = (position: Position): string => `${PAGE}?at=${position}`;
export const wayLink = ({ from, to }: Pick<MoveArc, 'from' | 'to'>): string =>
  `${PAGE}?from=${from}&to=${to}`;

/** Nothing for an address that names no position or way of the picture. */
export function choiceOf(graph: MoveGraph, address: Pick<URLSearchParams, 'get'>): GraphChoice {
  const [at, from, to] = ['at', 'from', 'to'].map((name) => address.get(name));
  const node = graph.nodes.find(({ position }) => position === at);
  if (node !== undefined) return { kind: 'position', node };
  const arc = graph.arcs.find((other) => other.from === from && other.to === to);
  return arc === undefined ? { kind: 'nothing' } : { kind: 'way', arc };
}

/** How an arc is drawn beside what is chosen. */
export function roleOf(arc: MoveArc, choice: GraphChoice): 'plain' | 'chosen' | 'back' | 'aside' {
  if (choice.kind === 'nothing') return 'plain';
  if (choice.kind === 'way') return choice.arc === arc ? 'chosen' : 'aside';
  const { position } = choice.node;
  if (arc.from === position) return 'chosen';
  return arc.to === position ? 'back' : 'aside';
}

/** The lines of a position's name that fit into its circle: two at most. */
export function labelLines(name: string): string[] {
  const words = name.split(' ');
  const breaks = words.map((_, i) => [words.slice(0, i).join(' '), words.slice(i).join(' ')]);
  const longest = (lines: readonly string[]): number =>
    Math.max(...lines.map((line) => line.length));
  return breaks
    .reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), ['', name])
    .filter((line) => line !== '');
}
