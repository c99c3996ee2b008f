/** Whether the analyzer knows when it is wrong: what its confidences claim, and what turned out. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  brierScore,
  calibration,
  expectedCalibrationError,
  type Judgment,
} from '@bachata/core/music/testing/evaluation.ts';
import { harmed } from './music-harm.ts';
import type { BenchSong } from './music-material.ts';
import { scoreSong, type Figures } from './music-score.ts';
import type { Tracked, Tracker } from './music-trackers.ts';
import { show, type Table } from './table.ts';

type Confidence = NonNullable<Tracked['analysis']>['confidence'];
type ConfidenceOf = keyof Confidence;

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

export type Judgments = Record<ConfidenceOf, Judgment[]>;

export const noJudgments = (): Judgments => ({
  tempo: [],
  beats: [],
  downbeats: [],
  eightCounts: [],
  sections: [],
});

export function judge(judgments: Judgments, confidence: Confidence, figures: Figures): void {
  for (const [claim, figure] of Object.entries(CLAIMS) as [ConfidenceOf, string][]) {
    judgments[claim].push({ confidence: confidence[claim], correctness: figures[figure] ?? 0 });
  }
}

/** Judges the tracker by a harder version of the song; to refuse that one is no mistake. */
export function judgeHarmed(
  judgments: Judgments,
  song: BenchSong,
  seed: number,
  tracker: Tracker,
): void {
  try {
    const { tracked, figures } = scoreSong(harmed(song, seed), tracker);
    if (tracked.analysis) judge(judgments, tracked.analysis.confidence, figures);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
  }
}

export function assuranceTable(songs: string, judgments: Judgments): Table {
  const typical = (list: readonly Judgment[]): string =>
    show(list.reduce((sum, { confidence }) => sum + confidence, 0) / list.length || undefined);
  return {
    title: `Songs ${songs}: mean confidence where right (at least ${RIGHT}) and where wrong`,
    columns: ['claim', 'right', 'confidence', 'wrong', 'confidence', 'mean gap', 'Brier'],
    rows: Object.entries(judgments).map(([claim, list]) => {
      const right = list.filter(({ correctness }) => correctness >= RIGHT);
      const wrong = list.filter(({ correctness }) => correctness < RIGHT);
      const gap = show(expectedCalibrationError(calibration(list)));
      const brier = show(brierScore(list));
      return [claim, right.length, typical(right), wrong.length, typical(wrong), gap, brier];
    }),
  };
}

export function calibrationTable(songs: string, judgments: Judgments): Table {
  return {
    title: `Songs ${songs}: claimed confidence against what turned out`,
    columns: ['confidence in', 'bin', 'songs', 'claimed', 'turned out'],
    rows: Object.entries(judgments).flatMap(([claim, list]) =>
      calibration(list).map((bin) => [
        claim,
        `${bin.from.toFixed(1)}-${bin.to.toFixed(1)}`,
        bin.count,
        show(bin.meanConfidence),
        show(bin.meanCorrectness),
      ]),
    ),
  };
}
