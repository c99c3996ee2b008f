import { describe, expect, it } from 'vitest';
import type { DepthStep } from '../../choreography/teaching/depths.ts';
import { drillLadder } from './ladder.ts';

function stepsOf(...counts: number[]): DepthStep[] {
  let at = 0;
  return counts.map((length, i) => {
    const step = { moveId: `move-${i}`, at, counts: length };
    at += length;
    return step;
  });
}

const PHRASES = [
  stepsOf(8, 8, 8, 8),
  stepsOf(4, 4, 8, 16),
  stepsOf(16, 16),
  stepsOf(8),
  stepsOf(8, 8, 8, 8, 8, 8, 8, 8),
];
const cases = PHRASES.flatMap((steps) =>
  [4, 5, 8, 10, 12, 15, 18, 30].flatMap((minutes) =>
    [90, 110, 130].map((bpm) => ({ steps, minutes, bpm })),
  ),
);

describe('drillLadder', () => {
  it.each(cases)('ends with the whole and fits into $minutes minutes at $bpm', (request) => {
    const ladder = drillLadder(request);
    const last = request.steps[request.steps.length - 1];
    const length = last.at + last.counts;
    if (!ladder.possible) {
      expect(drillLadder({ ...request, minutes: ladder.needsMinutes }).possible).toBe(true);
      expect(ladder.needsMinutes).toBeGreaterThan(request.minutes);
      return;
    }
    const { rungs, spareSec } = ladder;
    const whole = rungs[rungs.length - 1];
    expect(whole).toMatchObject({ fromCount: 1, toCount: length, percent: 100, bpm: request.bpm });
    expect(rungs.every(({ toCount }) => toCount === length)).toBe(true);
    for (const [i, rung] of rungs.entries()) {
      const before = rungs[i - 1];
      expect(
        request.steps.some(({ at, moveId }) => at + 1 === rung.fromCount && moveId === rung.opens),
      ).toBe(true);
      if (i === 0) continue;
      expect(rung.fromCount).toBeLessThanOrEqual(before.fromCount);
      expect(rung.percent).toBeGreaterThanOrEqual(before.percent);
    }
    const seconds = rungs.reduce((sum, rung) => sum + rung.seconds, 0);
    expect(seconds + spareSec).toBeCloseTo(request.minutes * 60, 6);
    expect(spareSec).toBeGreaterThanOrEqual(0);
    const more = rungs.filter(({ repetitions }) => repetitions < 8);
    const shortest = Math.min(...more.map((rung) => rung.seconds / rung.repetitions));
    expect(spareSec).toBeLessThan(shortest);
  });

  it('begins with the last eight, then the last two', () => {
    const ladder = drillLadder({ steps: PHRASES[0], minutes: 15, bpm: 120 });
    if (!ladder.possible) throw new Error('There is time enough.');
    expect(ladder.rungs.map(({ fromCount, percent }) => [fromCount, percent])).toEqual([
      [25, 70],
      [17, 75],
      [9, 80],
      [1, 80],
      [1, 90],
      [1, 100],
    ]);
  });

  it('begins no rung inside a move', () => {
    const ladder = drillLadder({ steps: PHRASES[2], minutes: 10, bpm: 120 });
    if (!ladder.possible) throw new Error('There is time enough.');
    expect([...new Set(ladder.rungs.map(({ fromCount }) => fromCount))]).toEqual([17, 1]);
  });
});
