import { describe, expect, it } from 'vitest';
import { blockFor } from '../testing/plans.ts';
import {
  beginClass,
  classClock,
  dueSignal,
  goToBlock,
  reachedBlocks,
  restartBlock,
  stepBlock,
  wasLeft,
  type ClassRun,
} from './class-run.ts';

const SEC = 1_000;
const MIN = 60 * SEC;
/** An evening in November 2026. */
const START = Date.UTC(2026, 10, 23, 19);
const BLOCKS = [
  blockFor('warm', { kind: 'warm-up', minutes: 5 }),
  blockFor('turn', { minutes: 30 }),
  blockFor('line', { kind: 'note', minutes: 0 }),
  blockFor('dance', { kind: 'free-dance', minutes: 20 }),
];
const PLAN = { minutes: 60, blocks: BLOCKS };

function begun(): ClassRun {
  const run = beginClass(BLOCKS, START);
  if (run === undefined) throw new Error('There are blocks.');
  return run;
}
const clockAt = (run: ClassRun, ms: number, plan = PLAN) => {
  const clock = classClock(plan, run, START + ms);
  if (clock === undefined) throw new Error('There are blocks.');
  return clock;
};

describe('two clocks', () => {
  it('count down block and class from one moment, and past their ends', () => {
    expect(clockAt(begun(), 2 * MIN)).toMatchObject({
      ...{ place: 0, blockMs: 2 * MIN, blockLeftMs: 3 * MIN, classMs: 2 * MIN },
      ...{ classLeftMs: 58 * MIN, behindMs: 0 },
      next: { id: 'turn' },
    });
    expect(clockAt(begun(), 7 * MIN).blockLeftMs).toBe(-2 * MIN);
    expect(clockAt(begun(), 61 * MIN).classLeftMs).toBe(-MIN);
  });

  it('begin the block again and leave the class alone', () => {
    const run = restartBlock({ ...begun(), told: ['minute'] }, START + 4 * MIN);
    expect(run.told).toEqual([]);
    expect(clockAt(run, 5 * MIN)).toMatchObject({ blockLeftMs: 4 * MIN, classLeftMs: 55 * MIN });
  });

  it('say how far behind the plan the class is', () => {
    // 55 minutes are planned of 60: five are free.
    expect(clockAt(begun(), 9 * MIN).behindMs).toBe(0);
    expect(clockAt(begun(), 12 * MIN).behindMs).toBe(2 * MIN);
    const late = goToBlock(begun(), BLOCKS, 3, START + 50 * MIN);
    expect(clockAt(late, 55 * MIN).behindMs).toBe(10 * MIN);
  });

  it('has no end in a block of no minutes', () => {
    const run = goToBlock(begun(), BLOCKS, 2, START + MIN);
    expect(clockAt(run, 3 * MIN)).toMatchObject({ blockMs: 2 * MIN, blockLeftMs: undefined });
    expect(dueSignal(run, clockAt(run, 90 * MIN))).toBeUndefined();
  });

  it('does not run backwards where the clock of the device was put back', () => {
    expect(clockAt(begun(), -10 * MIN)).toMatchObject({ blockMs: 0, classMs: 0 });
  });
});

