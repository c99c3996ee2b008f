import { describe, expect, it } from 'vitest';
import { uncertainTimes } from './identity-uncertainty.ts';
import { associate } from './data-association.ts';
import { figure, testFrameOf } from './test-couple.ts';

const FPS = 15;
/** Two meet in the middle, are one for the camera, and go apart again. */
function meeting(
  colors: readonly [readonly [number, number, number], readonly [number, number, number]],
) {
  const [left, right] = colors;
  return Array.from({ length: 60 }, (_, f) => {
    const apart = Math.abs(f - 30) * 4;
    if (apart < 12) return testFrameOf([]);
    return testFrameOf([
      figure({ x: 300 - apart, color: left }),
      figure({ x: 300 + apart, color: right }),
    ]);
  });
}
const doubtsOf = (frames: ReturnType<typeof meeting>) =>
  uncertainTimes(frames, associate(frames, FPS), FPS);
const GRAY = [0.5, 0.5, 0.5] as const;

describe('doubtfulTimes', () => {
  it('names the moment at which two alike could have changed places', () => {
    const doubts = doubtsOf(meeting([GRAY, GRAY]));
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toBeCloseTo(33 / FPS, 1);
  });

  it('has no doubt where their clothes tell', () => {
    expect(
      doubtsOf(
        meeting([
          [0.8, 0.2, 0.2],
          [0.2, 0.2, 0.7],
        ]),
      ),
    ).toEqual([]);
  });

  it('has no doubt where they never meet', () => {
    const frames = Array.from({ length: 40 }, (_, f) =>
      testFrameOf([figure({ x: 150 + f }), figure({ x: 400 + f })]),
    );
    expect(doubtsOf(frames)).toEqual([]);
  });
});
