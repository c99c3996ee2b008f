/** Tempi of a recording that is too short for `analyzeSong`. */
import { onsets } from '../signal/onset.ts';
import { resample, WORKING_RATE } from '../signal/resample.ts';
import { FRAME_RATE, spectrogram } from '../signal/spectrogram.ts';
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
/** Level that the onsets are made for, and below which there is nothing to hear. */
const WORKING_RMS = 0.1;
const SILENT_RMS = 3e-4;

/**
 * Attacks of bass and low bongo come back after whole beats: peaks of their autocorrelation.
 *
 * @param samples mono
 * @returns strongest first; empty for silence and for less than five beats
 */
export function tempoCandidates(samples: Float32Array, sampleRate: number): TempoCandidate[] {
  const audio = resample(samples, sampleRate, WORKING_RATE);
  const rms = Math.sqrt(mean(audio.map((value) => value * value)));
  if (!(rms > SILENT_RMS)) return [];
  const { bands, total, frames } = onsets(
    spectrogram(audio.map((value) => (value * WORKING_RMS) / rms)),
  );
  if (frames < (5 * 60 * FRAME_RATE) / FASTEST_BPM) return [];
  const attacks = Float64Array.from(
    total,
    (value, frame) => value + Number(bands.bass[frame]) + 0.7 * Number(bands.bongo[frame]),
  );
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
