import { blockAutocorrelations } from '../signal/autocorrelation.ts';
import type { Onsets } from '../signal/onset.ts';
import { FRAME_RATE } from '../signal/spectrogram.ts';
import { argmax, mean, median } from '../../numeric/statistics.ts';

/** The octave that dancers count in; every tempo is folded into it. */
export const DANCE_BPM: readonly [number, number] = [80, 160];
/**
 * What is measured: beyond the dance's octave, because a song at its edge drifts across it. Tempi
 * from 60 BPM up have their double, tempi to 200 BPM their half in the middle part.
 */
const GRID_BPM: readonly [number, number] = [60, 200];
const GRID_STEPS = 240;
/** The song as a whole lies between these; the slack is for what is measured at the very edge. */
const WHOLE_SONG_BPM: readonly [number, number] = [79.7, 160.5];
/** How far outside the octave a tempo may be measured that truly lies at its edge. */
const EDGE_BPM = 0.3;
/** The local tempo stays this near the song's, in octaves. */
const REACH_OCTAVES = 0.3;
/** Half the width of the window that one tempo estimate sees, in seconds. */
const WINDOW_SEC = 6;
const BEATS_OF_LONGEST_LAG = 8;
/** Weights of the autocorrelation at multiples of the beat: eighth, beat, half bar, bar, two bars. */
const MULTIPLES: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [1, 1],
  [2, 0.8],
  [4, 1.2],
  [8, 0.6],
];
/** Bachata is danced around 122 BPM; two thirds of an octave away costs one sigma. */
const PRIOR_BPM = 122;
const PRIOR_OCTAVES = 0.65;
const PRIOR_WEIGHT = 0.12;

export interface TempoPath {
  /** Local tempo in BPM, one value a second. */
  readonly bpm: Float64Array;
  /** Median of the path. */
  readonly median: number;
  /** Autocorrelation of the onsets at the chosen beat and bar, 0..1: how much of a pulse there is. */
  readonly clarity: number;
  /** Mean path score of the best tempo at least 8 % away, relative to the chosen one's, 0..1. */
  readonly rival: { readonly bpm: number; readonly ratio: number };
  /**
   * How much better than the path's the best other tempo explains each second, as a share of a perfect
   * score; below zero where the path's is better. Multiples of the tempo are no others.
   */
  readonly rivalLead: Float64Array;
  /** How well the path explains each second, as a share of a perfect score. */
  readonly pulse: Float64Array;
  /** Whole-song autocorrelation of the onsets by lag in frames, 1 at lag 0 and 0 on average. */
  readonly autocorrelation: Float64Array;
}

/**
 * Tempo over time: autocorrelation of the band onsets in windows of 12 s, scored at multiples of
 * the beat on a logarithmic tempo grid of one dance octave, then the smoothest good path by Viterbi.
 */
export function tempoPath(onsets: Onsets): TempoPath {
  const grid = Float64Array.from(
    { length: GRID_STEPS },
    (_, i) => GRID_BPM[0] * (GRID_BPM[1] / GRID_BPM[0]) ** (i / (GRID_STEPS - 1)),
  );
  const blocks = blockAutocorrelations(onsets, longestLag(grid));
  const scores = tempogram(blocks, grid);
  const overall = new Float64Array(GRID_STEPS);
  for (const row of scores) accumulate(overall, row, 1 / scores.length);
  const near = (tempo: number): { states: Int32Array; bpm: Float64Array } => {
    const isNear = Array.from(grid, (bpm) => Math.abs(Math.log2(bpm / tempo)) <= REACH_OCTAVES);
    const states = smoothPath(scores, isNear.indexOf(true), isNear.lastIndexOf(true));
    const bpm = Float64Array.from(states, (state, second) => refine(grid, scores[second], state));
    return { states, bpm };
  };
  const whole = grid[wholeSongTempo(overall, grid)];
  const first = near(whole);
  // The path is finer than the grid's sum: what turns out to lie outside the octave is folded.
  const folded = fold(median(first.bpm));
  const { states, bpm } = folded === undefined ? first : near(folded);
  const chosen = median(bpm);
  const total = new Float64Array(blocks[0].length);
  for (const block of blocks) accumulate(total, block, 1);
  const pulse = Float64Array.from(states, (state, second) => scores[second][state] / TOTAL_WEIGHT);
  return {
    bpm,
    median: chosen,
    clarity: mean(pulse),
    rival: rival(grid, overall, chosen),
    rivalLead: rivalLead(scores, states),
    pulse,
    autocorrelation: centered(total),
  };
}

