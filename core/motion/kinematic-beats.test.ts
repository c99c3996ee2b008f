import { describe, expect, it } from 'vitest';
import { kinematicBeats } from './kinematic-beats.ts';

describe('kinematicBeats', () => {
  it('finds where the speed is least, not where it trembles', () => {
    const speeds = Float64Array.from({ length: 240 }, (_, i) => {
      const tremble = i % 2 === 0 ? 0.05 : -0.05;
      return 1 - Math.cos((2 * Math.PI * (i - 30)) / 60) + tremble;
    });
    const known = new Float64Array(speeds.length).fill(1);
    const beats = kinematicBeats(speeds, known, 60).map(({ sample }) => sample / 60);
    expect(beats).toHaveLength(4);
    for (const [i, beat] of beats.entries()) expect(Math.abs(beat - (0.5 + i))).toBeLessThan(0.04);
  });

  it('places them between samples, and finds none where nobody was seen', () => {
    const speeds = Float64Array.from({ length: 60 }, (_, i) => (i - 30.3) ** 2);
    const [beat] = kinematicBeats(speeds, new Float64Array(60).fill(1), 60);
    expect((beat?.sample ?? 0) + (beat?.offset ?? 0)).toBeCloseTo(30.3, 1);
    const unseen = Float64Array.from(speeds, (_, i) => (i < 20 ? 1 : 0));
    expect(kinematicBeats(speeds, unseen, 60)).toEqual([]);
  });
});
