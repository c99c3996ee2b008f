import { describe, expect, it, vi } from 'vitest';
import { analyzeSong } from '@bachata/core/music/analyzer/analyze.ts';
import { bandSong } from '@bachata/core/music/testing/test-band.ts';
import { degaraBeats } from './essentia.ts';
import { compareBeats, weigh, withSecondOpinion } from './second-opinion.ts';

vi.setConfig({ testTimeout: 60_000 });

const grid = Array.from({ length: 100 }, (_, i) => 0.5 * i);

describe('compareBeats', () => {
  it('tells agreement, the off-beat and anything else apart', () => {
    expect(
      compareBeats(
        grid,
        grid.map((time) => time + 0.02),
      ),
    ).toBe('agrees');
    expect(
      compareBeats(
        grid,
        grid.map((time) => time + 0.25),
      ),
    ).toBe('half a beat away');
    expect(
      compareBeats(
        grid,
        grid.map((time) => time * 1.1),
      ),
    ).toBe('differs');
    expect(compareBeats(grid, [])).toBe('differs');
  });
});

describe('second opinion', () => {
  const song = bandSong({ bpm: 120, bars: 16, startSec: 0.2 });
  const analysis = analyzeSong(song.samples, song.sampleRate);
  const audio = { pcm: song.samples, sampleRate: song.sampleRate };

  it('hears the beats of a plain song', async () => {
    const beats = await degaraBeats(song.samples, song.sampleRate);
    expect(compareBeats(analysis.beatsSec, beats)).toBe('agrees');
  });

  it('is only asked where the analyzer is unsure', async () => {
    expect(await withSecondOpinion(analysis, audio)).toBe(analysis);
    const unsure = { ...analysis, confidence: { ...analysis.confidence, beats: 0.4 } };
    const weighed = await withSecondOpinion(unsure, audio);
    expect(weighed.confidence.beats).toBeCloseTo(0.6);
    expect(weighed.tempoDecision).toContain('essentia.js');
  });

  it('lowers the confidence where the trackers contradict each other', () => {
    const weighed = weigh(analysis, 'half a beat away');
    expect(weighed.confidence.beats).toBeLessThan(analysis.confidence.beats);
    expect(weighed.confidence.downbeats).toBeLessThanOrEqual(weighed.confidence.beats);
  });
});
