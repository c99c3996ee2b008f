import { describe, expect, it } from 'vitest';
import { chooseCounts, type ClipBeats } from './clip-counts.ts';

/** Half a second a beat from `firstSec` on. */
const even = (firstSec: number, one: number, beats = 2): ClipBeats => ({
  beatsSec: Array.from({ length: beats }, (_, i) => firstSec + i / 2),
  one,
});

describe('chooseCounts', () => {
  it('starts half a beat before the first 1 with room for the figure', () => {
    const chosen = chooseCounts(even(0.5, 0), { durationSec: 10, lengths: [8, 4] });
    expect(chosen).toMatchObject({ counts: 8, freeFoot: 1, firstCountSec: 0.5 });
    expect(chosen?.gridSec).toHaveLength(9);
    expect(chosen?.gridSec[0]).toBeCloseTo(0.25);
    expect(chosen?.gridSec[8]).toBeCloseTo(4.25);
  });

  it('finds the 1 before the beats that were heard', () => {
    const chosen = chooseCounts(even(6, 0, 9), { durationSec: 20, lengths: [8] });
    expect(chosen?.firstCountSec).toBeCloseTo(2);
  });

  it('goes on to the next 1 where the clip begins on one', () => {
    const chosen = chooseCounts(even(0, 0), { durationSec: 10, lengths: [8] });
    expect(chosen?.firstCountSec).toBeCloseTo(4);
  });

  it('starts on the 5 or shortens the figure rather than giving up', () => {
    const onFive = chooseCounts(even(0, 0), { durationSec: 7, lengths: [8] });
    expect(onFive).toMatchObject({ counts: 8, freeFoot: 5, firstCountSec: 2 });
    const short = chooseCounts(even(0.5, 0), { durationSec: 3, lengths: [8, 4] });
    expect(short).toMatchObject({ counts: 4, freeFoot: 1, firstCountSec: 0.5 });
  });

  it('takes the eight that the notes point at', () => {
    const chosen = chooseCounts(even(0.5, 0), {
      durationSec: 14,
      lengths: [8],
      windowSec: [6, 9],
    });
    expect(chosen?.firstCountSec).toBeCloseTo(4.5);
  });

  it('follows beats that are not even', () => {
    const beats = { beatsSec: [1, 1.5, 2, 2.6, 3.2, 3.8], one: 1 };
    const chosen = chooseCounts(beats, { durationSec: 5, lengths: [4] });
    [1.25, 1.75, 2.3, 2.9, 3.5].forEach((sec, i) => expect(chosen?.gridSec[i]).toBeCloseTo(sec, 9));
  });

  it('has nothing to offer for a clip without four counts', () => {
    expect(chooseCounts(even(0.1, 0), { durationSec: 1.9, lengths: [8, 4] })).toBeUndefined();
  });
});
