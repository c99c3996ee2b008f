/** The analyzer and those it is compared with, behind one shape. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { analyzeSong } from '@bachata/core/music/analyzer/analyze.ts';
import { BENCH_SAMPLE_RATE, writeWav } from './music-material.ts';

export interface Tracked {
  beatsSec: number[];
  tempoBpm: number;
  /** Of this process, without decoding; not known of other programs. */
  cpuSec?: number;
  analysis?: SongAnalysis;
}

export interface Tracker {
  name: string;
  track(samples: Float32Array): Tracked;
}

function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export const ownTracker: Tracker = {
  name: 'bachata',
  track(samples) {
    const before = process.cpuUsage();
    const analysis = analyzeSong(samples, BENCH_SAMPLE_RATE);
    const cpuSec = cpuSeconds(before);
    return { beatsSec: analysis.beatsSec, tempoBpm: analysis.tempoBpm, cpuSec, analysis };
  },
};

/** The part of essentia.js that is used here; the package brings no usable types. */
interface EssentiaVector {
  delete(): void;
}
interface EssentiaApi {
  arrayToVector(samples: Float32Array): EssentiaVector;
  vectorToArray(vector: EssentiaVector): Float32Array;
  BeatTrackerDegara(
    signal: EssentiaVector,
    maxTempo: number,
    minTempo: number,
  ): { ticks: EssentiaVector };
}
interface EssentiaModule {
  Essentia: new (wasm: unknown) => EssentiaApi;
  EssentiaWASM: unknown;
}

/** essentia.js with its degara beat tracker; undefined where the package is not installed. */
export async function essentiaTracker(): Promise<Tracker | undefined> {
  // A name that the compiler does not resolve: the package's own types contradict its code.
  const name: string = 'essentia.js';
  const loaded = (await import(name).catch(() => undefined)) as EssentiaModule | undefined;
  if (!loaded) return undefined;
  const essentia = new loaded.Essentia(loaded.EssentiaWASM);
  return {
    name: 'essentia.js degara',
    track(samples) {
      const before = process.cpuUsage();
      const signal = essentia.arrayToVector(samples);
      const { ticks } = essentia.BeatTrackerDegara(signal, 208, 40);
      const beatsSec = Array.from(essentia.vectorToArray(ticks));
      signal.delete();
      ticks.delete();
      return { beatsSec, tempoBpm: medianTempo(beatsSec), cpuSec: cpuSeconds(before) };
    },
  };
}

/** The `aubio` program of Debian's aubio-tools; undefined where it is not installed. */
export function aubioTracker(): Tracker | undefined {
  const isInstalled = spawnSync('aubio', ['--version'], { timeout: 10_000 }).error === undefined;
  if (!isInstalled) return undefined;
  return {
    name: 'aubio',
    track(samples) {
      const folder = mkdtempSync(path.join(tmpdir(), 'aubio-'));
      try {
        const file = path.join(folder, 'song.wav');
        writeWav(samples, file);
        const result = spawnSync('aubio', ['beat', file], { timeout: 120_000, encoding: 'utf8' });
        if (result.error) throw result.error;
        const beatsSec = result.stdout.split('\n').map(parseFloat).filter(Number.isFinite);
        return { beatsSec, tempoBpm: medianTempo(beatsSec) };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

function medianTempo(beatsSec: readonly number[]): number {
  const intervals = beatsSec.slice(1).map((time, i) => time - beatsSec[i]);
  intervals.sort((a, b) => a - b);
  return intervals.length === 0 ? 0 : 60 / intervals[intervals.length >> 1];
}
