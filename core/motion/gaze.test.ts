import { describe, expect, it } from 'vitest';
import { neckTurn } from './gaze.ts';

describe('neckTurn', () => {
  it('looks where it can and waits at the end of its range', () => {
    expect(neckTurn(20)).toBeCloseTo(19.3, 0);
    expect(neckTurn(90)).toBeLessThan(62);
    expect(neckTurn(90)).toBeGreaterThan(50);
  });

  it('spots: at half a turn it passes from one side to the other without a jump', () => {
    expect(neckTurn(179.9)).toBeCloseTo(0, 2);
    expect(neckTurn(-179.9)).toBeCloseTo(0, 2);
    for (let angle = -720; angle < 720; angle++) {
      expect(Math.abs(neckTurn(angle + 1) - neckTurn(angle))).toBeLessThan(2.5);
    }
  });
});
