import { describe, expect, it, vi } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import { songAnalysisSchema, type SongAnalysis } from './analysis.ts';
import { analyzeSong } from './analyze.ts';
import { bandSong, noiseSource, shareNear, type TestSongOptions } from './test-band.ts';

vi.setConfig({ testTimeout: 60_000 });

function analyzed(options: TestSongOptions) {
  const song = bandSong(options);
  return { song, analysis: analyzeSong(song.samples, song.sampleRate) };
}

describe('analyzeSong on a plain band', () => {
  it('finds tempo, beats and bars, and fulfils the contract', () => {
    const { song, analysis } = analyzed({ bpm: 127, bars: 24, startSec: 0.4 });
    songAnalysisSchema.parse(analysis);
    expect(analysis.tempoBpm).toBeCloseTo(127, 0);
    expect(analysis.tempoStable).toBe(true);
    expect(shareNear(song.beatsSec, analysis.beatsSec, 0.02)).toBeGreaterThan(0.97);
    expect(shareNear(analysis.downbeatsSec, song.downbeatsSec)).toBe(1);
    expect(analysis.energy.curve).toHaveLength(analysis.beatsSec.length);
    expect(analysis.sections[0].startSec).toBe(0);
    expect(analysis.sections.at(-1)?.endSec).toBe(analysis.durationSec);
  });

  it.each([82, 96, 112, 157])('takes the right octave at %i BPM', (bpm) => {
    expect(analyzed({ bpm, bars: 16 }).analysis.tempoBpm).toBeCloseTo(bpm, 0);
  });

  it('is not captured by off-beats that are louder than the beats', () => {
    const { song, analysis } = analyzed({ bpm: 120, bars: 20, startSec: 0.3, offBeat: 2 });
    expect(shareNear(song.beatsSec, analysis.beatsSec)).toBeGreaterThan(0.95);
    expect(shareNear(analysis.downbeatsSec, song.downbeatsSec)).toBe(1);
  });

  it('finds the 1 when the recording begins on another beat', () => {
    const song = bandSong({ bpm: 120, bars: 20, startSec: 0.1 });
    const cropSec = 0.95;
    const analysis = analyzeSong(song.samples.subarray(Math.round(cropSec * 22050)), 22050);
    const ones = song.downbeatsSec.map((time) => time - cropSec);
    expect(shareNear(analysis.downbeatsSec, ones)).toBe(1);
  });

  it('finds the 1 again after a stop of odd length', () => {
    const options = { bpm: 120, bars: 28, stops: [12], shortBars: { 12: 2 } };
    const { song, analysis } = analyzed(options);
    expect(shareNear(song.downbeatsSec, analysis.downbeatsSec)).toBeGreaterThan(0.95);
    const afterStop = song.downbeatsSec[13];
    expect(shareNear([afterStop], analysis.eightCountsSec)).toBe(1);
  });

  it('gives the same answer at other sample rates and levels, with an offset, clipped', () => {
    const at = (sampleRate: number, change: (value: number) => number): SongAnalysis => {
      const { samples } = bandSong({ bpm: 120, bars: 12, sampleRate });
      return analyzeSong(samples.map(change), sampleRate);
    };
    const reference = at(22050, (value) => value);
    const others = [
      at(192_000, (value) => 0.01 * value),
      at(8000, (value) => value + 0.5),
      at(22050, (value) => Math.max(-1, Math.min(1, 30 * value))),
    ];
    for (const other of others) {
      expect(shareNear(reference.downbeatsSec, other.downbeatsSec)).toBeGreaterThan(0.9);
    }
  });
});

/** Like speech: voiced and unvoiced syllables of uneven length, with pauses. */
function babble(durationSec: number): Float32Array {
  const rate = 22050;
  const random = noiseSource(3);
  const between = (low: number, high: number): number =>
    low + (high - low) * (0.5 + 0.5 * random());
  const samples = new Float32Array(durationSec * rate);
  for (let start = 0.3; start < durationSec - 1;) {
    const lengthSec = between(0.07, 0.25);
    const pitch = between(95, 185);
    const formant = between(300, 800);
    const isVoiced = random() < 0.5;
    const count = Math.round(lengthSec * rate);
    for (let i = 0; i < count; i++) {
      const sec = i / rate;
      const glottis = Math.exp(-6 * ((sec * pitch) % 1));
      const sound = isVoiced ? glottis * Math.sin(2 * Math.PI * formant * sec) : 0.4 * random();
      samples[Math.round(start * rate) + i] += 0.3 * Math.sin((Math.PI * i) / count) * sound;
    }
    start += lengthSec + (random() < -0.6 ? between(0.2, 0.7) : between(0.02, 0.08));
  }
  return samples;
}

describe('what is no Bachata', () => {
  const code = (samples: Float32Array, rate = 22050): string => {
    try {
      analyzeSong(samples, rate);
    } catch (error) {
      if (error instanceof InvalidInputError) return error.code;
      throw error;
    }
    return 'none';
  };
  const seconds = (count: number, value: (i: number) => number): Float32Array =>
    Float32Array.from({ length: 22050 * count }, (_, i) => value(i));

  it('is refused with a code when it is too short, silent or broken', () => {
    expect(code(new Float32Array(22050))).toBe('too-short');
    expect(code(new Float32Array(22050 * 25))).toBe('silent');
    expect(code(new Float32Array(22050 * 25).fill(NaN))).toBe('bad-samples');
    expect(code(new Float32Array(22050 * 25).fill(0.5))).toBe('silent');
    expect(code(new Float32Array(22050 * 25), 0)).toBe('bad-sample-rate');
    expect(code(new Float32Array(8000 * 60 * 21), 8000)).toBe('too-long');
  });

  it('is refused where there is no beat', () => {
    const random = noiseSource(7);
    expect(code(seconds(30, () => 0.2 * random()))).toBe('no-steady-beat');
    expect(code(seconds(30, (i) => 0.2 * Math.sin(0.12 * i)))).toBe('no-steady-beat');
    const notes = new Float32Array(22050 * 40);
    for (let start = 0; start < notes.length - 4000;) {
      start += Math.floor(22050 * (0.1 + 0.6 * Math.abs(random())));
      const omega = 0.05 + 0.3 * Math.abs(random());
      for (let i = 0; i < 4000 && start + i < notes.length; i++) {
        notes[start + i] += 0.4 * Math.sin(omega * i) * Math.exp(-i / 1200);
      }
    }
    expect(code(notes)).toBe('no-steady-beat');
    expect(code(babble(40))).toBe('no-steady-beat');
  });

  it('is counted without confidence where nothing marks the 1', () => {
    const period = 11025;
    const clicks = seconds(40, (i) => Math.sin(0.3 * (i % period)) * Math.exp(-(i % period) / 60));
    const { tempoBpm, confidence, alternatives } = analyzeSong(clicks, 22050);
    expect(tempoBpm).toBeCloseTo(120, 0);
    expect(confidence.downbeats).toBeLessThan(0.4);
    expect(confidence.eightCounts).toBeLessThan(0.2);
    expect(new Set(alternatives.map(({ shiftBeats }) => shiftBeats)).size).toBe(5);
  });

  it('is counted without confidence in 3/4', () => {
    const { analysis } = analyzed({ bpm: 110, bars: 24, beatsPerBar: 3 });
    expect(analysis.confidence.downbeats).toBeLessThan(0.3);
  });
});
