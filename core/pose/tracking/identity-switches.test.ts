import { describe, expect, it } from 'vitest';
import type { DetectionFrame, Identified } from './detection.ts';
import { settleSwitches } from './identity-switches.ts';
import { figure, testFrameOf } from './test-couple.ts';

const GREEN = [0.3, 0.5, 0.4] as const;
const TEAL = [0.35, 0.5, 0.5] as const;
const FRAMES = 60;
const FPS = 15;
const MEETING = 30;

/** Both come together, stand as one for a moment, and go back; green begins on the left. */
function meeting({ crossed }: { crossed: boolean }): DetectionFrame[] {
  return Array.from({ length: FRAMES }, (_, f) => {
    const apart = Math.max(3, 3 * Math.abs(f - MEETING));
    const green = f > MEETING && crossed ? apart : -apart;
    return testFrameOf([
      figure({ x: 320 + green, color: GREEN }),
      figure({ x: 320 - green, color: TEAL }),
    ]);
  });
}
const allTheSame = (choice: Identified): Identified[] =>
  Array.from({ length: FRAMES }, () => choice);

describe('settleExchanges', () => {
  it('takes an exchange back that the colors speak against', () => {
    const wrong = allTheSame([0, 1]).map(([a, b], f): Identified =>
      f > MEETING ? [b, a] : [a, b],
    );
    const settled = settleSwitches(meeting({ crossed: false }), wrong, FPS);
    expect(settled[FRAMES - 1]).toEqual(settled[0]);
    expect(settled.filter((choice) => choice[0] !== settled[0][0]).length).toBeLessThan(4);
  });

  it('leaves what is right', () => {
    for (const crossed of [false, true]) {
      const right = allTheSame([0, 1]);
      expect(settleSwitches(meeting({ crossed }), right, FPS)).toEqual(right);
    }
  });

  it('finds two exchanges that only together are right', () => {
    const wrong = allTheSame([0, 1]).map(([a, b], f): Identified =>
      f >= 20 && f < 32 ? [b, a] : [a, b],
    );
    // They sway, and nearly hide each other each time.
    const frames = Array.from({ length: FRAMES }, (_, f) => {
      const apart = 4 + 12 * Math.min(4, Math.abs(f - 20), Math.abs(f - 32));
      return testFrameOf([
        figure({ x: 300, color: GREEN }),
        figure({ x: 300 + apart, color: TEAL }),
      ]);
    });
    expect(settleSwitches(frames, wrong, FPS)).toEqual(allTheSame([0, 1]));
  });

  it('believes movement rather than colors where both were seen all the time', () => {
    // In the second half each stands in the other’s light.
    const frames = Array.from({ length: FRAMES }, (_, f) => {
      const [a, b] = f < FRAMES / 2 ? [GREEN, TEAL] : [TEAL, GREEN];
      return testFrameOf([figure({ x: 150, color: a }), figure({ x: 450, color: b })]);
    });
    expect(settleSwitches(frames, allTheSame([0, 1]), FPS)).toEqual(allTheSame([0, 1]));
  });

  it('does not go by a few frames', () => {
    const frames = meeting({ crossed: false }).slice(0, MEETING + 8);
    const late = frames.map((frame, f) =>
      f < MEETING ? frame : { ...frame, candidates: [...frame.candidates].reverse() },
    );
    const given = late.map((): Identified => [0, 1]);
    expect(settleSwitches(late, given, FPS)).toEqual(given);
  });
});
