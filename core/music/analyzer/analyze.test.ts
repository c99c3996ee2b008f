import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../errors.ts';
import { songAnalysisSchema } from '../analysis.ts';
import { analyzeSong } from './analyze.ts';
import { bandSong, noiseSource, shareNear, type TestSongOptions } from '../testing/test-band.ts';

vi.setConfig({ testTimeout: 60_000 });

function analyzed(options: TestSongOptions) {
  const song = bandSong(options);
  return { song, analysis: analyzeSong(song.samples, song.sampleRate) };
}

describe('analyzeSong on a plain band', () => {
  it('finds tempo, beats and bars, and fulfills the contract', () => {
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

  const reference = bandSong({ bpm: 120, bars: 12 });
  it.each<[string, number, (value: number) => number]>([
    ['at 192 kHz and very soft', 192_000, (value) => 0.01 * value],
    ['at 8 kHz with an offset', 8000, (value) => value + 0.5],
    ['clipped', 22050, (value) => Math.max(-1, Math.min(1, 30 * value))],
  ])('counts the same %s', (_, sampleRate, change) => {
    const { samples } = bandSong({ bpm: 120, bars: 12, sampleRate });
    const { downbeatsSec } = analyzeSong(samples.map(change), sampleRate);
    expect(shareNear(reference.downbeatsSec, downbeatsSec)).toBeGreaterThan(0.9);
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

/** Notes with nothing regular in when they begin. */
function scattered(durationSec: number): Float32Array {
  const random = noiseSource(7);
  const notes = new Float32Array(22050 * durationSec);
  for (let start = 0; start < notes.length - 4000;) {
    start += Math.floor(22050 * (0.1 + 0.6 * Math.abs(random())));
    const omega = 0.05 + 0.3 * Math.abs(random());
    for (let i = 0; i < 4000 && start + i < notes.length; i++) {
      notes[start + i] += 0.4 * Math.sin(omega * i) * Math.exp(-i / 1200);
    }
  }
  return notes;
}

/** Some hundred claps a second. */
function applause(durationSec: number): Float32Array {
  const random = noiseSource(11);
  const claps = new Float32Array(22050 * durationSec);
  for (let clap = 0; clap < durationSec * 300; clap++) {
    const start = Math.floor((0.5 + 0.5 * random()) * (claps.length - 300));
    for (let i = 0; i < 300; i++) claps[start + i] += 0.1 * random() * Math.exp(-i / 60);
  }
  return claps;
}

describe('what is no Bachata', () => {
  const code = (samples: Float32Array, rate = 22050): string => {
    try {
      analyzeSong(samples, rate);
    } catch (error) {
      if (error instanceof AppError) return error.code;
      throw error;
    }
    return 'none';
  };
  const seconds = (count: number, value: (i: number) => number): Float32Array =>
    Float32Array.from({ length: 22050 * count }, (_, i) => value(i));

  const silence = (sec: number, rate = 22050): Float32Array => new Float32Array(rate * sec);

  it.each<[string, string, () => Float32Array, number?]>([
    ['one second', 'too-short', () => silence(1)],
    ['no sample at all', 'too-short', () => silence(0)],
    ['silence', 'silent', () => silence(25)],
    [
      'what a converter leaves of silence',
      'silent',
      () =>
        silence(25)
          .map(noiseSource())
          .map((v) => v * 1e-4),
    ],
    ['nothing but an offset (DC)', 'silent', () => silence(25).fill(0.5)],
    ['NaN', 'bad-samples', () => silence(25).fill(NaN)],
    ['one infinite sample', 'bad-samples', () => silence(25).fill(Infinity, 4000, 4001)],
    ['a sample rate of 0', 'bad-sample-rate', () => silence(25), 0],
    ['13 minutes', 'too-long', () => silence(13 * 60, 8000), 8000],
    [
      'white noise',
      'no-steady-beat',
      () =>
        silence(30)
          .map(noiseSource(7))
          .map((v) => v * 0.2),
    ],
    ['a lasting tone', 'no-steady-beat', () => seconds(30, (i) => 0.2 * Math.sin(0.12 * i))],
    ['notes at odd moments', 'no-steady-beat', () => scattered(40)],
    ['speech', 'no-steady-beat', () => babble(40)],
    ['applause', 'no-steady-beat', () => applause(40)],
  ])('refuses %s as %s', (_, expected, make, rate) => {
    expect(code(make(), rate)).toBe(expected);
  });

  it('counts a click track without confidence in a 1 that nothing marks', () => {
    const period = 11025;
    const clicks = seconds(40, (i) => Math.sin(0.3 * (i % period)) * Math.exp(-(i % period) / 60));
    const { tempoBpm, confidence, alternatives } = analyzeSong(clicks, 22050);
    expect(tempoBpm).toBeCloseTo(120, 0);
    expect(confidence.downbeats).toBeLessThan(0.4);
    expect(confidence.eightCounts).toBeLessThan(0.2);
    expect(new Set(alternatives.map(({ shiftBeats }) => shiftBeats)).size).toBe(5);
  });

  it.each([3, 5, 7])('counts %i/4 without confidence', (beatsPerBar) => {
    const { analysis } = analyzed({ bpm: 110, bars: 24, beatsPerBar });
    expect(analysis.confidence.downbeats).toBeLessThan(0.35);
    expect(analysis.confidence.eightCounts).toBeLessThan(0.2);
  });
});
