/**
 * What is true of a song, and how well an analysis agrees with it. The measures follow mir_eval
 * (Raffel et al., ISMIR 2014) where it defines them; beats are not trimmed at the start.
 */
import type { RhythmPattern, SectionLabel } from '../analysis.ts';
import { mean } from '../../numeric/statistics.ts';

export interface TrueSection {
  startSec: number;
  endSec: number;
  label: SectionLabel;
  pattern: RhythmPattern;
  /** Sections of one group are the same music. */
  group: number;
}

/** The annotation of a song. Times are seconds from its first sample. */
export interface SongTruth {
  /** Median tempo. */
  tempoBpm: number;
  key: { tonic: string; mode: 'major' | 'minor' };
  beatsSec: number[];
  downbeatsSec: number[];
  /** The times of each count 1 of an eight; counting starts anew at each section. */
  eightCountsSec: number[];
  sections: TrueSection[];
  /** Silence, talk, applause, film sound and free playing of some seconds. Default none. */
  withoutBeatSec?: [fromSec: number, toSec: number][];
}

export interface FMeasure {
  precision: number;
  recall: number;
  f: number;
}

type Span = readonly [fromSec: number, toSec: number];
type Piece = Pick<TrueSection, 'startSec' | 'endSec'>;

/**
 * F-measure of events: each true event may be met by one estimate within `windowSec`.
 * For sorted times the greedy pairing is a maximum matching. Two empty lists agree fully.
 */
export function fMeasure(
  truth: readonly number[],
  estimate: readonly number[],
  windowSec: number,
): FMeasure {
  if (truth.length === 0 && estimate.length === 0) return { precision: 1, recall: 1, f: 1 };
  let hits = 0;
  for (let t = 0, e = 0; t < truth.length && e < estimate.length;) {
    const difference = estimate[e] - truth[t];
    if (Math.abs(difference) <= windowSec) {
      hits++;
      t++;
      e++;
    } else if (difference < 0) e++;
    else t++;
  }
  return agreement(hits, estimate.length, truth.length);
}

