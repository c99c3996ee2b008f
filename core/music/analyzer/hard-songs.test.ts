import { beforeAll, describe, expect, it } from 'vitest';
import type { SongAnalysis } from '../analysis.ts';
import { beatless, isWithin, uncounted } from '../count-confidence.ts';
import { bandSong, noiseSource, shareNear, type TestSong } from '../testing/test-band.ts';
import { analyzeSong } from './analyze.ts';

/** Syllables of noise that come when they like, two to eight a second. */
function talk(samples: Float32Array, fromSec: number, toSec: number, rate: number): void {
  const random = noiseSource(7);
  for (let sec = fromSec; sec < toSec - 0.3; sec += 0.31 + 0.19 * random()) {
    const start = Math.round(sec * rate);
    const length = Math.round((0.1 + 0.05 * random()) * rate);
    let low = 0;
    for (let i = 0; i < length; i++) {
      low += 0.25 * (random() - low);
      samples[start + i] += 0.5 * Math.sin((Math.PI * i) / length) * low;
    }
  }
}

describe('a song with talk before it', () => {
  const START = 14;
  let song: TestSong;
  let plain: SongAnalysis;
  let analysis: SongAnalysis;
  beforeAll(() => {
    song = bandSong({ bpm: 124, bars: 32, startSec: START });
    const samples = song.samples.slice();
    talk(samples, 0, START - 0.5, song.sampleRate);
    analysis = analyzeSong(samples, song.sampleRate);
    plain = analyzeSong(bandSong({ bpm: 124, bars: 32 }).samples, song.sampleRate);
  }, 60_000);

  it('is not counted there', () => {
    const [gap, ...more] = beatless(analysis);
    expect(more).toEqual([]);
    expect(gap.fromSec).toBe(0);
    expect(Math.abs(gap.toSec - START)).toBeLessThan(1);
    expect(analysis.beatsSec.filter((sec) => sec < START - 1)).toEqual([]);
    expect(isWithin(uncounted(analysis), 5)).toBe(true);
  });

  it('is counted as well and as surely after it as without it', () => {
    expect(shareNear(song.beatsSec, analysis.beatsSec)).toBeGreaterThan(0.97);
    expect(shareNear(song.downbeatsSec, analysis.downbeatsSec)).toBeGreaterThan(0.95);
    expect(analysis.confidence.downbeats).toBeGreaterThan(plain.confidence.downbeats - 0.05);
  });

  it('has stretches that cover it in order', () => {
    const { stretches, durationSec } = analysis;
    expect(stretches[0].fromSec).toBe(0);
    expect(stretches.at(-1)?.toSec).toBe(durationSec);
    stretches.slice(1).forEach(({ fromSec }, i) => expect(fromSec).toBe(stretches[i].toSec));
  });
});

describe('half a beat', () => {
  it.each([
    ['hands clap between the beats before the band comes in', { clappedBars: 12 }],
    ['the band comes back half a beat late', { stops: [9, 18], heldBeats: 0.5 }],
  ])(
    'is not lost where %s',
    (_, options) => {
      const song = bandSong({ bpm: 124, bars: 28, ...options });
      const { beatsSec, downbeatsSec } = analyzeSong(song.samples, song.sampleRate);
      expect(shareNear(song.beatsSec, beatsSec, 0.07)).toBeGreaterThan(0.93);
      expect(shareNear(song.downbeatsSec, downbeatsSec, 0.07)).toBeGreaterThan(0.93);
    },
    60_000,
  );
});

describe('the octave of the tempo', () => {
  it.each([
    [166, 2],
    [84, 0.5],
  ])(
    'is the one of the band at %d BPM, and the other is said',
    (bpm, factor) => {
      const offBeat = bpm > 120 ? 0.8 : 0.9;
      const { samples, sampleRate } = bandSong({ bpm, bars: bpm > 120 ? 48 : 24, offBeat });
      const { tempoBpm, otherTempi } = analyzeSong(samples, sampleRate);
      expect(tempoBpm).toBeCloseTo(bpm, 0);
      for (const other of otherTempi) expect(other.factor).toBe(factor === 2 ? 0.5 : 2);
    },
    60_000,
  );
});
