/**
 * A tiny band for unit tests: bass on 1 (2&) 3 4, low bongo on the last beat, güira on every eighth,
 * a chord per bar. It shares nothing with the song synthesizer that the benchmark uses.
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
  /** Time of the first count 1. Default 0. */
  readonly startSec?: number;
  /** Default 22050. */
  readonly sampleRate?: number;
  /** Default 4. */
  readonly beatsPerBar?: number;
  /** Bars, by index, that end after fewer beats. */
  readonly shortBars?: Readonly<Record<number, number>>;
  /** Bars in which only the 1 is struck. */
  readonly stops?: readonly number[];
  /** Beats by which each stop lasts longer than a bar. Default 0. */
  readonly heldBeats?: number;
  /** Bars of a guitar alone before the band comes in, with hand claps between the beats. Default 0. */
  readonly clappedBars?: number;
  /** Loudness of güira and guitar off the beat against on it. Default 0.8. */
  readonly offBeat?: number;
}

/** MIDI numbers of the chords' roots, one a bar. */
const ROOTS = [57, 57, 62, 64];

export function bandSong(options: TestSongOptions): TestSong {
  const { bpm, bars, startSec = 0, sampleRate = 22050, beatsPerBar = 4, offBeat = 0.8 } = options;
  const { shortBars = {}, stops = [], heldBeats = 0, clappedBars = 0 } = options;
  const beat = 60 / bpm;
  const beatsSec: number[] = [];
  const downbeatsSec: number[] = [];
  const beatsIn = (bar: number): number => shortBars[bar] ?? beatsPerBar;
  const length = Array.from({ length: bars }, (_, bar) => beatsIn(bar)).reduce((a, b) => a + b, 0);
  const held = stops.length * heldBeats;
  const synth = new Synth(startSec + (length + held) * beat + 1, sampleRate);
  let now = startSec;
  for (let bar = 0; bar < bars; bar++) {
    const root = ROOTS[bar % ROOTS.length];
    downbeatsSec.push(now);
    const isStop = stops.includes(bar);
    const isClapped = bar < clappedBars;
    for (const interval of [0, 4, 7]) synth.tone(now, root + interval, 0.08, isStop ? 0.2 : 1.2);
    for (let b = 0; b < beatsIn(bar); b++) {
      const at = now + b * beat;
      beatsSec.push(at);
      if (isStop) continue;
      if (isClapped) {
        synth.tone(at, root + 12 * (1 + (b % 2)), 0.05, 0.15);
        synth.tone(at + beat / 2, root + 19, 0.1, 0.1);
        synth.hiss(at + beat / 2, 0.4);
        continue;
      }
      synth.hiss(at, 0.11);
      synth.hiss(at + beat / 2, 0.11 * offBeat);
      synth.tone(at, root + 12 * (1 + (b % 2)), 0.1, 0.15);
      synth.tone(at + beat / 2, root + 19, 0.1 * offBeat, 0.1);
      if (b === 1) synth.tone(at + beat / 2, root - 24, 0.2, 0.2);
      else synth.tone(at, root - 24, b === 0 ? 0.35 : 0.25, 0.3);
      if (b === beatsPerBar - 1) synth.tone(at, 58.5, 0.3, 0.06);
    }
    now += (beatsIn(bar) + (isStop ? heldBeats : 0)) * beat;
  }
  return { samples: synth.samples, sampleRate, beatsSec, downbeatsSec };
}

class Synth {
  readonly samples: Float32Array;
  readonly #rate: number;
  readonly #random = noiseSource();

  constructor(durationSec: number, sampleRate: number) {
    this.samples = new Float32Array(Math.ceil(durationSec * sampleRate));
    this.#rate = sampleRate;
  }

  /** A decaying tone with an octave partial; `decaySec` is its time constant. */
  tone(atSec: number, midi: number, gain: number, decaySec: number): void {
    const omega = (2 * Math.PI * 440 * 2 ** ((midi - 69) / 12)) / this.#rate;
    this.#add(atSec, decaySec, (i) => gain * (Math.sin(omega * i) + 0.3 * Math.sin(2 * omega * i)));
  }

  hiss(atSec: number, gain: number): void {
    this.#add(atSec, 0.015, () => gain * this.#random());
  }

  #add(atSec: number, decaySec: number, wave: (i: number) => number): void {
    const start = Math.round(atSec * this.#rate);
    const end = Math.min(this.samples.length, start + Math.round(4 * decaySec * this.#rate));
    for (let i = start; i < end; i++) {
      this.samples[i] += wave(i - start) * Math.exp(-(i - start) / (decaySec * this.#rate));
    }
  }
}

/** Uniform in -1..1, the same sequence every time. */
export function noiseSource(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** Share of `times` that have one of `others` within `tolerance` seconds. */
export function shareNear(
  times: readonly number[],
  others: readonly number[],
  tolerance = 0.03,
): number {
  const near = times.filter((time) => others.some((other) => Math.abs(other - time) <= tolerance));
  return times.length > 0 ? near.length / times.length : 0;
}