describe('the blocks', () => {
  it('are none of a plan that has none', () => {
    expect(beginClass([], START)).toBeUndefined();
    expect(classClock({ minutes: 60, blocks: [] }, begun(), START)).toBeUndefined();
  });

  it('come one after the other, and end at both ends', () => {
    const second = stepBlock(begun(), BLOCKS, 1, START + 5 * MIN);
    expect(second).toMatchObject({ blockId: 'turn', blockStartedAt: START + 5 * MIN });
    expect(second.startedAt).toBe(START);
    expect(stepBlock(second, BLOCKS, -1, START + 6 * MIN).blockId).toBe('warm');
    expect(stepBlock(begun(), BLOCKS, -1, START + MIN)).toEqual(begun());
    const last = goToBlock(second, BLOCKS, 3, START + 7 * MIN);
    expect(stepBlock(last, BLOCKS, 1, START + 8 * MIN)).toBe(last);
  });

  it('begin once by a double click, and go on once', () => {
    const twice = stepBlock(begun(), BLOCKS, 1, START + 200);
    expect(twice.blockId).toBe('warm');
    const next = stepBlock(begun(), BLOCKS, 1, START + SEC);
    expect(stepBlock(next, BLOCKS, 1, START + SEC + 150)).toBe(next);
  });

  it('go on after the clock of the device was put back', () => {
    expect(stepBlock(begun(), BLOCKS, 1, START - 60 * MIN).blockId).toBe('turn');
  });

  it('are reached where they were on for a while, and not where they were passed over', () => {
    const turn = stepBlock(begun(), BLOCKS, 1, START + 5 * MIN);
    const line = stepBlock(turn, BLOCKS, 1, START + 5 * MIN + 2 * SEC);
    const dance = stepBlock(line, BLOCKS, 1, START + 6 * MIN);
    expect(reachedBlocks(dance, START + 6 * MIN + SEC)).toEqual(['warm', 'line']);
    expect(reachedBlocks(dance, START + 7 * MIN)).toEqual(['warm', 'line', 'dance']);
    // The clock of a block that is begun again does not make it less of one.
    const again = restartBlock(begun(), START + 5 * MIN);
    expect(reachedBlocks(again, START + 5 * MIN)).toEqual(['warm']);
  });

  it('may change while the class goes on', () => {
    const run = goToBlock(begun(), BLOCKS, 1, START + 5 * MIN);
    const moved = [...BLOCKS].reverse();
    expect(clockAt(run, 6 * MIN, { ...PLAN, blocks: moved }).block.id).toBe('turn');
    const without = BLOCKS.filter(({ id }) => id !== 'turn');
    expect(clockAt(run, 6 * MIN, { ...PLAN, blocks: without })).toMatchObject({
      ...{ place: 1, block: { id: 'line' }, next: { id: 'dance' } },
    });
    expect(clockAt(run, 6 * MIN, { ...PLAN, blocks: BLOCKS.slice(0, 1) }).place).toBe(0);
  });
});

describe('signals', () => {
  const due = (run: ClassRun, ms: number) => dueSignal(run, clockAt(run, ms));

  it('come at one minute left and at the end, once each', () => {
    expect(due(begun(), 4 * MIN - SEC)).toBeUndefined();
    expect(due(begun(), 4 * MIN)).toEqual({ told: ['minute'], signal: 'minute' });
    const warned: ClassRun = { ...begun(), told: ['minute'] };
    expect(due(warned, 5 * MIN - SEC)).toBeUndefined();
    expect(due(warned, 5 * MIN)).toEqual({ told: ['minute', 'end'], signal: 'end' });
    expect(due({ ...warned, told: ['minute', 'end'] }, 6 * MIN)).toBeUndefined();
  });

  it('are not made up for after a sleep', () => {
    expect(due(begun(), 4.5 * MIN)).toEqual({ told: ['minute'], signal: undefined });
    expect(due(begun(), 40 * MIN)).toEqual({ told: ['minute', 'end'], signal: undefined });
  });

  it('have no minute left to tell of in a block of one minute', () => {
    const plan = { minutes: 60, blocks: [blockFor('a', { minutes: 1 })] };
    const run = beginClass(plan.blocks, START);
    if (run === undefined) throw new Error('There is a block.');
    expect(dueSignal(run, clockAt(run, SEC, plan))).toBeUndefined();
    expect(dueSignal(run, clockAt(run, MIN, plan))?.signal).toBe('end');
  });
});

it('knows a class that nobody has ended', () => {
  expect(wasLeft(begun(), START + 5 * 60 * MIN)).toBe(false);
  expect(wasLeft(begun(), START + 7 * 24 * 60 * MIN)).toBe(true);
});