function agreement(hits: number, estimated: number, expected: number): FMeasure {
  const precision = estimated === 0 ? 0 : hits / estimated;
  const recall = expected === 0 ? 0 : hits / expected;
  return { precision, recall, f: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The times inside any of the spans, for songs that are annotated in parts only. */
export function within(times: readonly number[], spans: readonly Span[]): number[] {
  return times.filter((time) => spans.some(([from, to]) => time >= from && time <= to));
}

export function tempoIsRight(truthBpm: number, estimateBpm: number, tolerance = 0.01): boolean {
  return Math.abs(estimateBpm / truthBpm - 1) <= tolerance;
}

/** True when the estimate is a half, double, third or triple of the tempo (within 4 %). */
export function isOctaveError(truthBpm: number, estimateBpm: number): boolean {
  return [1 / 3, 1 / 2, 2, 3].some((ratio) => tempoIsRight(truthBpm * ratio, estimateBpm, 0.04));
}

/** Boundaries between sections, the ends of the song left out. */
export function boundaryFMeasure(
  truth: readonly Piece[],
  estimate: readonly Piece[],
  windowSec: number,
): FMeasure {
  const inner = (pieces: readonly Piece[]) => pieces.slice(1).map((piece) => piece.startSec);
  return fMeasure(inner(truth), inner(estimate), windowSec);
}

/** Share of the truth's time in which `field` of the sections agrees. */
export function frameAccuracy<Field extends 'label' | 'pattern'>(
  truth: readonly (Piece & Record<Field, string>)[],
  estimate: readonly (Piece & Record<Field, string>)[],
  field: Field,
): number {
  let total = 0;
  let agreed = 0;
  for (const section of truth) {
    total += section.endSec - section.startSec;
    for (const guess of estimate) {
      if (guess[field] !== section[field]) continue;
      const overlap =
        Math.min(section.endSec, guess.endSec) - Math.max(section.startSec, guess.startSec);
      agreed += Math.max(0, overlap);
    }
  }
  return total === 0 ? 0 : agreed / total;
}

/**
 * Pairwise agreement of the grouping (Levy & Sandler 2008): of all pairs of moments that one
 * side calls the same music, how many does the other?
 */
export function pairwiseFMeasure(
  truth: readonly (Piece & { group: number })[],
  estimate: readonly (Piece & { group: number })[],
  stepSec = 0.5,
): FMeasure {
  const end = truth.length === 0 ? 0 : truth[truth.length - 1].endSec;
  const groupsOf = (pieces: readonly (Piece & { group: number })[]) =>
    Array.from({ length: Math.floor(end / stepSec) }, (_, i) => {
      const time = (i + 0.5) * stepSec;
      return pieces.find((piece) => time >= piece.startSec && time < piece.endSec)?.group ?? -1;
    });
  const expected = groupsOf(truth);
  const guessed = groupsOf(estimate);
  let both = 0;
  let inTruth = 0;
  let inEstimate = 0;
  for (let i = 0; i < expected.length; i++) {
    for (let j = i + 1; j < expected.length; j++) {
      const same = expected[i] === expected[j];
      const guessedSame = guessed[i] === guessed[j];
      if (same) inTruth++;
      if (guessedSame) inEstimate++;
      if (same && guessedSame) both++;
    }
  }
  return agreement(both, inEstimate, inTruth);
}

const PITCH_CLASSES: Record<string, number> = {
  ...{ C: 0, 'B#': 0, 'C#': 1, Db: 1, D: 2, 'D#': 3, Eb: 3, E: 4, Fb: 4, F: 5, 'E#': 5 },
  ...{ 'F#': 6, Gb: 6, G: 7, 'G#': 8, Ab: 8, A: 9, 'A#': 10, Bb: 10, B: 11, Cb: 11 },
};

/** MIREX key score: 1 the same, 0.5 a fifth away, 0.3 relative, 0.2 parallel, else 0. */
export function keyScore(truth: SongTruth['key'], estimate: SongTruth['key']): number {
  const distance = (PITCH_CLASSES[estimate.tonic] - PITCH_CLASSES[truth.tonic] + 12) % 12;
  if (estimate.mode === truth.mode) {
    if (distance === 0) return 1;
    return distance === 7 || distance === 5 ? 0.5 : 0;
  }
  if (distance === (truth.mode === 'major' ? 9 : 3)) return 0.3;
  return distance === 0 ? 0.2 : 0;
}

export interface Judgment {
  /** 0 to 1, as claimed. */
  confidence: number;
  /** 0 to 1, as it turned out. */
  correctness: number;
}

export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  meanConfidence: number;
  meanCorrectness: number;
}

/** Reliability diagram: what was claimed against what turned out, in equal bins; empty ones left out. */
export function calibration(judgments: readonly Judgment[], bins = 5): CalibrationBin[] {
  return Array.from({ length: bins }, (_, i) => {
    const inBin = judgments.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === i,
    );
    return {
      from: i / bins,
      to: (i + 1) / bins,
      count: inBin.length,
      meanConfidence: mean(inBin.map((judgment) => judgment.confidence)),
      meanCorrectness: mean(inBin.map((judgment) => judgment.correctness)),
    };
  }).filter((bin) => bin.count > 0);
}

/** Mean squared difference of what was claimed and what turned out (Brier 1950); 0 without any. */
export function brierScore(judgments: readonly Judgment[]): number {
  return mean(judgments.map(({ confidence, correctness }) => (confidence - correctness) ** 2));
}

/** Mean gap between confidence and correctness over the bins, weighted by their counts. */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  if (total === 0) return 0;
  return bins.reduce(
    (sum, bin) => sum + (bin.count / total) * Math.abs(bin.meanConfidence - bin.meanCorrectness),
    0,
  );
}

/**
 * Spans found with both ends within `windowSec`; ends at the song's own start and end need not be met,
 * because what is before the first sound and after the last is nobody's to say.
 */
export function spanFMeasure(
  truth: readonly Span[],
  estimate: readonly Span[],
  windowSec: number,
  durationSec: number,
): { hits: number; said: number; right: number } {
  const near = (a: number, b: number, edge: (sec: number) => boolean): boolean =>
    Math.abs(a - b) <= windowSec || (edge(a) && edge(b));
  const isStart = (sec: number): boolean => sec <= windowSec;
  const isEnd = (sec: number): boolean => sec >= durationSec - windowSec;
  const hits = truth.filter(([from, to]) =>
    estimate.some(([a, b]) => near(from, a, isStart) && near(to, b, isEnd)),
  ).length;
  return { hits, said: estimate.length, right: truth.length };
}

/** Probability that a case has a higher score than a control, ties counting half. */
export function areaUnderCurve(cases: readonly number[], controls: readonly number[]): number {
  const wins = cases.map((score) =>
    mean(controls.map((other) => (score > other ? 1 : score === other ? 0.5 : 0))),
  );
  return mean(wins);
}
