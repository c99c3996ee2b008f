import { describe, expect, it } from 'vitest';
import { CourseBuilder, minimumJerk, pulse, courseAt } from './ease.ts';

describe('minimumJerk', () => {
  it('rests at both ends and is symmetric', () => {
    expect([minimumJerk(-1), minimumJerk(0), minimumJerk(1), minimumJerk(2)]).toEqual([0, 0, 1, 1]);
    expect(minimumJerk(0.001)).toBeLessThan(1e-7);
    expect(minimumJerk(0.3) + minimumJerk(0.7)).toBeCloseTo(1, 12);
  });
});

it('pulses to one and back', () => {
  expect([pulse(0), pulse(0.5), pulse(1)]).toEqual([0, 1, 0]);
});

it('follows its targets, also where changes overlap', () => {
  const course = new CourseBuilder(1).to(3, 0, 2).to(0, 1, 3).build();
  expect(courseAt(course, -1)).toBe(1);
  expect(courseAt(course, 1)).toBe(2);
  expect(courseAt(course, 5)).toBe(0);
});
