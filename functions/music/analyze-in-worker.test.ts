import { describe, expect, it, vi } from 'vitest';
import { bandSong } from '@bachata/core/music/testing/test-band.ts';
import { analyzeInWorker } from './analyze-in-worker.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('analyzeInWorker', () => {
  const song = bandSong({ bpm: 118, bars: 16, startSec: 0.3 });

  it('analyses in another thread and reports progress up to the end', async () => {
    const progress: number[] = [];
    const analysis = await analyzeInWorker(song.samples, song.sampleRate, {
      onProgress: (done) => progress.push(done),
    });
    expect(analysis.tempoBpm).toBeCloseTo(118, 0);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(song.samples.length).toBeGreaterThan(0);
  });

  it('brings a refusal back with its code', async () => {
    const refused = analyzeInWorker(new Float32Array(22050 * 30), 22050);
    await expect(refused).rejects.toMatchObject({ name: 'InvalidInputError', code: 'silent' });
  });

  it('answers each of several songs, at once and one after another', async () => {
    const slower = bandSong({ bpm: 96, bars: 16, startSec: 0.3 });
    const silence = new Float32Array(22050 * 30);
    const tempo = async (samples: Float32Array): Promise<number> =>
      (await analyzeInWorker(samples, 22050)).tempoBpm;
    const [one, other] = await Promise.all([tempo(song.samples), tempo(slower.samples)]);
    expect(one).toBeCloseTo(118, 0);
    expect(other).toBeCloseTo(96, 0);
    await expect(tempo(silence)).rejects.toMatchObject({ code: 'silent' });
    expect(await tempo(slower.samples)).toBeCloseTo(96, 0);
  });

  it('ends the worker when the caller gives up', async () => {
    const controller = new AbortController();
    const running = analyzeInWorker(song.samples, song.sampleRate, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    const late = analyzeInWorker(song.samples, song.sampleRate, { signal: controller.signal });
    await expect(late).rejects.toThrow('enough');
  });

  it('gives up after the time limit', async () => {
    const running = analyzeInWorker(song.samples, song.sampleRate, { timeoutMs: 1 });
    await expect(running).rejects.toMatchObject({ code: 'analysis-timeout' });
  });
});
