/**
 * Measures the music analysis: `node tests/bench/music.ts [--seeds dev|test] [--from N] [--count N]
 * [--alone] [--json]`. Synthesised songs (development seeds unless told otherwise), then annotated
 * recordings where there are any, side by side with essentia.js and aubio where they are installed,
 * unless the analyser is to be measured alone.
 */
import { parseArgs } from 'node:util';
import {
  calibration,
  expectedCalibrationError,
  type Judgement,
} from '@bachata/core/music/evaluation.ts';
import { DEVELOPMENT_SEEDS, TEST_SEEDS } from '../../data/songs/synth/seeds.ts';
import { testSong } from './music-material.ts';
import { scoreRecordings, type RealFigures } from './music-real.ts';
import { scoreCropped, scoreSong, type Figures } from './music-score.ts';
import { aubioTracker, essentiaTracker, ownTracker, type Tracker } from './music-trackers.ts';
import { formatTable, type Table } from './table.ts';

type ConfidenceOf = 'tempo' | 'beats' | 'downbeats' | 'eightCounts' | 'sections';

/** What each confidence claims, among the figures of a song. */
const CLAIMS: Record<ConfidenceOf, string> = {
  tempo: 'tempo 1 %',
  beats: 'beat F70',
  downbeats: 'downbeat F',
  eightCounts: 'eight F',
  sections: 'bounds F3',
};

/** Agreement from which a song counts as right in what a confidence claims. */
const RIGHT = 0.9;

interface Report {
  /** Mean of each figure per tracker. */
  means: Record<string, Figures>;
  songs: { name: string; tempoBpm: number; figures: Record<string, Figures> }[];
  judgements: Record<ConfidenceOf, Judgement[]>;
  recordings: RealFigures[];
}

/** The table for the project's benchmark: every tracker over the test seeds. */
export async function musicBench(seeds: readonly number[] = TEST_SEEDS): Promise<Table> {
  return comparisonTable(await measure(seeds, await allTrackers(), () => undefined));
}

async function allTrackers(): Promise<Tracker[]> {
  return [ownTracker, await essentiaTracker(), aubioTracker()].filter(
    (tracker) => tracker !== undefined,
  );
}

async function measure(
  seeds: readonly number[],
  trackers: readonly Tracker[],
  onSong: (line: string) => void,
): Promise<Report> {
  const report: Report = {
    means: {},
    songs: [],
    judgements: { tempo: [], beats: [], downbeats: [], eightCounts: [], sections: [] },
    recordings: scoreRecordings(trackers),
  };
  for (const seed of seeds) {
    const song = testSong(seed);
    const figures: Record<string, Figures> = {};
    for (const tracker of trackers) {
      const { tracked, figures: scores } = scoreSong(song, tracker);
      figures[tracker.name] = scores;
      if (!tracked.analysis) continue;
      const cropped = scoreCropped(song, tracker, 1 + (seed % 3));
      if (cropped !== undefined) scores['downbeat F cropped'] = cropped;
      for (const [claim, figure] of Object.entries(CLAIMS) as [ConfidenceOf, string][]) {
        const confidence = tracked.analysis.confidence[claim];
        report.judgements[claim].push({ confidence, correctness: scores[figure] ?? 0 });
      }
    }
    report.songs.push({ name: song.name, tempoBpm: song.truth.tempoBpm, figures });
    onSong(songLine(song.name, song.truth.tempoBpm, figures[ownTracker.name]));
  }
  for (const { name } of trackers) {
    report.means[name] = meanOf(report.songs.map((song) => song.figures[name]));
  }
  return report;
}

function songLine(name: string, tempoBpm: number, figures: Figures): string {
  const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${show(value)}`);
  return `${name} (${tempoBpm.toFixed(1)} BPM): ${shown.join(', ')}`;
}

function meanOf(songs: readonly Figures[]): Figures {
  const names = [...new Set(songs.flatMap((song) => Object.keys(song)))];
  return Object.fromEntries(
    names.map((name) => {
      const values = songs.map((song) => song[name]).filter((value) => value !== undefined);
      const sum = values.reduce((total, value) => total + value, 0);
      return [name, name === 'octave errors' ? sum : sum / values.length];
    }),
  );
}

function show(value: number | undefined): string {
  return value === undefined ? '-' : String(Math.round(value * 1000) / 1000);
}

function comparisonTable(report: Report): Table {
  const columns = [...new Set(Object.values(report.means).flatMap((means) => Object.keys(means)))];
  return {
    title: `Music analysis on ${report.songs.length} synthesised songs`,
    columns: ['tracker', ...columns],
    rows: Object.entries(report.means).map(([tracker, means]) => [
      tracker,
      ...columns.map((column) => show(means[column])),
    ]),
  };
}

function recordingTable(recordings: readonly RealFigures[]): Table {
  return {
    title: 'Annotated recordings, where the annotation is certain',
    columns: ['song', 'tracker', 'beat F70', 'beat F30', 'downbeat F'],
    rows: recordings.map(({ song, tracker, f70, f30, downbeatF }) => [
      ...[song, tracker, show(f70), show(f30), show(downbeatF)],
    ]),
  };
}

function calibrationTable(judgements: Report['judgements']): Table {
  return {
    title: 'Calibration: claimed confidence against what turned out',
    columns: ['confidence in', 'bin', 'songs', 'claimed', 'turned out', 'mean gap'],
    rows: Object.entries(judgements).flatMap(([claim, list]) => {
      const bins = calibration(list);
      const error = show(expectedCalibrationError(bins));
      return bins.map((bin) => [
        claim,
        `${bin.from.toFixed(1)}-${bin.to.toFixed(1)}`,
        bin.count,
        show(bin.meanConfidence),
        show(bin.meanCorrectness),
        error,
      ]);
    }),
  };
}

/** Whether the analyser knows when it is wrong. */
function assuranceTable(judgements: Report['judgements']): Table {
  const typical = (list: readonly Judgement[]): string =>
    show(list.reduce((sum, { confidence }) => sum + confidence, 0) / list.length || undefined);
  return {
    title: `Mean confidence of songs that are right (at least ${RIGHT}) and wrong`,
    columns: ['claim', 'right songs', 'confidence', 'wrong songs', 'confidence', 'mean gap'],
    rows: Object.entries(judgements).map(([claim, list]) => {
      const right = list.filter(({ correctness }) => correctness >= RIGHT);
      const wrong = list.filter(({ correctness }) => correctness < RIGHT);
      const gap = show(expectedCalibrationError(calibration(list)));
      return [claim, right.length, typical(right), wrong.length, typical(wrong), gap];
    }),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: 'dev' },
      from: { type: 'string', default: '0' },
      count: { type: 'string' },
      alone: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.seeds !== 'dev' && values.seeds !== 'test') {
    throw new Error(`--seeds is dev or test, not ${values.seeds}`);
  }
  const seeds = values.seeds === 'dev' ? DEVELOPMENT_SEEDS : TEST_SEEDS;
  const from = Number(values.from);
  const end = values.count === undefined ? seeds.length : from + Number(values.count);
  const trackers = values.alone ? [ownTracker] : await allTrackers();
  const report = await measure(seeds.slice(from, end), trackers, (line) => console.error(line));
  if (values.json) {
    console.log(JSON.stringify(report));
    return;
  }
  console.log(formatTable(comparisonTable(report)));
  if (report.recordings.length > 0) console.log(formatTable(recordingTable(report.recordings)));
  console.log(formatTable(assuranceTable(report.judgements)));
  console.log(formatTable(calibrationTable(report.judgements)));
}

if (import.meta.main) await main();
