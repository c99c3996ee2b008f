import { describe, expect, it } from 'vitest';
import { frameBetween } from './between.ts';
import type { Detection } from './detection.ts';
import { personTrack } from './person-track.ts';
import { SEEN } from '../track.ts';
import { figure, testFrameOf } from './test-couple.ts';

const at = (x: number, y?: number) => figure({ x, ...(y !== undefined && { y }) });
const frameOf = (...bodies: readonly Detection[]) => testFrameOf(bodies);
const TRUNK = 70;

describe('a picture between two looks', () => {
  it('has both bodies in the middle, whoever was named first', () => {
    const between = frameBetween(frameOf(at(100), at(300)), frameOf(at(308), at(104)));
    expect(between?.candidates.map(({ image }) => Math.round(image[3 * 0]))).toEqual([102, 304]);
    expect(between?.candidates.every(({ isBetween }) => isBetween)).toBe(true);
  });

  it('is to be looked at where somebody moves fast, and where only one was seen', () => {
    const still = frameOf(at(100), at(300));
    expect(frameBetween(still, frameOf(at(100), at(300 + TRUNK / 2)))).toBeUndefined();
    expect(frameBetween(still, frameOf(at(100)))).toBeUndefined();
  });

  it('is no measurement: the smoother bends the way through it', () => {
    const way = (t: number): number => 100 + 10 * Math.sin(t / 2);
    const seen = Array.from({ length: 13 }, (_, i) => at(way(i)));
    const withGaps = seen.map((one, i) => {
      if (i % 2 === 0) return one;
      return frameBetween(frameOf(seen[i - 1], at(300)), frameOf(seen[i + 1], at(300)))
        ?.candidates[0];
    });
    const track = personTrack(withGaps, 15);
    expect([...track.seen]).toEqual(Array(13).fill(SEEN.yes));
    // A straight line would be off by 1.2 pixels at the turn.
    expect(Math.abs(track.image[3 * 33 * 3] - way(3))).toBeLessThan(0.9);
  });
});