/** The same pulse an octave away, where only that lies within the dance's octave. */
function fold(bpm: number): number | undefined {
  if (bpm < DANCE_BPM[0] - EDGE_BPM) return bpm * 2;
  return bpm > DANCE_BPM[1] + EDGE_BPM ? bpm / 2 : undefined;
}

/**
 * The best tempo of the dance's octave. Peaks only, where there is one: at the edge of the octave the
 * flank of a peak outside is no tempo, or a song at 80.5 BPM would pass for one at 160.
 */
function wholeSongTempo(overall: Float64Array, grid: Float64Array): number {
  const isInside = (i: number): boolean =>
    grid[i] >= WHOLE_SONG_BPM[0] && grid[i] <= WHOLE_SONG_BPM[1];
  const isPeak = (i: number): boolean =>
    overall[i] >= (overall[i - 1] ?? -Infinity) && overall[i] >= (overall[i + 1] ?? -Infinity);
  const peaks = overall.map((score, i) => (isInside(i) && isPeak(i) ? score : -Infinity));
  const inside = overall.map((score, i) => (isInside(i) ? score : -Infinity));
  return argmax(peaks.some(Number.isFinite) ? peaks : inside);
}

const TOTAL_WEIGHT = MULTIPLES.reduce((total, [, weight]) => total + weight, 0);

function rival(grid: Float64Array, overall: Float64Array, chosen: number): TempoPath['rival'] {
  const others = Float64Array.from(overall, (score, i) =>
    grid[i] >= DANCE_BPM[0] &&
    grid[i] <= DANCE_BPM[1] &&
    Math.abs(Math.log2(grid[i] / chosen)) > 0.11
      ? score
      : -1,
  );
  const own = Math.max(
    ...overall.filter((_, i) => Math.abs(Math.log2(grid[i] / chosen)) <= 0.11),
    1e-9,
  );
  const best = argmax(others);
  return { bpm: grid[best], ratio: Math.min(1, Math.max(0, others[best] / own)) };
}

/** Multiples of a tempo, in octaves, and how near to one of them a tempo has the same pulse. */
const SAME_PULSE_OCTAVES = [0, 1, Math.log2(3), 2];
const SAME_PULSE = 0.1;

function rivalLead(scores: readonly Float64Array[], states: Int32Array): Float64Array {
  const octavesAStep = Math.log2(GRID_BPM[1] / GRID_BPM[0]) / (GRID_STEPS - 1);
  const isOther = Uint8Array.from({ length: GRID_STEPS }, (_, steps) =>
    Number(
      SAME_PULSE_OCTAVES.every((octaves) => Math.abs(steps * octavesAStep - octaves) >= SAME_PULSE),
    ),
  );
  return Float64Array.from(states, (state, second) => {
    let best = -Infinity;
    for (let i = 0; i < GRID_STEPS; i++) {
      if (isOther[Math.abs(i - state)]) best = Math.max(best, scores[second][i]);
    }
    return (best - scores[second][state]) / TOTAL_WEIGHT;
  });
}

function longestLag(grid: Float64Array): number {
  return Math.ceil((60 / grid[0]) * BEATS_OF_LONGEST_LAG * FRAME_RATE) + 2;
}

