/**
 * Fits `MARKS` of `core/pose/marked-joints.ts`: where BlazePose marks joints, from where the drawn
 * bodies have them. Moves and views of development only (`held-out.ts`, `rerender-views.ts`), and
 * only landmarks that are well seen: what is hidden is a guess, and no mark. The corrections of
 * `core/pose/tracking/corrections.ts` are learned against these marks: before fitting anew, put zeros
 * into `pose-errors.ts`, and afterwards run `pose-errors.ts` of this folder.
 *
 * `node tools/fit/pose-marks.ts [--clips N]` prints the table; half a minute of processor time a clip.
 */
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { parseArgs } from 'node:util';
import { MARKS } from '@bachata/core/pose/marked-joints.ts';
import { SEEN, type PoseTrack } from '@bachata/core/pose/track.ts';
import type { View } from '../../functions/library-render/rerender.ts';
import { developmentFilms } from '../../tests/bench/development-films.ts';
import { viewOf } from '../../tests/bench/rerender-views.ts';

/** Development looks at these views. */
const FIRST_VIEW = 300;
const FPS = 15;
const WELL_SEEN = 0.9;
/** Errors smaller than this, in trunk lengths, weigh the same. */
const SMALL = 0.02;
const ROUNDS = 30;

/** A landmark that was seen: its error in the picture, and which way the body's axes point there. */
interface Sample {
  readonly right: number;
  readonly down: number;
  readonly outward: number;
  readonly forward: number;
}

/** Errors against known joints in trunk lengths, for each landmark. */
function samplesOf(track: PoseTrack, joints: PoseTrack): Sample[][] {
  const samples = MARKS.map((): Sample[] => []);
  const scale = track.width / joints.width;
  for (const role of DANCE_ROLES) {
    const [seen, known] = [track.dancers[role], joints.dancers[role]];
    for (let frame = 0; frame < Math.min(track.frames, joints.frames); frame++) {
      if (seen.seen[frame] !== SEEN.yes) continue;
      const at = (values: Float32Array, landmark: number, axis: number): number =>
        values[3 * (33 * frame + landmark) + axis];
      const across = (axis: number): number =>
        at(known.world, 12, axis) -
        at(known.world, 11, axis) +
        at(known.world, 24, axis) -
        at(known.world, 23, axis);
      // Forward is up x right; the depth of `world` grows away from the camera.
      const width = Math.hypot(across(0), across(2));
      const [rightX, forwardX] = [across(0) / width, -across(2) / width];
      const middle = (axis: number): number =>
        at(known.image, 11, axis) +
        at(known.image, 12, axis) -
        at(known.image, 23, axis) -
        at(known.image, 24, axis);
      const trunk = Math.hypot(middle(0), middle(1)) / 2;
      MARKS.forEach(({ landmarks }, joint) => {
        for (const landmark of landmarks) {
          if (seen.visibility[33 * frame + landmark] < WELL_SEEN) continue;
          const error = (axis: number): number =>
            (at(seen.image, landmark, axis) / scale - at(known.image, landmark, axis)) / trunk;
          samples[joint].push({
            right: error(0),
            down: error(1),
            outward: landmark % 2 === 1 ? -rightX : rightX,
            forward: forwardX,
          });
        }
      });
    }
  }
  return samples;
}

/** Least absolute errors, by least squares whose weights are those of the round before. */
function fit(samples: readonly Sample[]): { outward: number; up: number; forward: number } {
  let [outward, forward, down] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [oo, of, ff, ox, fx, total, sum] = [1e-9, 0, 1e-9, 0, 0, 1e-9, 0];
    for (const one of samples) {
      const rest = one.right - outward * one.outward - forward * one.forward;
      const weight = 1 / Math.max(SMALL, Math.hypot(rest, one.down - down));
      oo += weight * one.outward ** 2;
      of += weight * one.outward * one.forward;
      ff += weight * one.forward ** 2;
      ox += weight * one.outward * one.right;
      fx += weight * one.forward * one.right;
      total += weight;
      sum += weight * one.down;
    }
    const determinant = oo * ff - of * of;
    outward = (ox * ff - fx * of) / determinant;
    forward = (oo * fx - of * ox) / determinant;
    down = sum / total;
  }
  return { outward, up: -down, forward };
}

const { values } = parseArgs({ options: { clips: { type: 'string', default: '20' } } });
const all = MARKS.map((): Sample[] => []);
const view = (index: number): View => ({ ...viewOf(FIRST_VIEW + index), fps: FPS });
for await (const film of developmentFilms(Number(values.clips), view, FPS)) {
  const joints = film.rerenderer.truth(film.move, 'joints');
  samplesOf(film.track, joints).forEach((found, joint) => {
    all[joint].push(...found);
  });
}
MARKS.forEach(({ landmarks }, joint) => {
  const { outward, up, forward } = fit(all[joint]);
  const [o, u, f] = [outward, up, forward].map((value) => value.toFixed(3));
  process.stdout.write(
    `{ landmarks: [${landmarks.join(', ')}], outward: ${o}, up: ${u}, forward: ${f} },` +
      ` // ${all[joint].length}\n`,
  );
});
