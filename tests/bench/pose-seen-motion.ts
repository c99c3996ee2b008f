/**
 * Fits `SEEN_MOTION` of `core/pose/seen-motion.ts`: how much of their movement joints are seen to make,
 * from how much they make. Moves and views of development only (`held-out.ts`, `rerender-views.ts`).
 *
 * `node tests/bench/pose-seen-motion.ts [--clips N]` prints the table; half a minute of processor time
 * a clip.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROLES } from '../../core/motion/notation.ts';
import { CLIP_TEMPO_BPM } from '../../core/moves/clip-format.ts';
import { seenFigure, type SeenFigure } from '../../core/pose/figure-samples.ts';
import { BODY_JOINTS } from '../../core/pose/joints.ts';
import { createRerenderer } from '../../functions/clips/rerender.ts';
import { DEFAULT_POSE_MODEL } from '../../functions/vision/models.ts';
import { trackDancers } from '../../functions/vision/track-dancers.ts';
import { VisionPool } from '../../functions/vision/vision-pool.ts';
import { DEVELOPMENT_MOVES } from './held-out.ts';
import { poseScore } from './pose-score.ts';
import { viewOf } from './rerender-views.ts';

/** Development looks at these views. */
const FIRST_VIEW = 400;
const JOINTS = BODY_JOINTS.length;

/** Sums over samples, for each joint and axis of the picture: known times known, and known times seen. */
const squares = new Float64Array(2 * JOINTS);
const products = new Float64Array(2 * JOINTS);

function add(known: SeenFigure, seen: SeenFigure): void {
  for (const role of ROLES) {
    const [is, looks] = [known.dancers[role], seen.dancers[role]];
    const samples = [...looks.seen.keys()].filter((i) => looks.seen[i] === 1 && is.seen[i] === 1);
    for (let at = 0; at < 2 * JOINTS; at++) {
      const x = samples.map((i) => is.joints[2 * JOINTS * i + at]);
      const y = samples.map((i) => looks.joints[2 * JOINTS * i + at]);
      const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
      x.forEach((value, i) => {
        squares[at] += (value - mean) ** 2;
        products[at] += (value - mean) * y[i];
      });
    }
  }
}

const { values } = parseArgs({ options: { clips: { type: 'string', default: '20' } } });
const folder = await mkdtemp(path.join(os.tmpdir(), 'bachata-motion-'));
try {
  await using pool = new VisionPool(DEFAULT_POSE_MODEL);
  for (const [i, move] of DEVELOPMENT_MOVES.slice(0, Number(values.clips)).entries()) {
    const view = viewOf(FIRST_VIEW + i);
    const rerenderer = createRerenderer(view);
    const file = path.join(folder, 'clip.mp4');
    await rerenderer.render(move, file);
    const roles = { leadStartsOn: view.side ?? 'left' } as const;
    const { track } = await trackDancers(file, { pool, roles });
    const truth = rerenderer.truth(move);
    const secPerCount = 60 / (view.tempoBpm ?? CLIP_TEMPO_BPM);
    const span = { startSec: 0, counts: move.counts, secPerCount };
    const [known, seen] = [seenFigure(truth, span), seenFigure(track, span)];
    // Where the two were taken for each other, movements are not each other's.
    const kept = poseScore(track, truth).identityKept;
    if (known !== undefined && seen !== undefined && kept) add(known, seen);
    process.stderr.write(`${i + 1} ${move.id}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const names = ['NOSE', 'SHOULDER', 'ELBOW', 'WRIST', 'HIP', 'KNEE', 'ANKLE'];
names.forEach((name, pair) => {
  const joints = pair === 0 ? [0] : [2 * pair - 1, 2 * pair];
  const gain = (axis: 0 | 1): string => {
    const sum = (of: Float64Array): number => joints.reduce((all, j) => all + of[2 * j + axis], 0);
    return (sum(products) / sum(squares)).toFixed(2);
  };
  process.stdout.write(`const ${name}: SeenMotion = { level: ${gain(0)}, up: ${gain(1)} };\n`);
});
