import { describe, expect, it } from 'vitest';
import { songAnalysisSchema, type SongAnalysis } from '../music/analysis.ts';
import { correctCounts } from './correct.ts';

/** 64 beats at 120 BPM from 1 s on, the 1 on the first of them, sections of four eights. */
function analysis(): SongAnalysis {
  const beatsSec = Array.from({ length: 64 }, (_, i) => 1 + 0.5 * i);
  const section = { pattern: 'derecho', group: 0, energy: 0.5, confidence: 0.5 } as const;
  return songAnalysisSchema.parse({
    analyzerVersion: 'test',
    durationSec: 34,
    tempoBpm: 120,
    tempoStable: true,
    tempoDecision: 'by construction',
    beatsSec,
    downbeatsSec: beatsSec.filter((_, i) => i % 4 === 0),
    eightCountsSec: beatsSec.filter((_, i) => i % 8 === 0),
    sections: [
      { ...section, startSec: 0, endSec: 17, label: 'verse' },
      { ...section, startSec: 17, endSec: 34, label: 'chorus' },
    ],
    energy: { level: 'medium', score: 0.5, curve: beatsSec.map((_, i) => i / 64) },
    syncopation: 0.4,
    guitarActivity: 0.4,
    key: { tonic: 'A', mode: 'minor', strength: 0.7 },
    loudnessLufs: -12,
    danceability: 1.2,
    embedding: new Array(128).fill(1 / Math.sqrt(128)),
    confidence: { tempo: 1, beats: 0.9, downbeats: 0.3, eightCounts: 0.2, sections: 0.5 },
    alternatives: [{ shiftBeats: 4, probability: 0.4 }],
    timings: {},
  });
}

describe('correctCounts', () => {
  it('shifts the counts and takes the borders with them', () => {
    const before = analysis();
    const after = correctCounts(before, { kind: 'shift', beats: 2 });
    expect(after.beatsSec).toEqual(before.beatsSec);
    expect(after.eightCountsSec[0]).toBe(2);
    expect(after.downbeatsSec.slice(0, 3)).toEqual([2, 4, 6]);
    expect(after.sections.map(({ startSec }) => startSec)).toEqual([0, 18]);
    expect(after.confidence.eightCounts).toBeGreaterThan(0.9);
    expect(after.alternatives).toEqual([]);
    expect(before.eightCountsSec[0]).toBe(1);
  });

  it('counts twice as fast and half as fast', () => {
    const fast = correctCounts(analysis(), { kind: 'shift', beats: 0, tempo: 2 });
    expect(fast.tempoBpm).toBe(240);
    expect(fast.beatsSec.slice(0, 3)).toEqual([1, 1.25, 1.5]);
    expect(fast.downbeatsSec.slice(0, 3)).toEqual([1, 2, 3]);
    expect(fast.eightCountsSec.slice(0, 3)).toEqual([1, 3, 5]);
    expect(fast.energy.curve).toHaveLength(fast.beatsSec.length);
    expect(fast.confidence.eightCounts).toBe(0.2);
    const slow = correctCounts(analysis(), { kind: 'shift', beats: 0, tempo: 0.5 });
    expect(slow.tempoBpm).toBe(60);
    expect(slow.beatsSec.slice(0, 3)).toEqual([1, 2, 3]);
    expect(slow.eightCountsSec.slice(0, 3)).toEqual([1, 9, 17]);
    expect(() => songAnalysisSchema.parse(slow)).not.toThrow();
    const later = correctCounts(analysis(), { kind: 'shift', beats: 1, tempo: 2 });
    expect(later.eightCountsSec[0]).toBe(1.25);
  });

  it('leaves a passage without a beat uncounted', () => {
    const { stretches } = songAnalysisSchema.parse(analysis());
    expect(stretches).toEqual([{ fromSec: 0, toSec: 34, beats: 0.9, one: 0.3, eight: 0.2 }]);
    const silent = { fromSec: 34, toSec: 60, beats: 0, one: 0, eight: 0 };
    const heard = { ...analysis(), durationSec: 60, stretches: [...stretches, silent] };
    const after = correctCounts(heard, { kind: 'shift', beats: 4 }).stretches;
    expect(after[0].eight).toBeGreaterThan(0.9);
    expect(after[1]).toEqual(silent);
  });

  it('undoes a shift by its opposite', () => {
    const there = correctCounts(analysis(), { kind: 'shift', beats: 3 });
    const back = correctCounts(there, { kind: 'shift', beats: -3 });
    expect(back.eightCountsSec).toEqual(analysis().eightCountsSec);
    expect(back.sections).toEqual(analysis().sections);
  });

  it('counts before the first tapped 1 as well', () => {
    const after = correctCounts(analysis(), { kind: 'taps', onesSec: [12.03] });
    expect(after.eightCountsSec.slice(0, 3)).toEqual([4, 8, 12]);
    expect(after.downbeatsSec[0]).toBe(2);
  });

  it('starts the count anew at a tap that is not a whole number of eights away', () => {
    const after = correctCounts(analysis(), { kind: 'taps', onesSec: [1.02, 11] });
    expect(after.eightCountsSec.slice(0, 5)).toEqual([1, 5, 9, 11, 15]);
    expect(after.downbeatsSec.slice(0, 7)).toEqual([1, 3, 5, 7, 9, 11, 13]);
  });

  it('moves the beats where all taps fall between them', () => {
    const after = correctCounts(analysis(), { kind: 'taps', onesSec: [5.26, 9.24, 13.25] });
    expect(after.beatsSec[0]).toBeCloseTo(0.75);
    expect(after.eightCountsSec).toContain(5.25);
    expect(after.energy.curve).toHaveLength(after.beatsSec.length);
    expect(() => songAnalysisSchema.parse(after)).not.toThrow();
  });

  it('moves the beats with a shift by half a beat', () => {
    const later = correctCounts(analysis(), { kind: 'shift', beats: 0.5 });
    expect(later.beatsSec.slice(0, 3)).toEqual([0.75, 1.25, 1.75]);
    expect(later.eightCountsSec.slice(0, 2)).toEqual([1.25, 5.25]);
    expect(later.sections.map(({ startSec }) => startSec)).toEqual([0, 17.25]);
    expect(later.energy.curve).toHaveLength(later.beatsSec.length);
    const earlier = correctCounts(analysis(), { kind: 'shift', beats: -1.5 });
    expect(earlier.eightCountsSec[0]).toBe(4.25);
    expect(earlier.downbeatsSec[0]).toBe(2.25);
    expect(() => songAnalysisSchema.parse(earlier)).not.toThrow();
  });

  it('has no half beat before the song', () => {
    const heard = analysis();
    const early = { ...heard, beatsSec: heard.beatsSec.map((time) => time - 1) };
    const counted = { ...early, eightCountsSec: early.beatsSec.filter((_, i) => i % 8 === 0) };
    const later = correctCounts(counted, { kind: 'shift', beats: 0.5 });
    expect(later.beatsSec[0]).toBe(0.25);
    expect(later.eightCountsSec[0]).toBe(0.25);
  });

  it('refuses a tap outside the song', () => {
    expect(() => correctCounts(analysis(), { kind: 'taps', onesSec: [99] })).toThrow(
      expect.objectContaining({ code: 'tap-outside-song' }),
    );
  });
});
