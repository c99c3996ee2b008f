import { library } from '@bachata/library/moves/index.ts';
import { expect, it } from 'vitest';
import type { Block } from '../blocks.ts';
import { planAsTaught } from '../taught.ts';
import { blockFor, classPlan } from '../testing/plans.ts';
import { keyOf, knownMoves, newToClass, prerequisiteDrills } from './known.ts';
import { nextClass } from './next-class.ts';

const moves = library.byId;
const about = (id: string, moveId: string, kind: Block['kind'] = 'figure'): Block =>
  blockFor(id, {
    kind,
    content: { kind: 'move', move: { id: moveId, name: moveId, counts: 4 } },
  });

it('begins with the figures that were not reached', () => {
  const blocks = [
    blockFor('warm', { kind: 'warm-up' }),
    about('a', 'right-turn-5'),
    about('b', 'left-turn'),
    about('c', 'hammerlock-entry'),
    about('again', 'left-turn', 'drill'),
  ];
  const plan = planAsTaught(classPlan('ana', { level: 'intermediate', blocks }));
  const next = nextClass({ plan, ticked: ['warm', 'a'] }, moves);
  expect(next).toEqual({
    level: 'intermediate',
    aim: 'turns-spins',
    figures: ['left-turn', 'hammerlock-entry'],
    taught: ['right-turn'],
  });
  const all = nextClass({ plan, ticked: blocks.map(({ id }) => id) }, moves);
  expect(all.figures).toEqual([]);
  expect(all.aim).toBe('hammerlock');
});

it('drills what a figure builds on and the class does not know, in order', () => {
  const known = knownMoves({ level: 'intermediate', taught: [] }, moves);
  expect(known.has('right-turn')).toBe(true);
  expect(prerequisiteDrills(['hammerlock-hips', 'copa'], known, moves)).toEqual([
    { moveId: 'left-turn', neededBy: ['hammerlock-hips', 'copa'] },
    { moveId: 'hammerlock-entry', neededBy: ['hammerlock-hips'] },
    { moveId: 'cuddle', neededBy: ['copa'] },
  ]);
  const later = knownMoves({ level: 'intermediate', taught: ['left-turn-5', 'cuddle'] }, moves);
  expect(prerequisiteDrills(['copa'], later, moves)).toEqual([]);
});

it('has every prerequisite of every move before it', () => {
  const known = knownMoves({ level: 'beginner', taught: [] }, moves);
  for (const { id } of library.moves) {
    const order = newToClass([id], known, moves);
    for (const [i, one] of order.entries()) {
      const before = moves.get(one)?.prerequisites.map((other) => keyOf(other, moves)) ?? [];
      for (const other of before) {
        expect(
          known.has(other) || order.slice(0, i).includes(other),
          `${other} before ${one}`,
        ).toBe(true);
      }
    }
  }
});
