/**
 * Measures the music analysis: `node tests/bench/music.ts [--seeds dev|test] [--from N] [--count N]
 * [--alone] [--json]`. Synthesized songs (development seeds unless told otherwise), then annotated
 * recordings where there are any, side by side with essentia.js and aubio where they are installed,
 * unless the analyzer is to be measured alone.
 */
import { parseArgs } from 'node:util';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { DEVELOPMENT_SEEDS, TEST_SEEDS } from '@bachata/library/songs/synth/seeds.ts';
import {
  assuranceTable,
  calibrationTable,
  judge,
  judgeHarmed,
  noJudgments,
  type Judgments,
} from './music-calibration.ts';
import { soloSong, testSong, type BenchSong } from './music-material.ts';
import { scoreRecordings, type RealFigures } from './music-real.ts';
import { scoreCropped, scoreSong, type Figures } from './music-score.ts';
import { aubioTracker, essentiaTracker, ownTracker, type Tracker } from './music-trackers.ts';
import { formatTable, show, type Table } from './table.ts';

interface Report {
  /** Mean of each figure per tracker. */
  means: Record<string, Figures>;
  songs: { name: string; tempoBpm: number; figures: Record<string, Figures> }[];
  judgments: Judgments;
  /** The same of songs that were made harder, one for each. */
  harmed: Judgments;
  recordings: RealFigures[];
}

/** The tables for the project's benchmark: every tracker over the test seeds. */
export async function musicBench(seeds: readonly number[] = TEST_SEEDS): Promise<Table[]> {
  const trackers = await allTrackers();
  const report = await measure(seeds, trackers, () => undefined);
  return [...tables(report), soloTable(seeds.slice(0, SOLOS), trackers)];
}

const SOLOS = 20;

const SOLO_FIGURES = ['beat F70', 'tempo 1 %', 'octave errors', 'downbeat F'];

/** To refuse a song is to find nothing in it. */
function figuresOrNone(song: BenchSong, tracker: Tracker): Figures {
  try {
    return scoreSong(song, tracker).figures;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return Object.fromEntries(SOLO_FIGURES.map((figure) => [figure, 0]));
  }
}

/** One player alone: hardly a song, but what people try. */
function soloTable(seeds: readonly number[], trackers: readonly Tracker[]): Table {
  const songs = seeds.map(soloSong);
  const rows = trackers.map((tracker) => {
    const means = meanOf(songs.map((song) => figuresOrNone(song, tracker)));
    return [tracker.name, ...SOLO_FIGURES.map((figure) => show(means[figure]))];
  });
  return {
    title: `One player alone, ${songs.length} times`,
    columns: ['tracker', ...SOLO_FIGURES],
    rows,
  };
}

function tables(report: Report): Table[] {
  return [
    comparisonTable(report),
    ...(report.recordings.length > 0 ? [recordingTable(report.recordings)] : []),
    assuranceTable('as they are', report.judgments),
    assuranceTable('made harder', report.harmed),
    calibrationTable('made harder', report.harmed),
  ];
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
    judgments: noJudgments(),
    harmed: noJudgments(),
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
      judge(report.judgments, tracked.analysis.confidence, scores);
      judgeHarmed(report.harmed, song, seed, tracker);
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

function comparisonTable(report: Report): Table {
  const columns = [...new Set(Object.values(report.means).flatMap((means) => Object.keys(means)))];
  return {
    title: `Music analysis on ${report.songs.length} synthesized songs`,
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
    columns: ['song', 'tracker', 'beat F70', 'beat F30', 'downbeat F', 'eights', 'eights 30 s'],
    rows: recordings.map(({ song, tracker, f70, f30, downbeatF, eightF, excerptEightF }) => [
      ...[song, tracker, show(f70), show(f30)],
      ...[show(downbeatF), show(eightF), show(excerptEightF)],
    ]),
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
  for (const table of tables(report)) console.log(formatTable(table));
}

if (import.meta.main) await main();
