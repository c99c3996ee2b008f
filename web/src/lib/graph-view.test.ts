import { layoutStateGraph } from '@bachata/core/moves/state-graph.ts';
import { HANDS_OF, type CoupleState, type Position } from '@bachata/core/moves/state.ts';
import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  labelLines,
  positionLink,
  roleOf,
  wayLink,
  type GraphMoveView,
} from './graph-view.ts';

const state = (position: Position): CoupleState => ({
  position,
  hands: HANDS_OF[position],
  freeFoot: 1,
  footing: 'mirrored',
});
const move = (from: Position, to: Position): GraphMoveView => ({
  id: `${from}-${to}`.toLowerCase(),
  name: { en: 'A move', es: 'Un paso' },
  level: 'beginner',
  entry: state(from),
  exit: state(to),
});
const graph = layoutStateGraph([move('C', 'O2'), move('O2', 'C'), move('O2', 'N'), move('C', 'C')]);
const choose = (link: string) => choiceOf(graph, new URL(link, 'http://site').searchParams);
const arc = (from: Position, to: Position) => {
  const found = graph.arcs.find((other) => other.from === from && other.to === to);
  if (found === undefined) throw new Error(`${from} ${to}`);
  return found;
};

describe('choiceOf', () => {
  it('is what the links lead to', () => {
    expect(choose(positionLink('O2'))).toMatchObject({
      kind: 'position',
      node: { position: 'O2' },
    });
    expect(choose(wayLink(arc('O2', 'N')))).toEqual({ kind: 'way', arc: arc('O2', 'N') });
  });

  it.each(['/moves/graph', '?at=Z', '?from=N&to=C', '?at=__proto__'])(
    'is nothing for %s',
    (link) => {
      expect(choose(link)).toEqual({ kind: 'nothing' });
    },
  );
});

describe('roleOf', () => {
  it('tells what leads away from what leads there', () => {
    const choice = choose(positionLink('O2'));
    expect(roleOf(arc('O2', 'C'), choice)).toBe('chosen');
    expect(roleOf(arc('C', 'O2'), choice)).toBe('back');
    expect(roleOf(arc('C', 'C'), choice)).toBe('aside');
    expect(roleOf(arc('C', 'C'), choose('?'))).toBe('plain');
    expect(roleOf(arc('O2', 'N'), choose(wayLink(arc('O2', 'N'))))).toBe('chosen');
  });
});

describe('labelLines', () => {
  it.each([
    ['hammerlock', ['hammerlock']],
    ['open, two hands', ['open,', 'two hands']],
    ['side by side', ['side', 'by side']],
  ])('%s', (name, lines) => {
    expect(labelLines(name)).toEqual(lines);
  });
});
