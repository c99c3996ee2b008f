import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { confirmationSchema } from '../moves/confirmation.ts';
import {
  canJoin,
  canSplit,
  confirmationsOf,
  joinedFigures,
  proposedFigures,
  splitFigure,
  withoutFigure,
} from './clip-figures.ts';
import type { SuggestedFigure } from './clip.ts';

const at = (
  firstCountSec: number,
  counts: number,
  rest: Partial<SuggestedFigure> = {},
): SuggestedFigure => ({
  ...{ tempoBpm: 120, firstCountSec, firstCount: 1, counts, times: 1 },
  ...rest,
});
/** A basic twice, a right turn, four counts that are like nothing, and another turn that is unsure. */
const SUGGESTED = [
  at(0.25, 8, {
    times: 2,
    category: { value: 'basic-steps', confidence: 0.8 },
    moveId: 'in-place-o2',
  }),
  at(8.25, 4, { category: { value: 'turns-spins', confidence: 0.7 }, moveId: 'right-turn' }),
  at(10.25, 4, { firstCount: 5 }),
  at(12.25, 8, { category: { value: 'shadow', confidence: 0.3 }, moveId: 'shadow-basic' }),
];
const figures = proposedFigures(
  SUGGESTED,
  library.byId,
  (index, category) => `${index + 1} ${category ?? 'unsure'}`,
);

describe('the figures of a clip', () => {
  it('are proposed as what they are surely like, each begun in the hold that the one before ends in', () => {
    expect(figures.map(({ name, counts, times }) => [name, counts, times])).toEqual([
      ['1 basic-steps', 8, 2],
      ['2 turns-spins', 4, 1],
      ['3 unsure', 4, 1],
      ['4 unsure', 8, 1],
    ]);
    const [basic, turn, unknown, unsure] = figures;
    expect(basic).toMatchObject({ entry: 'O2', exit: 'O2', isSure: true });
    expect(turn).toMatchObject({ entry: 'O2', turns: { lead: 0, follow: 1 }, level: 'beginner' });
    expect(unknown.entry).toBe(turn.exit);
    expect(unsure).toMatchObject({ isSure: false, entry: unknown.exit, category: 'basic-steps' });
  });

  it('lead into each other also where one is taken away', () => {
    const left = withoutFigure(figures, 1);
    expect(left.map(({ name }) => name)).toEqual(['1 basic-steps', '3 unsure', '4 unsure']);
    expect(left[1].entry).toBe(left[0].exit);
  });

  it('are put together where they are danced one after the other, once, and fit a length', () => {
    expect([0, 1, 2, 3].map((index) => canJoin(figures, index))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    const joined = joinedFigures(figures, 1);
    expect(joined).toHaveLength(3);
    expect(joined[1]).toMatchObject({
      ...{ name: '2 turns-spins', counts: 8, firstCountSec: 8.25, freeFoot: 1 },
      turns: { lead: 0, follow: 1 },
    });
    expect(canJoin(joined, 1)).toBe(true);
    expect(joinedFigures(joined, 1)[1]).toMatchObject({ counts: 16 });
  });

  it('are cut in halves, the second of four counts begun on a 5', () => {
    expect(figures.map(canSplit)).toEqual([true, false, false, true]);
    const [, , , first, second] = splitFigure(figures, 3);
    expect(first).toMatchObject({ counts: 4, firstCountSec: 12.25, freeFoot: 1 });
    expect(second).toMatchObject({ counts: 4, firstCountSec: 14.25, freeFoot: 5 });
    expect(second.name).toBe('4 unsure 2');
  });

  it('are what the site confirms, with every name said', () => {
    const said = confirmationsOf(figures, undefined);
    expect(said).toHaveLength(4);
    for (const one of said ?? []) expect(confirmationSchema.parse(one)).toEqual(one);
    expect(confirmationsOf([{ ...figures[0], name: ' ' }], undefined)).toBeUndefined();
    expect(confirmationsOf([], undefined)).toBeUndefined();
  });
});
