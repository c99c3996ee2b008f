import { describe, expect, it } from 'vitest';
import { pairCost, soloCost } from './plausible.ts';
import { figure, testFrameOf } from './test-couple.ts';

describe('soloCost', () => {
  it('costs nothing where the model is sure and the joints lie on the body', () => {
    expect(soloCost(figure({ x: 100 }))).toBe(0);
  });

  it('grows with doubt and with joints beside the body', () => {
    const doubtful = soloCost(figure({ x: 100, presence: 0.7 }));
    expect(doubtful).toBeGreaterThan(0.5);
    expect(soloCost(figure({ x: 100, presence: 0.7, support: 0.5 }))).toBeGreaterThan(doubtful + 1);
  });
});

describe('pairCost', () => {
  const pair = (apart: number, shared: number): number =>
    pairCost(testFrameOf([figure({ x: 200 }), figure({ x: 200 + apart })], shared), 0, 1);

  it('lets two be two, in a close hold too', () => {
    expect(pair(150, 0)).toBe(0);
    expect(pair(35, 0.4)).toBe(0);
  });

  it('does not let one be two', () => {
    expect(pair(5, 0)).toBeGreaterThan(5);
  });

  it('doubts a second body made of the first one’s pixels', () => {
    expect(pair(50, 0.95)).toBeGreaterThan(pair(50, 0.6));
    expect(pair(50, 0.6)).toBeGreaterThan(0);
  });
});
