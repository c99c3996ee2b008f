/** What one tracker did with one song, in figures. */
import {
  boundaryFMeasure,
  fMeasure,
  isOctaveError,
  keyScore,
  tempoIsRight,
  frameAccuracy,
  type SongTruth,
} from '@bachata/core/music/testing/evaluation.ts';
import { BENCH_SAMPLE_RATE, type BenchSong } from './music-material.ts';
import type { Tracked, Tracker } from './music-trackers.ts';

/** Share of eight-counts that must be met for the phase of a song to count as right. */
const PHASE_IS_RIGHT = 0.8;

export type Figures = Partial<Record<string, number>>;

export function scoreSong(
  song: BenchSong,
  tracker: Tracker,
): { tracked: Tracked; figures: Figures } {
  const tracked = tracker.track(song.samples);
  const { truth } = song;
  const figures: Figures = {
    'beat F70': fMeasure(truth.beatsSec, tracked.beatsSec, 0.07).f,
    'beat F20': fMeasure(truth.beatsSec, tracked.beatsSec, 0.02).f,
    'tempo 1 %': Number(tempoIsRight(truth.tempoBpm, tracked.tempoBpm)),
    'octave errors': Number(isOctaveError(truth.tempoBpm, tracked.tempoBpm)),
    ...(tracked.cpuSec === undefined ? {} : { 'CPU s': tracked.cpuSec }),
  };
  if (tracked.analysis) Object.assign(figures, scoreAnalysis(song, tracked.analysis));
  return { tracked, figures };
}

function scoreAnalysis(song: BenchSong, analysis: NonNullable<Tracked['analysis']>): Figures {
  const { truth } = song;
  const eights = fMeasure(truth.eightCountsSec, analysis.eightCountsSec, 0.07).f;
  const lastStop = song.oddStopsSec.at(-1);
  const after = (times: readonly number[]) => times.filter((time) => time >= (lastStop ?? 0) - 0.1);
  const refound = fMeasure(after(truth.eightCountsSec), after(analysis.eightCountsSec), 0.07).f;
  return {
    'downbeat F': fMeasure(truth.downbeatsSec, analysis.downbeatsSec, 0.07).f,
    'eight F': eights,
    'eights right': Number(eights >= PHASE_IS_RIGHT),
    ...(lastStop === undefined ? {} : { 'after odd stop': Number(refound >= PHASE_IS_RIGHT) }),
    'bounds F0.5': boundaryFMeasure(truth.sections, analysis.sections, 0.5).f,
    'bounds F3': boundaryFMeasure(truth.sections, analysis.sections, 3).f,
    labels: frameAccuracy(truth.sections, analysis.sections, 'label'),
    patterns: frameAccuracy(truth.sections, analysis.sections, 'pattern'),
    key: Number(keyScore(truth.key, analysis.key) === 1),
    'key MIREX': keyScore(truth.key, analysis.key),
  };
}

/** Downbeat F of the song with its first `beats` beats cut off, so that it starts inside a bar. */
export function scoreCropped(song: BenchSong, tracker: Tracker, beats: number): number | undefined {
  const firstBar = song.truth.beatsSec.indexOf(song.truth.downbeatsSec[0]);
  const fromSec = song.truth.beatsSec[firstBar + beats] - 0.03;
  const samples = song.samples.slice(Math.round(fromSec * BENCH_SAMPLE_RATE));
  const downbeats = tracker.track(samples).analysis?.downbeatsSec;
  if (!downbeats) return undefined;
  const truth = shifted(song.truth, fromSec);
  return fMeasure(truth, downbeats, 0.07).f;
}

function shifted(truth: SongTruth, fromSec: number): number[] {
  return truth.downbeatsSec.map((time) => time - fromSec).filter((time) => time >= 0);
}
