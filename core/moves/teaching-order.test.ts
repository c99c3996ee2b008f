import { describe, expect, it } from 'vitest';
import type { MoveInfo } from './move.ts';
import { learnBefore, leadsTo } from './teaching-order.ts';

type Taught = Pick<MoveInfo, 'id' | 'variantOf' | 'level' | 'prerequisites'>;
const move = (id: string, level: MoveInfo['level'], prerequisites: string[]): Taught => ({
  id,
  level,
  prerequisites,
});
const moves: Taught[] = [
  move('basic', 'beginner', []),
  move('turn', 'beginner', ['basic']),
  { ...move('turn-5', 'beginner', ['basic']), variantOf: 'turn' },
  move('double', 'advanced', ['turn', 'basic', 'gone']),
  move('hip-turn', 'intermediate', ['turn']),
  move('show', 'advanced', ['double', 'hip-turn']),
];
const byId = new Map(moves.map((one) => [one.id, one]));

describe('learnBefore', () => {
  it('puts everything that a move builds on after what that builds on', () => {
    expect(learnBefore('show', byId)).toEqual(['basic', 'turn', 'double', 'hip-turn']);
    expect(learnBefore('turn', byId)).toEqual(['basic']);
  });

  it('has nothing before the first move, nor before one that is not there', () => {
    expect(learnBefore('basic', byId)).toEqual([]);
    expect(learnBefore('gone', byId)).toEqual([]);
  });

  it('ends where moves name each other', () => {
    const circle = [move('a', 'beginner', ['b']), move('b', 'beginner', ['a'])];
    expect(learnBefore('a', new Map(circle.map((one) => [one.id, one])))).toEqual(['b']);
  });
});

describe('leadsTo', () => {
  it('names what builds on a move right away, the easiest first, variants as their move', () => {
    expect(leadsTo('turn', moves)).toEqual(['hip-turn', 'double']);
    expect(leadsTo('basic', moves)).toEqual(['turn', 'double']);
    expect(leadsTo('show', moves)).toEqual([]);
  });
});
