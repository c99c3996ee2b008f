/**
 * Fits `SEEN_MOTION` of `core/pose/motion-gain.ts`: how much of their movement joints are seen to make,
 * from how much they make. Moves and views of development only (`held-out.ts`, `rerender-views.ts`).
 *
 * `node tools/fit/motion-gain.ts [--clips N]` prints the table; half a minute of processor time
 * a clip.
 */
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { parseArgs } from 'node:util';
import { CLIP_TEMPO_BPM } from '@bachata/core/moves/clip-format.ts';
import { mean } from '@bachata/core/numeric/statistics.ts';
import { seenFigure, type SeenFigure } from '@bachata/core/pose/matching/figure-samples.ts';
import { BODY_JOINTS } from '@bachata/core/pose/joints.ts';
import type { View } from '../../functions/library-render/rerender.ts';
import { developmentFilms } from '../../tests/bench/development-films.ts';
import { poseScore } from '../../tests/bench/pose-score.ts';
import { viewOf } from '../../tests/bench/rerender-views.ts';

/** Development looks at these views. */
const FIRST_VIEW = 400;
const FPS = 15;
const JOINTS = BODY_JOINTS.length;

/** Sums over samples, for each joint and axis of the picture: known times known, and known times seen. */
const squares = new Float64Array(2 * JOINTS);
const products = new Float64Array(2 * JOINTS);

function add(known: SeenFigure, seen: SeenFigure): void {
  for (const role of DANCE_ROLES) {
    const [is, looks] = [known.dancers[role], seen.dancers[role]];
    const samples = [...looks.seen.keys()].filter((i) => looks.seen[i] === 1 && is.seen[i] === 1);
    for (let at = 0; at < 2 * JOINTS; at++) {
      const x = samples.map((i) => is.joints[2 * JOINTS * i + at]);
      const y = samples.map((i) => looks.joints[2 * JOINTS * i + at]);
      const middle = mean(x);
      x.forEach((value, i) => {
        squares[at] += (value - middle) ** 2;
        products[at] += (value - middle) * y[i];
      });
    }
  }
}

const { values } = parseArgs({ options: { clips: { type: 'string', default: '20' } } });
const view = (index: number): View => viewOf(FIRST_VIEW + index);
for await (const film of developmentFilms(Number(values.clips), view, FPS)) {
  const { move, rerenderer, track } = film;
  const truth = rerenderer.truth(move);
  const secPerCount = 60 / (film.view.tempoBpm ?? CLIP_TEMPO_BPM);
  const span = { startSec: 0, counts: move.counts, secPerCount };
  const [known, seen] = [seenFigure(truth, span), seenFigure(track, span)];
  // Where the two were taken for each other, movements are not each other's.
  const kept = poseScore(track, truth).identityKept;
  if (known !== undefined && seen !== undefined && kept) add(known, seen);
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
