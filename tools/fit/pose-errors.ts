/**
 * Writes `core/pose/tracking/pose-errors.generated.ts`: what BlazePose errs by, as linear
 * functions of the pose that it saw (least absolute errors, with a ridge). Moves and views of
 * development only: see `held-out.ts` and `rerender-views.ts`.
 *
 * `node tools/fit/pose-errors.ts --frames DIR [--clips N]`, when models or moves have changed; then
 * format what it wrote. What the models saw is kept in DIR; half a minute of processor time a clip
 * where it is empty.
 */
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { Move } from '@bachata/core/moves/library.ts';
import {
  TRACKED_JOINTS,
  trunkLength,
  type Detection,
  type DetectionFrame,
} from '@bachata/core/pose/tracking/detection.ts';
import { deviation, median } from '@bachata/core/numeric/statistics.ts';
import {
  CORRECTED,
  EVIDENCE,
  evidenceOf,
  shareOf,
} from '@bachata/core/pose/tracking/corrections.ts';
import { associate } from '@bachata/core/pose/tracking/data-association.ts';
import { createRerenderer, type Rerenderer } from '../../functions/library-render/rerender.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { eachPicture, openPictures } from '../../functions/vision/pictures.ts';
import type { Picture } from '../../functions/vision/roi.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { DEVELOPMENT_MOVES } from '../../tests/bench/held-out.ts';
import { viewOf } from '../../tests/bench/rerender-views.ts';

/** Development looks at these views. */
const FIRST_VIEW = 400;
const FPS = 15;
const WIDTH = 640;
/** Pictures that a worker gets at a time. */
const RUN = 30;
/** A body that is off by more, in trunk lengths, was taken for another or is made up. */
const MOST_OFF = 0.4;
/** Errors smaller than this, in trunk lengths, weigh the same. */
const SMALL = 0.03;
const ROUNDS = 5;
/** Hidden joints are scattered more, and depend on fewer frames. */
const RIDGE = 300;
const RIDGE_IF_HIDDEN = 3000;

interface Saw {
  readonly frames: readonly DetectionFrame[];
  readonly width: number;
}

async function look(file: string, pool: VisionPool): Promise<Saw> {
  const source = await openPictures(file, WIDTH);
  const pictures: Picture[] = [];
  await eachPicture(source, FPS, (picture) => {
    pictures.push(picture);
    return Promise.resolve();
  });
  const runs = [];
  for (let i = 0; i < pictures.length; i += RUN) {
    runs.push((await pool.follow({ pictures: pictures.slice(i, i + RUN) })).result);
  }
  const followed = await Promise.all(runs);
  return { frames: followed.flatMap(({ frames }) => frames), width: source.width };
}

/** Seen landmarks of a body, and where they are; both in pixels. */
interface Sighting {
  readonly seen: Detection;
  readonly known: Float32Array;
}

/** Each dancer's sightings. */
function sightingsOf({ frames, width }: Saw, rerenderer: Rerenderer, move: Move): Sighting[][] {
  const truth = rerenderer.truth(move);
  const scale = width / truth.width;
  const found: Sighting[][] = DANCE_ROLES.map(() => []);
  const off = (candidate: Detection, known: Float32Array): number =>
    TRACKED_JOINTS.reduce(
      (sum, i) =>
        sum +
        Math.hypot(
          candidate.image[3 * i] - known[3 * i],
          candidate.image[3 * i + 1] - known[3 * i + 1],
        ),
      0,
    ) /
    TRACKED_JOINTS.length /
    trunkLength(known);
  associate(frames, FPS).frames.forEach((choice, frame) => {
    const at = Math.min(truth.frames - 1, Math.round((frame * truth.fps) / FPS));
    const bodies = DANCE_ROLES.map((role) =>
      truth.dancers[role].image.slice(99 * at, 99 * (at + 1)).map((value) => scale * value),
    );
    for (const chosen of choice) {
      const candidate = frames[frame].candidates[chosen] as Detection | undefined;
      if (candidate === undefined) continue;
      const distances = bodies.map((known) => off(candidate, known));
      const who = distances[0] <= distances[1] ? 0 : 1;
      if (distances[who] > MOST_OFF) continue;
      found[who].push({ seen: candidate, known: bodies[who] });
    }
  });
  return found;
}

interface Sample {
  readonly evidence: Float64Array;
  /** x and y of each corrected joint, in trunk lengths. */
  readonly error: Float64Array;
  /** Of each corrected joint: how much its evidence counts. */
  readonly share: Float64Array;
}

