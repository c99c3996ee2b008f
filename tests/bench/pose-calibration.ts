/**
 * Writes `core/pose/embedding-scale.ts`: the mean of each feature over the library, and how much it
 * varies when the same move is seen by another camera, with other dancers and a tracker's faults.
 * Run it when features or moves have changed: `node tests/bench/pose-calibration.ts`. Takes minutes.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { movementFeatures } from '../../core/pose/embedding.ts';
import { noisyTrack } from '../../core/pose/testing/noisy-track.ts';
import { mean, sum } from '../../core/music/statistics.ts';
import { library } from '../../data/moves/index.ts';
import { createRerenderer } from '../../functions/clips/rerender.ts';
import { viewOf } from './rerender-views.ts';

const VIEWS = 6;
const FIRST_SEED = 100;
/** A feature that hardly varies must not outweigh all others. */
const LEAST_SHARE = 0.15;
const TINY = 1e-3;

/** [view][move] of features. */
const seen = Array.from({ length: VIEWS }, (_, index) => {
  const view = viewOf(FIRST_SEED + index);
  const { truth } = createRerenderer(view);
  process.stderr.write(`view ${index + 1} of ${VIEWS}\n`);
  const secPerCount = 60 / (view.tempoBpm ?? 120);
  return library.moves.map((move, at) =>
    movementFeatures(noisyTrack(truth(move), { seed: index * 1000 + at }), {
      startSec: 0,
      counts: move.counts,
      secPerCount,
    }),
  );
});

const features = seen[0][0].length;
const means: number[] = [];
const scales: number[] = [];
for (let i = 0; i < features; i++) {
  const known = (values: number[]): number[] => values.filter((value) => !Number.isNaN(value));
  const all = known(seen.flatMap((view) => view.map((of) => of[i])));
  const centre = mean(all);
  const total = Math.sqrt(mean(all.map((value) => (value - centre) ** 2)));
  const ofMove = library.moves.map((_, move) => known(seen.map((view) => view[move][i])));
  const squares = ofMove.map((values) => sum(values.map((value) => (value - mean(values)) ** 2)));
  const freedom = sum(ofMove.map((values) => Math.max(0, values.length - 1)));
  const within = Math.sqrt(sum(squares) / Math.max(1, freedom));
  means.push(centre);
  scales.push(within + LEAST_SHARE * total + TINY);
}

const digits = (value: number): string => String(Number(value.toPrecision(4)));
const list = (name: string, values: readonly number[]): string =>
  `export const ${name}: readonly number[] = [\n${values.map((value) => `  ${digits(value)},\n`).join('')}];\n`;
await writeFile(
  fileURLToPath(new URL('../../core/pose/embedding-scale.ts', import.meta.url)),
  '/** Written by `tests/bench/pose-calibration.ts`: mean and spread of each feature of an embedding. */\n' +
    list('FEATURE_MEANS', means) +
    list('FEATURE_SCALES', scales),
);
