/** Annotated recordings beside the checkout; measured where the annotation is certain. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fMeasure, within } from '@bachata/core/music/testing/evaluation.ts';
import { mean } from '@bachata/core/numeric/statistics.ts';
import { z } from 'zod';
import { BENCH_SAMPLE_RATE, decode } from './music-material.ts';
import type { Tracker } from './music-trackers.ts';

const EXCERPT_SEC = 30;
const EXCERPT_STEP_SEC = 2.5;
const FOLDER = path.join(import.meta.dirname, '../../../shared/audio');

const span = z.tuple([z.number(), z.number()]);
const annotation = z.object({
  beats: z.array(z.number()),
  downbeats: z.array(z.number()),
  eights: z.array(z.number()),
  certain: z.array(span),
  certainDown: z.array(span),
  certainEight: z.array(span),
});
type Annotation = z.infer<typeof annotation>;

export interface RealFigures {
  song: string;
  tracker: string;
  f70: number;
  f30: number;
  downbeatF?: number;
  eightF?: number;
  /** Mean over excerpts of 30 s, one every 2.5 s, each analyzed alone. */
  excerptEightF?: number;
}

/** Empty where there are no recordings. */
export function scoreRecordings(trackers: readonly Tracker[]): RealFigures[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.truth.json'))
    .flatMap((name) => {
      const song = name.replace('.truth.json', '');
      const truth = annotation.parse(JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')));
      const samples = decode(path.join(FOLDER, `${song}.mp3`));
      return trackers.map((tracker) => {
        const { beatsSec, analysis } = tracker.track(samples);
        const beats = within(truth.beats, truth.certain);
        const tracked = within(beatsSec, truth.certain);
        return {
          song,
          tracker: tracker.name,
          f70: fMeasure(beats, tracked, 0.07).f,
          f30: fMeasure(beats, tracked, 0.03).f,
          ...(analysis && {
            downbeatF: fMeasure(
              within(truth.downbeats, truth.certainDown),
              within(analysis.downbeatsSec, truth.certainDown),
              0.07,
            ).f,
            eightF: eightF(truth, analysis.eightCountsSec),
            excerptEightF: excerptEightF(samples, truth, tracker),
          }),
        };
      });
    });
}

function eightF(
  { eights, certainEight }: Annotation,
  tracked: readonly number[],
  [fromSec, toSec] = [0, Infinity],
): number {
  const judged = (times: readonly number[]): number[] =>
    within(times, certainEight).filter((sec) => sec >= fromSec && sec < toSec);
  return fMeasure(judged(eights), judged(tracked), 0.07).f;
}

function excerptEightF(samples: Float32Array, truth: Annotation, tracker: Tracker): number {
  const all: number[] = [];
  const lastSec = samples.length / BENCH_SAMPLE_RATE - EXCERPT_SEC;
  for (let fromSec = 0; fromSec <= lastSec; fromSec += EXCERPT_STEP_SEC) {
    const toSec = fromSec + EXCERPT_SEC;
    const cut = samples.slice(fromSec * BENCH_SAMPLE_RATE, toSec * BENCH_SAMPLE_RATE);
    const found = tracker.track(cut).analysis?.eightCountsSec ?? [];
    all.push(
      eightF(
        truth,
        found.map((sec) => sec + fromSec),
        [fromSec, toSec],
      ),
    );
  }
  return mean(all);
}
