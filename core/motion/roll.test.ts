import { describe, expect, it } from 'vitest';
import type { Vec3 } from './body.ts';
import { backAt, calmBacks, flips } from './roll.ts';
import { degrees, dot, frameAlong, normalize, radians, UP } from './vector.ts';

/** Fingers that go over the top, from ahead to behind, with a back that wants to look up. */
const overTheTop = Array.from({ length: 33 }, (_, i) => {
  const angle = radians(30 + (120 * i) / 32);
  return frameAlong([0, 0, 0], [Math.cos(angle), Math.sin(angle), 0.001], UP);
});

/** Backs between the instants are means of unit vectors, and so shorter. */
const angleBetween = (a: Vec3, b: Vec3): number =>
  degrees(Math.acos(Math.min(1, dot(normalize(a), normalize(b)))));

describe('calmBacks', () => {
  it('is for hands that flip over', () => {
    expect(flips(overTheTop)).toBe(true);
    expect(flips(overTheTop.slice(0, 12))).toBe(false);
  });

  it('rolls over a stretch of time what would flip at once, and keeps both ends', () => {
    const backs = calmBacks(overTheTop);
    const steps = backs.slice(1).map((back, i) => angleBetween(backs[i], back));
    expect(Math.max(...steps)).toBeLessThan(45);
    expect(angleBetween(backs[0], overTheTop[0].up)).toBeLessThan(0.01);
    expect(angleBetween(backs[32], overTheTop[32].up)).toBeLessThan(0.01);
    backs.forEach((back, i) => expect(dot(back, overTheTop[i].forward)).toBeCloseTo(0, 9));
  });

  it('goes on smoothly between the instants', () => {
    const backs = calmBacks(overTheTop);
    expect(angleBetween(backAt(backs, 0), backs[0])).toBeLessThan(0.01);
    for (let at = 0; at < 32; at += 0.1) {
      expect(angleBetween(backAt(backs, at), backAt(backs, at + 0.1))).toBeLessThan(12);
    }
  });
});
