/**
 * Writes `core/pose/known-seen.ts`: how a feature of a movement is usually seen, from how it is known
 * to be. The analyser makes hidden limbs smaller movements than they do and shortens what is far
 * away; a line through known and seen features of many clips says by how much. Fitted on the
 * library's clips of the moves of development (`held-out.ts`).
 *
 * `node tests/bench/pose-known-seen.ts --tracks DIR [--clips N]`, when features or models have
 * changed; then format what it wrote. The followed clips are kept in DIR; five seconds of processor
 * time for each that is not there.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CLIP_TEMPO_BPM } from '../../core/moves/clip-format.ts';
import type { Move } from '../../core/moves/library.ts';
import { clamp, mean } from '../../core/music/statistics.ts';
import { DANCER_FEATURES } from '../../core/pose/embedding-features.ts';
import { scaledFeatures } from '../../core/pose/embedding.ts';
import type { PoseTrack } from '../../core/pose/track.ts';
import { decodeTrack, encodeTrack } from '../../core/pose/track-file.ts';
import { createRerenderer } from '../../functions/clips/rerender.ts';
import { libraryClip } from '../../functions/paths.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { DEVELOPMENT_MOVES } from './held-out.ts';

const FPS = 8;
/** Added to a feature's variance: one that hardly varies says nothing of its line's slope. */
const RIDGE = 0.1;
const MOST_GAIN = 1.2;

const { values } = parseArgs({
  options: {
    tracks: { type: 'string' },
    clips: { type: 'string', default: String(DEVELOPMENT_MOVES.length) },
  },
});
const folder = values.tracks;
if (folder === undefined) throw new Error('--tracks is missing');
await mkdir(folder, { recursive: true });
await using pool = new VisionPool(DEFAULT_POSE_MODEL);

async function followed({ id }: Move): Promise<PoseTrack> {
  const file = path.join(String(folder), `${id}.track`);
  const stored = await readFile(file).catch(() => undefined);
  if (stored !== undefined) return decodeTrack(stored);
  const { track } = await trackDancers(await libraryClip(id, 'left'), {
    ...{ fps: FPS, pool, roles: { leadStartsOn: 'left' } },
  });
  await writeFile(file, encodeTrack(track));
  return track;
}

const { truth } = createRerenderer({ fps: FPS });
const known: number[][] = [];
const seen: number[][] = [];
for (const move of DEVELOPMENT_MOVES.slice(0, Number(values.clips))) {
  const span = { startSec: 0, counts: move.counts, secPerCount: 60 / CLIP_TEMPO_BPM };
  seen.push(scaledFeatures(await followed(move), span) ?? []);
  known.push(scaledFeatures(truth(move), span) ?? []);
  process.stderr.write(`${known.length} ${move.id}\n`);
}

/** Slope of the line from known to seen. */
function slope(feature: number): number {
  const x = known.map((of) => of[feature]);
  const y = seen.map((of) => of[feature]);
  const [meanX, meanY] = [mean(x), mean(y)];
  const both = mean(x.map((value, i) => (value - meanX) * (y[i] - meanY)));
  return both / (mean(x.map((value) => (value - meanX) ** 2)) + RIDGE);
}
/** The same feature of the other dancer, who is seen no better. */
const partnerOf = (i: number): number =>
  i >= 2 * DANCER_FEATURES ? i : (i + DANCER_FEATURES) % (2 * DANCER_FEATURES);

const slopes = known[0].map((_, feature) => slope(feature));
const gains = slopes.map((of, i) => clamp((of + slopes[partnerOf(i)]) / 2, 0, MOST_GAIN));
const offsets = gains.map(
  (gain, i) => mean(seen.map((of) => of[i])) - gain * mean(known.map((of) => of[i])),
);
const list = (name: string, numbers: readonly number[]): string =>
  `export const ${name}: readonly number[] = [\n` +
  `${numbers.map((value) => `  ${Number(value.toPrecision(4))},\n`).join('')}];\n`;
await writeFile(
  path.join(import.meta.dirname, '../../core/pose/known-seen.ts'),
  '/** Written by `tests/bench/pose-known-seen.ts`: a feature as it is seen is gain x known + offset. */\n' +
    list('SEEN_GAINS', gains) +
    list('SEEN_OFFSETS', offsets),
);
