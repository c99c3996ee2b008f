/**
 * Writes `core/pose/landmark-gain.generated.ts`: how a feature of a movement is usually seen, from how it is known
 * to be; and `core/pose/matching/nap-directions.generated.ts`: how films of one figure differ from that. The analyzer makes hidden limbs smaller movements than they do and shortens what is far
 * away; a line through known and seen features of many clips says by how much. Fitted on the moves of
 * development (`held-out.ts`), each as its clip shows it and in a view of its own.
 *
 * `node tools/fit/landmark-gain.ts --tracks DIR [--clips N]`, when features or models have
 * changed; then format what it wrote. The followed clips are kept in DIR; fifteen seconds of processor
 * time for each move that is not there.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import type { Side } from '@bachata/core/moves/state.ts';
import { lowestEigenvectors } from '@bachata/core/numeric/eigen.ts';
import { clamp, mean, sum } from '@bachata/core/numeric/statistics.ts';
import { DANCER_FEATURES } from '@bachata/core/pose/embedding-features.ts';
import { scaledFeatures } from '@bachata/core/pose/embedding.ts';
import type { PoseTrack } from '@bachata/core/pose/track.ts';
import { encodeUnitNumbers } from '@bachata/core/pose/unit-numbers.ts';
import { decodeTrack, encodeTrack } from '@bachata/core/pose/track-file.ts';
import { createRerenderer } from '../../functions/library-render/rerender.ts';
import { clipFile } from '@bachata/library/files.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { DEVELOPMENT_MOVES } from '../../tests/bench/held-out.ts';
import { viewOf } from '../../tests/bench/rerender-views.ts';

const FPS = 8;
/** Views that no other part of development and no benchmark uses. */
const FIRST_VIEW = 400;
/** Added to a feature's variance: one that hardly varies says nothing of its line's slope. */
const RIDGE = 0.1;
const MOST_GAIN = 1.2;
/** How many directions; by cross-validation over the moves of development, about the best. */
const FILM_DIRECTIONS = 80;

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

/** The track of a clip that is kept, or of the one that `clip` gives. */
async function followed(
  name: string,
  clip: () => Promise<string>,
  leadStartsOn: Side,
): Promise<PoseTrack> {
  const file = path.join(String(folder), `${name}.track`);
  const stored = await readFile(file).catch(() => undefined);
  if (stored !== undefined) return decodeTrack(stored);
  const { track } = await trackDancers(await clip(), { fps: FPS, pool, roles: { leadStartsOn } });
  await writeFile(file, encodeTrack(track));
  return track;
}

const { truth } = createRerenderer({ fps: FPS });
const known: number[][] = [];
const seen: number[][] = [];
for (const [i, move] of DEVELOPMENT_MOVES.slice(0, Number(values.clips)).entries()) {
  const span = { startSec: 0, counts: move.counts, secPerCount: 60 / CLIP_TEMPO_BPM };
  const landmarks = scaledFeatures(truth(move), span) ?? [];
  const shown = await followed(move.id, async () => clipFile(move.id, 'left'), 'left');

  const seed = FIRST_VIEW + i;
  const view = viewOf(seed);
  const { tempoBpm = CLIP_TEMPO_BPM, side = 'left' } = view;
  const film = async (): Promise<string> => {
    const file = path.join(String(folder), 'clip.mp4');
    await createRerenderer(view).render(move, file);
    return file;
  };
  const filmed = await followed(`${seed}-${move.id}`, film, side);
  seen.push(
    scaledFeatures(shown, span) ?? [],
    scaledFeatures(filmed, { ...span, secPerCount: 60 / tempoBpm }) ?? [],
  );
  known.push(landmarks, landmarks);
  process.stderr.write(`${i + 1} ${move.id}\n`);
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
const writeSource = (file: string, source: string): Promise<void> =>
  writeFile(
    path.join(import.meta.dirname, '../../core/pose', file),
    `/** Written by \`tools/fit/landmark-gain.ts\`: ${source}`,
  );
await writeSource(
  'landmark-gain.generated.ts',
  'a feature as it is seen is gain x known + offset. */\n' +
    list('SEEN_GAINS', gains) +
    list('SEEN_OFFSETS', offsets),
);

/** Seen less what was to be seen, of each film. */
const errors = seen.map((of, film) =>
  of.map((value, i) => value - (gains[i] * known[film][i] + offsets[i])),
);
// Turned round, so that the lowest are those in which films differ most.
const spread = gains.map((_, i) =>
  Float64Array.from(gains, (_, j) => -sum(errors.map((of) => of[i] * of[j]))),
);
const { vectors } = lowestEigenvectors(spread, FILM_DIRECTIONS);
await writeSource(
  'matching/nap-directions.generated.ts',
  `directions in which the scaled features of films
 * of one figure differ, most first, one behind the other, as \`encodeUnitNumbers\` writes them.
 */
export const NAP_DIRECTIONS_TEXT =
  '${encodeUnitNumbers(vectors.flatMap((vector) => [...vector]))}';
`,
);
