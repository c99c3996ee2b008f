/**
 * How well songs are counted where that is hard: `node tests/bench/music-count.ts [--seeds dev|test]
 * [--generators usual,hard,styles] [--every N]`. Whole songs and excerpts of 30 s, passages without a
 * beat, fast songs, other styles, and whether the confidence in the eight means what it says.
 */
import { parseArgs } from 'node:util';
import type { SongAnalysis } from '@bachata/core/music/analysis.ts';
import { analyzeSong } from '@bachata/core/music/analyzer/analyze.ts';
import { beatless } from '@bachata/core/music/count-confidence.ts';
import {
  areaUnderCurve,
  boundaryFMeasure,
  calibration,
  fMeasure,
  frameAccuracy,
  spanFMeasure,
  tempoIsRight,
  type Judgment,
} from '@bachata/core/music/testing/evaluation.ts';
import { mean } from '@bachata/core/numeric/statistics.ts';
import { InvalidInputError } from '@bachata/core/errors.ts';
import { GENERATORS, type GeneratedSong } from './music-generators.ts';
import { BENCH_SAMPLE_RATE } from './music-material.ts';
import { formatTable, show, type Table } from './table.ts';

const EXCERPT_SEC = 30;
/** Shorter passages are stops, through which dancers count. */
const SHORTEST_GAP_SEC = 4;
const FIGURES = ['tempo', 'beats', 'ones', 'eights', 'eights 30 s', 'borders 3 s', 'patterns'];

type Row = Partial<Record<string, number>>;

interface Result {
  readonly kind: string;
  readonly isBachata: boolean;
  readonly figures: Row;
  readonly otherStyle: number;
  readonly judgments: readonly Judgment[];
  /** Passages without a beat: found, said, true. */
  readonly spans: { readonly hits: number; readonly said: number; readonly right: number };
}

/** To refuse a song is to find nothing in it. */
function analyzed(samples: Float32Array): SongAnalysis | undefined {
  try {
    return analyzeSong(samples, BENCH_SAMPLE_RATE);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return undefined;
  }
}

function measure({ kind, isBachata, samples, truth }: GeneratedSong, seed: number): Result {
  const whole = analyzed(samples);
  const judgments: Judgment[] = [];
  const eightF = (analysis: SongAnalysis | undefined, fromSec: number, toSec: number): number => {
    const expected = truth.eightCountsSec.filter((sec) => sec >= fromSec && sec < toSec);
    const found = (analysis?.eightCountsSec ?? []).map((sec) => sec + fromSec);
    const { f } = fMeasure(expected, found, 0.07);
    if (analysis) judgments.push({ confidence: analysis.confidence.eightCounts, correctness: f });
    return f;
  };
  const durationSec = samples.length / BENCH_SAMPLE_RATE;
  const first = truth.beatsSec[0];
  const room = Math.max(0, (truth.beatsSec.at(-1) ?? durationSec) - first - EXCERPT_SEC);
  const cutSec = first + room * ((seed * 0.618) % 1);
  const cut = samples.slice(
    Math.round(cutSec * BENCH_SAMPLE_RATE),
    Math.round((cutSec + EXCERPT_SEC) * BENCH_SAMPLE_RATE),
  );
  const long = ([from, to]: readonly [number, number]): boolean => to - from >= SHORTEST_GAP_SEC;
  const gaps = (truth.withoutBeatSec ?? []).filter(long);
  const said = (whole ? beatless(whole) : []).map(
    ({ fromSec, toSec }) => [fromSec, toSec] as const,
  );
  return {
    kind,
    isBachata,
    otherStyle: whole?.otherStyle ?? 1,
    figures: isBachata
      ? {
          tempo: Number(whole !== undefined && tempoIsRight(truth.tempoBpm, whole.tempoBpm, 0.02)),
          beats: fMeasure(truth.beatsSec, whole?.beatsSec ?? [], 0.07).f,
          ones: fMeasure(truth.downbeatsSec, whole?.downbeatsSec ?? [], 0.07).f,
          eights: eightF(whole, 0, durationSec),
          'eights 30 s': eightF(analyzed(cut), cutSec, cutSec + EXCERPT_SEC),
          'borders 3 s': boundaryFMeasure(truth.sections, whole?.sections ?? [], 3).f,
          patterns: frameAccuracy(truth.sections, whole?.sections ?? [], 'pattern'),
        }
      : {},
    judgments,
    spans: isBachata ? spanFMeasure(gaps, said, 1, durationSec) : { hits: 0, said: 0, right: 0 },
  };
}

function tables(results: readonly Result[]): Table[] {
  const songs = results.filter(({ isBachata }) => isBachata);
  const row = (name: string, members: readonly Result[]): (string | number)[] => [
    name,
    members.length,
    ...FIGURES.map((figure) => show(mean(members.map(({ figures }) => figures[figure] ?? 0)))),
  ];
  const kinds = [...new Set(songs.map(({ kind }) => kind))];
  const total = (part: 'hits' | 'said' | 'right'): number =>
    songs.reduce((sum, { spans }) => sum + spans[part], 0);
  const f = (2 * total('hits')) / Math.max(1, total('said') + total('right'));
  const others = results.filter(({ isBachata }) => !isBachata);
  const ofStyle = (members: readonly Result[]): number[] => members.map((each) => each.otherStyle);
  return [
    {
      title: 'Songs by what is hard about them',
      columns: ['kind', 'songs', ...FIGURES],
      rows: [
        ...kinds.map((kind) =>
          row(
            kind,
            songs.filter((song) => song.kind === kind),
          ),
        ),
        row('all', songs),
      ],
    },
    {
      title: 'Passages without a beat (within 1 s), and other styles',
      columns: ['passages', 'said', 'found', 'F', 'other styles', 'AUC'],
      rows: [
        [
          ...[total('right'), total('said'), total('hits'), show(f), others.length],
          show(areaUnderCurve(ofStyle(others), ofStyle(songs))),
        ],
      ],
    },
    {
      title: 'Confidence in the eight against what turned out, songs and excerpts',
      columns: ['tenth', 'songs', 'claimed', 'turned out'],
      rows: calibration(
        songs.flatMap(({ judgments }) => judgments),
        10,
      ).map((bin) => [
        bin.from.toFixed(1),
        bin.count,
        show(bin.meanConfidence),
        show(bin.meanCorrectness),
      ]),
    },
  ];
}

/** @param every takes every so many-th seed only */
export function musicCountBench(
  names: readonly string[] = Object.keys(GENERATORS),
  split: 'dev' | 'test' = 'test',
  every = 1,
  onSong: (line: string) => void = () => undefined,
): Table[] {
  const results = names.flatMap((name) => {
    if (!Object.hasOwn(GENERATORS, name)) {
      throw new RangeError(`no generator ${name}; there are ${Object.keys(GENERATORS).join(', ')}`);
    }
    const generator = GENERATORS[name];
    return generator[split]
      .filter((_, i) => i % every === 0)
      .map((seed) => {
        const result = measure(generator.make(seed), seed);
        const figures = Object.entries(result.figures).map(
          ([key, value]) => `${key} ${show(value)}`,
        );
        onSong(`${name} ${seed} ${result.kind}: ${figures.join(', ')}`);
        return result;
      });
  });
  return tables(results);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: 'dev' },
      generators: { type: 'string' },
      every: { type: 'string', default: '1' },
    },
  });
  const split = values.seeds === 'test' ? 'test' : 'dev';
  const names = values.generators?.split(',');
  const report = (line: string): void => console.error(line);
  for (const table of musicCountBench(names, split, Number(values.every), report)) {
    console.log(formatTable(table));
  }
}
