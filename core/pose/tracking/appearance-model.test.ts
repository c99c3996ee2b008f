import { describe, expect, it } from 'vitest';
import { learnAppearance, NO_APPEARANCE, type ColorPair } from './appearance-model.ts';
import { figure } from './test-couple.ts';

const BLACK = [0.08, 0.08, 0.08] as const;
const WHITE = [0.8, 0.78, 0.75] as const;
const RED = [0.8, 0.2, 0.2] as const;
type Color = readonly [number, number, number];
const wears = (color: Color) => figure({ x: 100, color });
const pairOf = (first: Color, second: Color): ColorPair => [
  wears(first).colors,
  wears(second).colors,
];

describe('learnLooks', () => {
  it('tells who wears what', () => {
    const looks = learnAppearance(Array.from({ length: 10 }, () => pairOf(RED, BLACK)));
    expect(looks.evidence(wears(RED))).toBeGreaterThan(1);
    expect(looks.evidence(wears(BLACK))).toBeLessThan(-1);
    expect(Math.abs(looks.evidence(wears(WHITE)))).toBeLessThan(0.1);
  });

  it('allows for clothes of two colors', () => {
    // A striped suit shows one side or the other; the partner is black throughout.
    const looks = learnAppearance(
      Array.from({ length: 20 }, (_, i) => pairOf(BLACK, i % 2 === 0 ? WHITE : BLACK)),
    );
    expect(looks.evidence(wears(WHITE))).toBeLessThan(-1);
    const black = looks.evidence(wears(BLACK));
    expect(black).toBeGreaterThan(0);
    expect(black).toBeLessThan(1.2);
  });

  it('has nothing to say of two who were hardly seen', () => {
    expect(learnAppearance([pairOf(RED, BLACK)])).toBe(NO_APPEARANCE);
    expect(NO_APPEARANCE.evidence(wears(RED))).toBe(0);
  });
});
