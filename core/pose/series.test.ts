import { describe, expect, it } from 'vitest';
import { smooth } from '../numeric/smoothing.ts';
import { derivative, filled, unwrapped } from './series.ts';

describe('smooth', () => {
  it('leaves out what has no weight, however wrong it is', () => {
    const out = smooth([1, 1, 900, 1, 1], [1, 1, 0, 1, 1], 1);
    for (const value of out) expect(value).toBeCloseTo(1, 9);
  });

  it('knows nothing where nothing is near', () => {
    const out = smooth([5, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0], 1);
    expect(out[3]).toBeCloseTo(5, 9);
    expect(out[4]).toBeNaN();
  });

  it('with no width only marks what is missing', () => {
    expect([...smooth([3, 4], [1, 0], 0)]).toEqual([3, Number.NaN]);
  });
});

it('bridges gaps by lines and carries the ends on', () => {
  const NONE = Number.NaN;
  expect([...filled(Float64Array.from([NONE, 2, NONE, NONE, 8, NONE]))]).toEqual([
    2, 2, 4, 6, 8, 8,
  ]);
  expect([...filled(Float64Array.from([NONE, NONE]))]).toEqual([0, 0]);
});

it('follows angles over the whole turn, and over a gap', () => {
  const out = unwrapped(Float64Array.from([170, -170, Number.NaN, -60, 60, 180, -60]));
  expect([...out].filter((value) => !Number.isNaN(value))).toEqual([170, 190, 300, 420, 540, 660]);
});

it('differentiates in units a second', () => {
  expect([...derivative([0, 1, 2, 3], 30)]).toEqual([30, 30, 30, 30]);
  expect([...derivative([7], 30)]).toEqual([0]);
});
