/**
 * Writes `core/pose/embedding-scale.generated.ts`: the mean of each feature over the library, and how much it
 * varies when nothing but the filming changes. That has two causes, measured one after the other:
 * other cameras, bodies and tempi (on known landmarks), and what the models see wrongly (on the
 * library's clips of moves of development, whose landmarks are known).
 *
 * `node tools/fit/embedding-scale.ts --tracks DIR [--clips N]`, when features, models or moves have
 * changed; then format what it wrote. The followed clips are kept in DIR; minutes of processor time
 * where it is empty.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { mean, sum } from '@bachata/core/numeric/statistics.ts';
import { DANCER_FEATURES, RELATION_FEATURES } from '@bachata/core/pose/embedding-features.ts';
import { movementFeatures } from '@bachata/core/pose/embedding.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { decodeTrack, encodeTrack } from '@bachata/core/pose/track-file.ts';
import { library } from '@bachata/library/moves/index.ts';
import { createRerenderer } from '../../functions/library-render/rerender.ts';
import { clipFile } from '@bachata/library/files.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { DEVELOPMENT_MOVES } from '../../tests/bench/held-out.ts';
import { viewOf } from '../../tests/bench/rerender-views.ts';

const VIEWS = 4;
const FIRST_SEED = 100;
const FPS = 8;
/** A feature that hardly varies must not outweigh all others. */
const LEAST_SHARE = 0.15;
const TINY = 1e-3;
const SIZE = 2 * DANCER_FEATURES + RELATION_FEATURES;

const known = (values: readonly number[]): number[] =>
  values.filter((value) => !Number.isNaN(value));
const meanSquare = (values: readonly number[]): number => mean(values.map((value) => value ** 2));

function featuresOf(track: PoseTrack, { counts }: Move, tempoBpm: number): number[] {
  return movementFeatures(track, { startSec: 0, counts, secPerCount: 60 / tempoBpm });
}

/** [view][move] of features. */
function filmed(): number[][][] {
  return Array.from({ length: VIEWS }, (_, index) => {
    process.stderr.write(`view ${index + 1} of ${VIEWS}\n`);
    const view = viewOf(FIRST_SEED + index);
    const { truth } = createRerenderer({ ...view, fps: FPS });
    return library.moves.map((move) => featuresOf(truth(move), move, view.tempoBpm ?? 120));
  });
}

/** Seen less known features, one list a clip. */
async function errors(folder: string, clips: number): Promise<number[][]> {
  await mkdir(folder, { recursive: true });
  const sample = DEVELOPMENT_MOVES.slice(0, clips);
  const { truth } = createRerenderer();
  await using pool = new VisionPool(DEFAULT_POSE_MODEL);
  const found: number[][] = [];
  for (const move of sample) {
    const file = path.join(folder, `${move.id}.track`);
    const stored = await readFile(file).catch(() => undefined);
    const followed = async (): Promise<PoseTrack> => {
      const clip = clipFile(move.id, 'left');
      const roles = { leadStartsOn: 'left' } as const;
      const { track } = await trackDancers(clip, { fps: FPS, pool, roles });
      await writeFile(file, encodeTrack(track));
      return track;
    };
    const track = stored === undefined ? await followed() : decodeTrack(stored);
    const right = featuresOf(truth(move), move, CLIP_TEMPO_BPM);
    found.push(featuresOf(track, move, CLIP_TEMPO_BPM).map((value, i) => value - right[i]));
    process.stderr.write(`clip ${found.length} of ${sample.length}\n`);
  }
  return found;
}

/** The same feature of the other dancer, who is seen no better. */
const partnerOf = (i: number): number =>
  i >= 2 * DANCER_FEATURES ? i : (i + DANCER_FEATURES) % (2 * DANCER_FEATURES);

const { values } = parseArgs({
  options: { tracks: { type: 'string' }, clips: { type: 'string', default: '48' } },
});
if (values.tracks === undefined) throw new Error('--tracks is missing');
const wrong = await errors(values.tracks, Number(values.clips));
const seen = filmed();
const means: number[] = [];
const scales: number[] = [];
for (let i = 0; i < SIZE; i++) {
  const all = known(seen.flatMap((view) => view.map((of) => of[i])));
  const center = mean(all);
  const total = meanSquare(all.map((value) => value - center));
  const ofMove = library.moves.map((_, move) => known(seen.map((view) => view[move][i])));
  const freedom = sum(ofMove.map((list) => Math.max(0, list.length - 1)));
  const byFilming =
    sum(ofMove.flatMap((list) => list.map((value) => (value - mean(list)) ** 2))) /
    Math.max(1, freedom);
  const byModel = meanSquare(known(wrong.flatMap((of) => [of[i], of[partnerOf(i)]])));
  means.push(center);
  scales.push(Math.sqrt(byFilming + byModel) + LEAST_SHARE * Math.sqrt(total) + TINY);
}

const digits = (value: number): string => String(Number(value.toPrecision(4)));
const list = (name: string, numbers: readonly number[]): string =>
  `export const ${name}: readonly number[] = [\n` +
  `${numbers.map((value) => `  ${digits(value)},\n`).join('')}];\n`;
await writeFile(
  path.join(import.meta.dirname, '../../core/pose/embedding-scale.generated.ts'),
  '/** Written by `tools/fit/embedding-scale.ts`: mean and spread of each feature of an embedding. */\n' +
    list('FEATURE_MEANS', means) +
    list('FEATURE_SCALES', scales),
);
