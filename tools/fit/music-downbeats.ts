/**
 * Fits the weights of `core/music/rhythm/downbeat-features.ts` anew: `nice node tools/fit/music-downbeats.ts
 * [--count N]`. Logistic regression over windows of four bars: which of the eight eighths does the
 * first slot of a window hold, given the sums of every cue at every eighth? An L2 penalty holds the
 * weights near how Bachata is played. Learned on the first half of the development songs, each as it
 * is and made harder, and on players alone; judged on the other half, beside the weights in use.
 *
 * The weights in use were fitted in the same way on these songs together with those of a second
 * generator that plays sampled instruments and is no part of this project.
 */
import { parseArgs } from 'node:util';
import { prepareAudio } from '@bachata/core/music/signal/input.ts';
import { tatumGrid } from '@bachata/core/music/rhythm/tatum-grid.ts';
import { onsets } from '@bachata/core/music/signal/onset.ts';
import {
  EIGHTHS_PER_BAR,
  DOWNBEAT_WEIGHTS,
  downbeatCues,
  type DownbeatCue,
} from '@bachata/core/music/rhythm/downbeat-features.ts';
import { tatumFeatures } from '@bachata/core/music/rhythm/tatum-features.ts';
import { spectrogram } from '@bachata/core/music/signal/spectrogram.ts';
import { argmax, softmax } from '@bachata/core/numeric/statistics.ts';
import { tempoPath } from '@bachata/core/music/rhythm/tempo.ts';
import { DEVELOPMENT_SEEDS } from '@bachata/library/songs/synth/seeds.ts';
import { harmed } from '../../tests/bench/music-harm.ts';
import {
  BENCH_SAMPLE_RATE,
  soloSong,
  testSong,
  type BenchSong,
} from '../../tests/bench/music-material.ts';
import { formatTable, show } from '../../tests/bench/table.ts';

const CUES = Object.keys(DOWNBEAT_WEIGHTS) as DownbeatCue[];
const WINDOW = 4 * EIGHTHS_PER_BAR;
/** How far a slot may lie from the eighth that it stands for, in eighths. */
const TOLERANCE = 0.25;

/** How Bachata is played, before anything was learned; what is not here starts at nothing. */
const PLAYED: Partial<Record<DownbeatCue, readonly number[]>> = {
  bass: [0.5, -0.4, 0.05, 0.08, 0.3, -0.35, 0.23, -0.3],
  bongo: [0.05, -0.12, -0.1, -0.03, -0.03, -0.12, 0.45, -0.1],
  mid: [0.12, -0.08, 0.05, -0.05, 0.08, -0.08, 0.05, -0.08],
  chord: [0.45, 0.03, -0.12, -0.12, -0.08, -0.12, -0.12, 0.1],
  bassTone: [0.35, 0, -0.1, -0.12, 0, -0.12, -0.1, 0.1],
};
/** Of leaving the starting point: half of this for each squared unit of a weight. */
const PENALTY = 0.03;
const ROUNDS = 300;
const RATE = 0.3;

/** One window: sums of the cues at the eight eighths from its first slot on, and which that is. */
interface Window {
  /** Cue by cue, eight values each. */
  readonly sums: Float64Array;
  readonly first: number;
}
type Weights = Float64Array;

function windowsOf({ samples, truth }: BenchSong): Window[] {
  const audio = prepareAudio(samples, BENCH_SAMPLE_RATE);
  const spectrum = spectrogram(audio.samples, audio.gain);
  const attacks = onsets(spectrum);
  const lattice = tatumGrid(attacks, tempoPath(attacks));
  const cues = downbeatCues(tatumFeatures(audio.samples, spectrum, attacks, lattice));
  const eighths = Array.from(lattice, (time) => eighthOf(time, truth));
  const windows: Window[] = [];
  for (let start = 0; start + WINDOW <= lattice.length; start += WINDOW / 2) {
    const first = eighths[start];
    if (first === undefined) continue;
    const isSteady = eighths
      .slice(start, start + WINDOW)
      .every((eighth, i) => eighth === (first + i) % EIGHTHS_PER_BAR);
    if (!isSteady) continue;
    const sums = new Float64Array(CUES.length * EIGHTHS_PER_BAR);
    CUES.forEach((cue, c) => {
      for (let i = 0; i < WINDOW; i++) {
        sums[c * EIGHTHS_PER_BAR + (i % EIGHTHS_PER_BAR)] += cues[cue][start + i];
      }
    });
    windows.push({ sums, first });
  }
  return windows;
}

