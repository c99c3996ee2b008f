import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import { songAnalysisSchema } from './analysis.ts';
import { analyzeSong } from './analyze.ts';
import { bandSong } from './test-band.ts';

describe('analyzeSong', () => {
  it('finds beats, bars and tempo of a plain band and fulfils the contract', () => {
    const song = bandSong({ bpm: 127, bars: 24, startSec: 0.4 });
    const analysis = songAnalysisSchema.parse(analyzeSong(song.samples, song.sampleRate));
    expect(analysis.tempoBpm).toBeCloseTo(127, 0);
    const near = (time: number, others: readonly number[]): boolean =>
      others.some((other) => Math.abs(other - time) < 0.03);
    expect(song.beatsSec.filter((time) => near(time, analysis.beatsSec)).length).toBeGreaterThan(
      song.beatsSec.length * 0.97,
    );
    expect(analysis.downbeatsSec.every((time) => near(time, song.downbeatsSec))).toBe(true);
  });

  it('refuses what is too short, silent or not a number, each with its code', () => {
    const code = (samples: Float32Array, rate = 22050): string => {
      try {
        analyzeSong(samples, rate);
      } catch (error) {
        if (error instanceof InvalidInputError) return error.code;
        throw error;
      }
      return 'none';
    };
    expect(code(new Float32Array(22050))).toBe('too-short');
    expect(code(new Float32Array(22050 * 25))).toBe('silent');
    expect(code(new Float32Array(22050 * 25).fill(NaN))).toBe('bad-samples');
    expect(code(new Float32Array(22050 * 25).fill(0.5))).toBe('silent');
    expect(code(new Float32Array(22050 * 25), 0)).toBe('bad-sample-rate');
  });
});
