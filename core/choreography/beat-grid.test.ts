import { describe, expect, it } from 'vitest';
import { buildBeatGrid } from './beat-grid.ts';
import { randomSong, songAnalysis, USUAL_FORM } from './testing/songs.ts';

function expectIncreasing(times: readonly number[]): void {
  for (let i = 1; i < times.length; i++) expect(times[i]).toBeGreaterThan(times[i - 1]);
}

describe('buildBeatGrid', () => {
  it('keeps the beats of the song and reaches from before its start to its end', () => {
    for (let seed = 0; seed < 20; seed++) {
      const analysis = randomSong(seed);
      const grid = buildBeatGrid(analysis);
      expectIncreasing(grid.beatsSec);
      expect(grid.beatsSec[0]).toBeLessThanOrEqual(0);
      expect(grid.beatsSec[8]).toBeGreaterThan(0);
      expect(grid.beatsSec.at(-1)).toBeGreaterThanOrEqual(analysis.durationSec);
      const rounded = new Set(grid.beatsSec.map((t) => t.toFixed(6)));
      const heldFrom = grid.beatsSec.at(-2) ?? 0;
      for (const beat of analysis.beatsSec.filter((sec) => sec <= heldFrom))
        expect(rounded.has(beat.toFixed(6))).toBe(true);
    }
  });

  it('leads up to the first count 1 in whole eights', () => {
    const analysis = songAnalysis({ leadInSec: 1.9 });
    const grid = buildBeatGrid(analysis);
    expect(grid.firstCountBeat % 8).toBe(0);
    expect(grid.beatsSec[grid.firstCountBeat]).toBeCloseTo(analysis.sections[0].endSec, 9);
  });

  it('extends at the local tempo to before the song', () => {
    const { beatsSec } = buildBeatGrid(songAnalysis({ tempoBpm: 120, leadInSec: 2.2 }));
    expect(beatsSec[1] - beatsSec[0]).toBeCloseTo(0.5, 6);
  });

  it('ends with a whole eight, whose last beat is held until the song ends', () => {
    for (const tailSec of [0, 0.7, 3, 7]) {
      const form = [...USUAL_FORM, { ...USUAL_FORM[7], beats: 4 }];
      const analysis = songAnalysis({ tempoBpm: 120, leadInSec: 0, tailSec, form });
      const { beatsSec, eights, heldSec } = buildBeatGrid(analysis);
      const last = beatsSec.length - 1;
      expect(last - (eights.at(-1) ?? 0)).toBe(8);
      expect(beatsSec[last]).toBe(analysis.durationSec);
      // Four beats are left of the music.
      expect(heldSec).toBeCloseTo(2 + tailSec, 6);
      expect(beatsSec[last] - beatsSec[last - 1]).toBeCloseTo(0.5 + heldSec, 6);
    }
  });

  it('goes on after the music where nobody could hold a picture for so long', () => {
    const { beatsSec, heldSec, musicEndBeat } = buildBeatGrid(
      songAnalysis({ tempoBpm: 120, tailSec: 21 }),
    );
    expect(heldSec).toBeLessThanOrEqual(10);
    expect(beatsSec.length - 1 - musicEndBeat).toBeGreaterThan(8);
  });

  it('fills beats that the analyzer missed', () => {
    const whole = songAnalysis({ tempoBpm: 120 });
    const holed = { ...whole, beatsSec: whole.beatsSec.filter((_, i) => i < 60 || i > 63) };
    const { beatsSec } = buildBeatGrid(holed);
    const gaps = beatsSec.slice(1, -1).map((t, i) => t - beatsSec[i]);
    expect(Math.max(...gaps)).toBeCloseTo(0.5, 6);
  });

  it('dances nine beats as eight where the 1s are nine apart, and says so', () => {
    const whole = songAnalysis({ tempoBpm: 120 });
    const later = whole.eightCountsSec.map((t, i) => (i >= 10 ? t + 0.5 : t));
    const grid = buildBeatGrid({ ...whole, eightCountsSec: later });
    expect(grid.notes).toContainEqual({ code: 'counts-mended', values: { places: 1 } });
    const ones = new Set(grid.eights.map((i) => grid.beatsSec[i].toFixed(6)));
    for (const one of later.slice(4, -1)) expect(ones.has(one.toFixed(6))).toBe(true);
  });

  it('takes a stray 1 for an error', () => {
    const whole = songAnalysis({ tempoBpm: 120 });
    const eightCountsSec = [...whole.eightCountsSec, whole.eightCountsSec[10] + 1].sort(
      (a, b) => a - b,
    );
    expect(buildBeatGrid({ ...whole, eightCountsSec }).eights).toEqual(buildBeatGrid(whole).eights);
  });

  it('does without eights, bars or beats', () => {
    const whole = songAnalysis({ tempoBpm: 120, beatConfidence: 0.2 });
    const bare = { ...whole, eightCountsSec: [], downbeatsSec: [], beatsSec: [] };
    const grid = buildBeatGrid(bare);
    expectIncreasing(grid.beatsSec);
    expect(grid.beatsSec.at(-1)).toBeGreaterThanOrEqual(whole.durationSec);
    expect(grid.notes.map((note) => note.code)).toContain('low-beat-confidence');
  });
});