/** One row of tempo scores a second, from the products of the seconds around it. */
function tempogram(blocks: readonly Float64Array[], grid: Float64Array): Float64Array[] {
  const window = new Float64Array(blocks[0].length);
  const prior = grid.map((bpm) => PRIOR_WEIGHT * (Math.log2(bpm / PRIOR_BPM) / PRIOR_OCTAVES) ** 2);
  const add = (block: Float64Array | undefined, sign: number): void => {
    if (block) accumulate(window, block, sign);
  };
  for (const block of blocks.slice(0, WINDOW_SEC)) add(block, 1);
  const usual = 2 * WINDOW_SEC * mean(blocks.map((block) => block[0]));
  return blocks.map((_, second) => {
    add(blocks[second + WINDOW_SEC], 1);
    add(blocks[second - WINDOW_SEC - 1], -1);
    return scoreTempi(centered(window, SILENT * usual), grid, prior);
  });
}

function accumulate(total: Float64Array, values: Float64Array, weight: number): void {
  for (let i = 0; i < total.length; i++) total[i] += weight * values[i];
}

/** Of the usual power of the attacks: what is less is silence, whose rounding errors repeat at any tempo. */
const SILENT = 0.01;

/** Scales an autocorrelation to 1 at lag 0 and 0 on average; to less where lag 0 has less than `least`. */
function centered(window: Float64Array, least = 0): Float64Array {
  const shortest = 10;
  const center = mean(window.subarray(shortest));
  const scale = Math.max(1e-9, least, window[0] - center);
  const output = new Float64Array(window.length);
  for (let lag = 0; lag < output.length; lag++) output[lag] = (window[lag] - center) / scale;
  return output;
}

function scoreTempi(
  correlation: Float64Array,
  grid: Float64Array,
  prior: Float64Array,
): Float64Array {
  const scores = new Float64Array(grid.length);
  for (let m = 0; m < MULTIPLES.length; m++) {
    const [multiple, weight] = MULTIPLES[m];
    for (let i = 0; i < grid.length; i++) {
      const lag = multiple * ((60 / grid[i]) * FRAME_RATE);
      const below = Math.floor(lag);
      const part = lag - below;
      scores[i] +=
        weight * (correlation[below] * (1 - part) + (correlation[below + 1] ?? 0) * part);
    }
  }
  accumulate(scores, prior, -1);
  return scores;
}

/**
 * Viterbi over the seconds, between two states of the grid; one step (0.5 %) a second is cheap, a
 * jump costs a fixed price.
 */
function smoothPath(scores: readonly Float64Array[], low: number, high: number): Int32Array {
  const stepCost = 0.05;
  const jumpCost = 2;
  const reach = 6;
  const outside = (row: Float64Array): Float64Array =>
    row.map((score, state) => (state < low || state > high ? -Infinity : score));
  let current = outside(scores[0]);
  const back: Int32Array[] = [];
  for (let second = 1; second < scores.length; second++) {
    const next = new Float64Array(GRID_STEPS).fill(-Infinity);
    const from = new Int32Array(GRID_STEPS);
    const leader = argmax(current);
    for (let state = low; state <= high; state++) {
      let best = current[leader] - jumpCost;
      let origin = leader;
      const last = Math.min(high, state + reach);
      for (let k = Math.max(low, state - reach); k <= last; k++) {
        const value = current[k] - stepCost * Math.abs(k - state);
        if (value > best) {
          best = value;
          origin = k;
        }
      }
      next[state] = best + scores[second][state];
      from[state] = origin;
    }
    back.push(from);
    current = next;
  }
  const path = new Int32Array(scores.length);
  path[scores.length - 1] = argmax(current);
  for (let second = scores.length - 1; second > 0; second--) {
    path[second - 1] = back[second - 1][path[second]];
  }
  return path;
}

/** Parabolic interpolation of the score's peak on the logarithmic grid. */
function refine(grid: Float64Array, row: Float64Array, state: number): number {
  if (state === 0 || state === GRID_STEPS - 1) return grid[state];
  const [left, center, right] = [row[state - 1], row[state], row[state + 1]];
  const curve = left - 2 * center + right;
  const offset = curve < 0 ? Math.max(-1, Math.min(1, (0.5 * (left - right)) / curve)) : 0;
  return grid[state] * (grid[1] / grid[0]) ** offset;
}
