import { describe, expect, it } from 'vitest';
import { stanceOf } from './canonical.ts';
import { courseAt } from './ease.ts';
import { ballHeight, compileFootwork } from './footwork.ts';
import type { Step } from '../moves/notation.ts';

const steps: Step[] = [
  { count: 1, kind: 'step', by: { right: -0.2 } },
  { count: 2, kind: 'step' },
  { count: 3, kind: 'step', home: true },
  { count: 4, kind: 'tap', home: true },
];
const stance = stanceOf('O2', 'lead');
const footwork = compileFootwork(steps, 4, stance, stance, 'L');

describe('compileFootwork', () => {
  it('alternates the feet and leaves the other one free after a tap', () => {
    expect(footwork.feet.L.flights).toHaveLength(2);
    expect(footwork.feet.R.flights).toHaveLength(2);
    expect(footwork.end.free).toBe('R');
  });

  it('has each foot on the floor on its count and in the air before', () => {
    expect(ballHeight(footwork.feet.L, 1)).toBe(0);
    expect(ballHeight(footwork.feet.L, 0.75)).toBeGreaterThan(0.02);
    expect(ballHeight(footwork.feet.R, 4)).toBe(0);
  });

  it('puts the foot to the dancer’s left and brings it home', () => {
    const { z } = footwork.feet.L;
    expect(courseAt(z, 1) - courseAt(z, 0.5)).toBeCloseTo(-0.2, 9);
    expect(courseAt(z, 4.5)).toBeCloseTo(courseAt(z, 0.5), 9);
  });

  it('lifts the free hip on the tap and settles it again', () => {
    expect(courseAt(footwork.hipRoll, 4.08)).toBeGreaterThan(5);
    expect(courseAt(footwork.hipRoll, 4.5)).toBeLessThan(0);
  });
});
