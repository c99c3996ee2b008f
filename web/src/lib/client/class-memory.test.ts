import { expect, it } from 'vitest';
import { runOf } from './class-memory.ts';

const RUN = {
  ...{ startedAt: 1_000, blockId: 'a', place: 2, cameAt: 2_000, blockStartedAt: 3_000 },
  ...{ reached: ['b'], told: ['minute'] },
};

it('reads back what it has written', () => {
  for (const rotation of [
    undefined,
    'none',
    { by: 'phrase', phrases: 2 },
    { by: 'time', seconds: 60 },
  ]) {
    const run = rotation === undefined ? RUN : { ...RUN, rotation };
    expect(runOf(JSON.parse(JSON.stringify(run)))).toEqual(run);
  }
});

it('takes nothing of what cannot be a class', () => {
  const kept = [
    undefined,
    null,
    'class',
    {},
    [],
    { ...RUN, startedAt: 'now' },
    { ...RUN, place: -1 },
  ];
  for (const one of [...kept, { ...RUN, reached: undefined }, { ...RUN, blockId: 7 }]) {
    expect(runOf(one)).toBeUndefined();
  }
});

it('leaves out what it does not know', () => {
  const run = runOf({ ...RUN, told: ['end', 'gong'], reached: ['b', 3], rotation: { by: 'moon' } });
  expect(run).toEqual({ ...RUN, told: ['end'] });
});