function samplesOf(sightings: readonly Sighting[]): Sample[] {
  const trunk = median(sightings.map(({ seen }) => trunkLength(seen.image)));
  return sightings.flatMap(({ seen: { image, visibility }, known }) =>
    ([1, -1] as const).map((side) => {
      const landmarks = CORRECTED.map(({ left }) => (side === 1 ? left : left + 1));
      const error = landmarks.flatMap((landmark) => {
        const i = 3 * landmark;
        return [(side * (image[i] - known[i])) / trunk, (image[i + 1] - known[i + 1]) / trunk];
      });
      return {
        evidence: evidenceOf(image, trunk, side),
        error: Float64Array.from(error),
        share: Float64Array.from(CORRECTED, (joint, n) => shareOf(joint, visibility[landmarks[n]])),
      };
    }),
  );
}

/** Solves a x = b for a symmetric, positive definite `a` (Cholesky), in place. */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i][j];
      for (let k = 0; k < j; k++) sum -= a[i][k] * a[j][k];
      a[i][j] = i === j ? Math.sqrt(sum) : sum / a[j][j];
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}

type Coefficients = [x: Float64Array, y: Float64Array];

/** Coefficients of the x and y of one joint. */
function fit(samples: readonly Sample[], joint: number): Coefficients {
  const rows = samples.map(({ evidence, share }) => evidence.map((value) => value * share[joint]));
  const spread = Float64Array.from({ length: EVIDENCE }, (_, i) => {
    const values = rows.map((row) => row[i]);
    return i === EVIDENCE - 1 ? 1 : deviation(values);
  });
  const ridge = CORRECTED[joint].ifHidden ? RIDGE_IF_HIDDEN : RIDGE;
  const nothing = (): Coefficients => [new Float64Array(EVIDENCE), new Float64Array(EVIDENCE)];
  let solved = nothing();
  for (let round = 0; round < ROUNDS; round++) {
    const normal = Array.from({ length: EVIDENCE }, (_, i) => {
      const row = new Float64Array(EVIDENCE);
      row[i] = i === EVIDENCE - 1 ? SMALL : ridge * spread[i] ** 2;
      return row;
    });
    const right = nothing();
    samples.forEach(({ error }, n) => {
      const row = rows[n];
      const rest = [0, 1].map(
        (axis) => error[2 * joint + axis] - row.reduce((sum, v, i) => sum + v * solved[axis][i], 0),
      );
      const weight = round === 0 ? 1 : SMALL / Math.max(SMALL, Math.hypot(rest[0], rest[1]));
      for (let i = 0; i < EVIDENCE; i++) {
        const value = weight * row[i];
        for (let j = 0; j <= i; j++) normal[i][j] += value * row[j];
        right[0][i] += value * error[2 * joint];
        right[1][i] += value * error[2 * joint + 1];
      }
    });
    solved = [
      solve(
        normal.map((row) => row.slice()),
        right[0],
      ),
      solve(normal, right[1]),
    ];
  }
  return solved;
}

const { values } = parseArgs({
  options: { frames: { type: 'string' }, clips: { type: 'string', default: '60' } },
});
if (values.frames === undefined) throw new Error('--frames DIR is needed');
const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-errors-'));
const samples: Sample[] = [];
try {
  await mkdir(values.frames, { recursive: true });
  await using pool = new VisionPool(DEFAULT_POSE_MODEL);
  for (const [i, move] of DEVELOPMENT_MOVES.slice(0, Number(values.clips)).entries()) {
    const kept = path.join(values.frames, `${FIRST_VIEW + i}-${move.id}.v8`);
    const rerenderer = createRerenderer(viewOf(FIRST_VIEW + i));
    const before = await readFile(kept).catch(() => undefined);
    let saw = before && (deserialize(before) as Saw);
    if (saw === undefined) {
      const file = path.join(folder, 'clip.mp4');
      await rerenderer.render(move, file);
      saw = await look(file, pool);
      await writeFile(kept, serialize(saw));
    }
    samples.push(...sightingsOf(saw, rerenderer, move).flatMap(samplesOf));
    process.stderr.write(`${i + 1} ${move.id}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const table = CORRECTED.flatMap((_, joint) => fit(samples, joint).flatMap((one) => [...one]));
await writeFile(
  new URL('../../core/pose/tracking/pose-errors.generated.ts', import.meta.url),
  '/** Written by `tools/fit/pose-errors.ts`: coefficients of `EVIDENCE` for x and y of each of `CORRECTED`. */\n' +
    `export const POSE_ERRORS: readonly number[] = [${table.map((value) => Number(value.toPrecision(4))).join(', ')}];\n`,
);
process.stderr.write(`${samples.length} samples\n`);
