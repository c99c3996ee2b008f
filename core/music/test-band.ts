/**
 * A tiny band for unit tests: bass on 1 (2&) 3 4, low bongo on 4, güira on every eighth, a chord per
 * bar. It shares nothing with the song synthesiser that the benchmark uses.
 */
export interface TestSong {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  readonly beatsSec: readonly number[];
  readonly downbeatsSec: readonly number[];
}

export interface TestSongOptions {
  readonly bpm: number;
  readonly bars: number;
  /** Time of the first count 1. */
  readonly startSec?: number;
  readonly sampleRate?: number;
  /** Bars (by index) that lose their last beats: bar -> beats that are played. */
  readonly shortBars?: Readonly<Record<number, number>>;
}

const CHORD_ROOTS = [57, 57, 62, 64];

export function bandSong(options: TestSongOptions): TestSong {
  const { bpm, bars, startSec = 0, sampleRate = 22050, shortBars = {} } = options;
  const beat = 60 / bpm;
  const beatsSec: number[] = [];
  const downbeatsSec: number[] = [];
  const random = noiseSource();
  const plan: (() => void)[] = [];
  let now = startSec;
  for (let bar = 0; bar < bars; bar++) {
    const root = CHORD_ROOTS[bar % CHORD_ROOTS.length];
    const beats = shortBars[bar] ?? 4;
    downbeatsSec.push(now);
    for (let b = 0; b < beats; b++) {
      const at = now + b * beat;
      beatsSec.push(at);
      plan.push(
        () => hiss(at, b % 2 === 0 ? 0.12 : 0.1),
        () => hiss(at + beat / 2, 0.09),
      );
      plan.push(() => tone(at, hz(root + 12 * (1 + (b % 2))), 0.1, 0.15));
      if (b !== 1) plan.push(() => tone(at, hz(root - 24), b === 0 ? 0.35 : 0.25, 0.3));
      else plan.push(() => tone(at + beat / 2, hz(root - 24), 0.2, 0.2));
      if (b === 3) plan.push(() => tone(at, 240, 0.3, 0.06));
    }
    for (const interval of [0, 4, 7])
      plan.push(() => tone(now0(bar), hz(root + interval), 0.08, 1.2));
    now += beats * beat;
  }
  const samples = new Float32Array(Math.ceil((now + 1) * sampleRate));
  plan.forEach((play) => play());
  return { samples, sampleRate, beatsSec, downbeatsSec };

  function now0(bar: number): number {
    return downbeatsSec[bar];
  }

  function tone(atSec: number, frequency: number, gain: number, decaySec: number): void {
    const start = Math.round(atSec * sampleRate);
    const length = Math.round(decaySec * 4 * sampleRate);
    for (let i = 0; i < length && start + i < samples.length; i++) {
      const t = i / sampleRate;
      const body =
        Math.sin(2 * Math.PI * frequency * t) + 0.3 * Math.sin(4 * Math.PI * frequency * t);
      samples[start + i] += gain * body * Math.exp(-t / decaySec);
    }
  }

  function hiss(atSec: number, gain: number): void {
    const start = Math.round(atSec * sampleRate);
    for (let i = 0; i < 0.05 * sampleRate && start + i < samples.length; i++) {
      samples[start + i] += gain * random() * Math.exp(-i / (0.015 * sampleRate));
    }
  }
}

function hz(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}

/** Uniform in -1..1, the same sequence every time. */
export function noiseSource(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