/** Which eighth of the bar a time is, 0 to 7; undefined between them and outside of the song. */
function eighthOf(
  time: number,
  { beatsSec, downbeatsSec }: BenchSong['truth'],
): number | undefined {
  const beat = beatsSec.findLastIndex((at) => at <= time + 0.05);
  const next = beatsSec[beat + 1];
  const one = downbeatsSec.findLast((at) => at <= time + 0.05);
  if (beat < 0 || next === undefined || one === undefined) return undefined;
  const inBar = beat - beatsSec.indexOf(one) + (time - beatsSec[beat]) / (next - beatsSec[beat]);
  const nearest = Math.round(2 * inBar);
  return Math.abs(2 * inBar - nearest) > TOLERANCE ? undefined : nearest % EIGHTHS_PER_BAR;
}

/** Score of each eighth as the window's first slot. */
function scores(weights: Weights, { sums }: Window): Float64Array {
  return Float64Array.from({ length: EIGHTHS_PER_BAR }, (_, first) => {
    let total = 0;
    for (let c = 0; c < sums.length; c += EIGHTHS_PER_BAR) {
      for (let k = 0; k < EIGHTHS_PER_BAR; k++) {
        total += weights[c + ((first + k) % EIGHTHS_PER_BAR)] * sums[c + k];
      }
    }
    return total;
  });
}

/** Gradient descent with momentum; every song has the same say, however long. */
function fit(songs: readonly (readonly Window[])[], start: Weights): Weights {
  const weights = start.slice();
  const speed = new Float64Array(start.length);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => PENALTY * (weight - start[i]));
    for (const windows of songs) {
      for (const window of windows) {
        const shares = softmax(scores(weights, window));
        for (let first = 0; first < EIGHTHS_PER_BAR; first++) {
          const excess = (shares[first] - (first === window.first ? 1 : 0)) / windows.length;
          for (let i = 0; i < slope.length; i++) {
            const k = i % EIGHTHS_PER_BAR;
            const at = i - k + ((first + k) % EIGHTHS_PER_BAR);
            slope[at] += (excess * window.sums[i]) / songs.length;
          }
        }
      }
    }
    for (let i = 0; i < weights.length; i++) {
      speed[i] = 0.9 * speed[i] - (RATE / WINDOW) * slope[i];
      weights[i] += speed[i];
    }
  }
  return centered(weights);
}

/** What all eighths have in common decides nothing. */
function centered(weights: Weights): Weights {
  return weights.map((weight, i) => {
    const row = weights.subarray(i - (i % EIGHTHS_PER_BAR), i - (i % EIGHTHS_PER_BAR) + 8);
    return weight - row.reduce((sum, value) => sum + value, 0) / EIGHTHS_PER_BAR;
  });
}

/** Share of windows whose beats, and whose 1, are right. */
function judge(weights: Weights, windows: readonly Window[]): [beats: number, ones: number] {
  const found = windows.map((window) => argmax(scores(weights, window)) - window.first);
  const share = (isRight: (difference: number) => boolean): number =>
    found.filter(isRight).length / windows.length;
  return [share((difference) => difference % 2 === 0), share((difference) => difference === 0)];
}

const flat = (rows: Partial<Record<DownbeatCue, readonly number[]>>): Weights =>
  Float64Array.from(CUES.flatMap((cue) => rows[cue] ?? new Array<number>(EIGHTHS_PER_BAR).fill(0)));

const { values } = parseArgs({ options: { count: { type: 'string' } } });
const seeds = DEVELOPMENT_SEEDS.slice(0, Number(values.count ?? DEVELOPMENT_SEEDS.length));
const learned: Window[][] = [];
const held: Window[][] = [];
seeds.forEach((seed, i) => {
  const song = testSong(seed);
  const into = 2 * i < seeds.length ? learned : held;
  for (const version of [song, harmed(song, seed), soloSong(seed)]) {
    const windows = windowsOf(version);
    if (windows.length > 0) into.push(windows);
    console.error(`${version.name}: ${windows.length} windows`);
  }
});
const start = centered(flat(PLAYED));
const fitted = fit(learned, start);
const row = (name: string, weights: Weights): string[] => [
  name,
  ...[learned, held].flatMap((songs) => judge(weights, songs.flat()).map(show)),
];
console.log(
  formatTable({
    title: `Windows of four bars that are placed right by their cues alone, ${seeds.length} songs`,
    columns: ['weights', 'learned: beats', 'and the 1', 'held out: beats', 'and the 1'],
    rows: [
      row('as it is played', start),
      row('fitted here', fitted),
      row('in use', flat(DOWNBEAT_WEIGHTS)),
    ],
  }),
);
CUES.forEach((cue, c) => {
  const own = fitted.subarray(c * EIGHTHS_PER_BAR, (c + 1) * EIGHTHS_PER_BAR);
  console.log(`  ${cue}: [${Array.from(own, (weight) => weight.toFixed(2)).join(', ')}],`);
});
