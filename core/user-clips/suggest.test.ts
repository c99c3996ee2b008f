import { describe, expect, it } from 'vitest';
import type { Category, MoveInfo } from '../moves/move.ts';
import type { ClipFigure } from '../pose/matching/figures.ts';
import { suggest } from './suggest.ts';

type Labeled = Pick<MoveInfo, 'id' | 'variantOf' | 'category' | 'level' | 'energy'>;

const move = (id: string, category: Category, rest: Partial<Labeled> = {}): Labeled => ({
  ...{ id, category, level: 'intermediate', energy: 'medium' },
  ...rest,
});
const moves = new Map(
  [
    move('basic', 'basic-steps', { level: 'beginner', energy: 'low' }),
    move('wave', 'styling-body-rolls'),
    move('wave-5', 'styling-body-rolls', { variantOf: 'wave' }),
    move('roll', 'styling-body-rolls', { level: 'advanced' }),
    move('turn', 'turns-spins'),
    move('spin', 'turns-spins'),
    move('lock', 'hammerlock'),
    move('shadow', 'shadow'),
  ].map((one) => [one.id, one]),
);

/** One after the other at 120 BPM, from the clip's start. */
function cut(
  ...figures: readonly (readonly [counts: number, nearest: Readonly<Record<string, number>>])[]
): ClipFigure[] {
  let startSec = 0;
  return figures.map(([counts, nearest]) => {
    const span = { startSec, counts, secPerCount: 0.5 };
    startSec += counts * span.secPerCount;
    return {
      ...{ span, firstCount: 1, times: 1 },
      nearest: Object.entries(nearest).map(([moveId, similarity]) => ({ moveId, similarity })),
    };
  });
}
const BASIC = { basic: 0.6 };
const TURN = { turn: 0.5, spin: 0.48, lock: 0.3 };
const UNKNOWN = {};

describe('the suggestion for a figure', () => {
  const waves = cut([8, { 'wave-5': 0.9, roll: 0.895, wave: 0.89, other: 0.89, basic: 0.8 }]);

  it('is what the nearest agree on, the surer the more they do', () => {
    const found = suggest(waves, moves);
    expect(found).toMatchObject({ category: { value: 'styling-body-rolls' }, isSure: true });
    expect(found?.energy.value).toBe('medium');
    expect(found?.energy.confidence).toBeGreaterThan(found?.level.confidence ?? 1);
  });

  it('names each move once, and none that the library does not have', () => {
    const found = suggest(waves, moves);
    expect(found?.neighbors.map(({ moveId }) => moveId)).toEqual(['wave-5', 'roll', 'basic']);
    expect(found?.neighbors[0]?.similarity).toBe(0.9);
  });

  it('is unsure where the nearest disagree, and where it is hardly like any', () => {
    const sure = suggest(cut([8, { turn: 0.5, spin: 0.49, lock: 0.2 }]), moves);
    const torn = suggest(cut([8, { turn: 0.3, lock: 0.3, shadow: 0.29, basic: 0.28 }]), moves);
    const far = suggest(cut([8, { turn: 0.05, lock: 0.047, spin: 0.045, basic: 0.04 }]), moves);
    expect([sure?.isSure, torn?.isSure, far?.isSure]).toEqual([true, false, false]);
    expect(sure?.category.confidence).toBeGreaterThan(far?.category.confidence ?? 1);
  });

  it('is none where there is nothing to compare with', () => {
    expect(suggest([], moves)).toBeUndefined();
    expect(suggest(cut([8, UNKNOWN]), moves)).toBeUndefined();
  });
});

describe('the suggestion for a clip of several figures', () => {
  const categoryOf = (figures: readonly ClipFigure[]) => {
    const found = suggest(figures, moves);
    return found?.isSure === true ? found.category.value : 'unsure';
  };

  it('is the figure, and not the basics before and after it', () => {
    expect(categoryOf(cut([8, BASIC], [4, TURN], [4, BASIC]))).toBe('turns-spins');
    expect(categoryOf(cut([8, BASIC], [8, BASIC]))).toBe('basic-steps');
  });

  it('is not what is only a moment of it', () => {
    expect(suggest(cut([16, BASIC], [16, BASIC], [4, TURN]), moves)?.category.value).toBe(
      'basic-steps',
    );
  });

  it('is unsure where two figures, or more that is like no move, are in it', () => {
    expect(categoryOf(cut([8, TURN], [8, { shadow: 0.5 }]))).toBe('unsure');
    expect(categoryOf(cut([8, BASIC], [16, UNKNOWN]))).toBe('unsure');
    expect(categoryOf(cut([4, UNKNOWN], [8, { shadow: 0.5 }]))).toBe('shadow');
  });

  it('has every figure with its counts, in order', () => {
    const [first, second, third] = suggest(cut([8, BASIC], [4, TURN], [8, UNKNOWN]), moves)
      ?.figures ?? [{}];
    expect(first).toMatchObject({ firstCountSec: 0.25, counts: 8, moveId: 'basic', tempoBpm: 120 });
    expect(second).toMatchObject({ firstCountSec: 4.25, counts: 4, moveId: 'turn' });
    expect(third).toEqual({
      ...{ firstCountSec: 6.25, firstCount: 1, counts: 8, times: 1, tempoBpm: 120 },
    });
  });
});
