/** Annotated recordings beside the checkout; measured where the annotation is certain. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fMeasure, within } from '@bachata/core/music/testing/evaluation.ts';
import { z } from 'zod';
import { decode } from './music-material.ts';
import type { Tracker } from './music-trackers.ts';

const FOLDER = path.join(import.meta.dirname, '../../../shared/audio');

const span = z.tuple([z.number(), z.number()]);
const annotation = z.object({
  beats: z.array(z.number()),
  downbeats: z.array(z.number()),
  certain: z.array(span),
  certainDown: z.array(span),
});

export interface RealFigures {
  song: string;
  tracker: string;
  f70: number;
  f30: number;
  downbeatF?: number;
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
          }),
        };
      });
    });
}
