/** Tempi of a recording that is too short for `analyzeSong`. */
import { beatAttacks } from '../signal/beat-attacks.ts';
import { FRAME_RATE } from '../signal/spectrogram.ts';
import { mean } from '../../numeric/statistics.ts';

export interface TempoCandidate {
  readonly tempoBpm: number;
  /** Mean correlation of the attacks with those one, two and four beats later; 0.3 and more is clear. */
  readonly strength: number;
}

/** What Bachata is danced at; the range holds no tempo and its double. */
const SLOWEST_BPM = 88;
const FASTEST_BPM = 165;
const STEP_BPM = 0.5;
/** Two peaks nearer than this are one. */
const SAME_TEMPO = 0.05;
const LAGS_IN_BEATS = [1, 2, 4] as const;

/**
 * Attacks of bass and low bongo come back after whole beats: peaks of their autocorrelation.
 *
 * @param samples mono
 * @returns strongest first; empty for silence and for less than five beats
 */
export function tempoCandidates(samples: Float32Array, sampleRate: number): TempoCandidate[] {
  const attacks = beatAttacks(samples, sampleRate);
  const frames = attacks.length;
  if (frames < (5 * 60 * FRAME_RATE) / FASTEST_BPM) return [];
  const center = mean(attacks);
  const swing = attacks.map((value) => value - center);
  const all: TempoCandidate[] = [];
  for (let tempoBpm = SLOWEST_BPM; tempoBpm <= FASTEST_BPM; tempoBpm += STEP_BPM) {
    const period = (60 * FRAME_RATE) / tempoBpm;
    const lags = LAGS_IN_BEATS.filter((beats) => beats * period < 0.7 * frames);
    all.push({ tempoBpm, strength: mean(lags.map((beats) => correlation(swing, beats * period))) });
  }
  all.sort((a, b) => b.strength - a.strength);
  return all.filter(
    ({ tempoBpm, strength }, i) =>
      strength > 0 &&
      all.slice(0, i).every((other) => Math.abs(other.tempoBpm / tempoBpm - 1) > SAME_TEMPO),
  );
}

/** Of a series with itself, `lag` frames later; the lag need not be whole. */
function correlation(series: Float64Array, lag: number): number {
  const whole = Math.floor(lag);
  const share = lag - whole;
  let [both, squares] = [0, 0];
  for (let i = 0; i + whole + 1 < series.length; i++) {
    both += series[i] * ((1 - share) * series[i + whole] + share * series[i + whole + 1]);
    squares += series[i] * series[i];
  }
  return squares > 0 ? both / squares : 0;
}
