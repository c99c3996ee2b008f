/** The renderer against a slow and simple one: every sample by itself, in the order of the formulas. */
import { expect, it } from 'vitest';
import { createAvatar } from '@bachata/core/avatar/figure.ts';
import { materialsOf } from '@bachata/core/avatar/materials.ts';
import type { CouplePose } from '@bachata/core/motion/body.ts';
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { createCamera, type Camera } from '@bachata/core/moves/camera.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { library } from '@bachata/library/moves/index.ts';
import { CAST, CastMotion } from '../cast.ts';
import { FLOOR, FloorShade } from './floor-shade.ts';
import { createClipRenderer, type CoupleSway } from './renderer.ts';
import { prepareMaterial, shadePoint } from './shade.ts';
import { ShadowMap } from './shadow.ts';
import { createStudio } from './studio.ts';
import { toneMap } from './tone.ts';

/** Linear r, g, b and nearness of the surface that a sample shows. */
type Sample = readonly [r: number, g: number, b: number, near: number];

function referencePicture(pose: CouplePose, sway: CoupleSway, camera: Camera): Float32Array {
  const { width, height } = camera;
  const shadows = new ShadowMap();
  const figures = DANCE_ROLES.map((role) => {
    const { look, proportions } = CAST[role];
    const figure = createAvatar(look, proportions);
    const mesh = figure.pose(pose[role], sway[role]);
    shadows.draw(mesh.positions, mesh.indices, new Float32Array(mesh.positions.length));
    return { mesh, materials: materialsOf(look).map(prepareMaterial) };
  });
  const samples: (Sample | undefined)[] = [];
  for (const { mesh, materials } of figures) {
    const { positions, normals, indices } = mesh;
    const light = new Float32Array(6);
    const corner = (vertex: number, material: number) => {
      shadePoint(
        ...[materials[mesh.materials[vertex]], camera.position, shadows],
        ...[positions, normals, vertex, light, 0],
      );
      const [x, y, z] = positions.subarray(3 * vertex, 3 * vertex + 3);
      const seen = camera.project(x, y, z);
      const { color } = materials[material];
      const values = [0, 1, 2].map((c) => color[c] * light[c] + light[c + 3]);
      return { x: 2 * seen.x, y: 2 * seen.y, values: [...values, 1 / seen.depth] };
    };
    for (let i = 0; i < indices.length; i += 3) {
      const material = mesh.materials[indices[i]];
      const [a, b, c] = [0, 1, 2].map((k) => corner(indices[i + k], material));
      const area = (c.x - a.x) * (b.y - a.y) - (b.x - a.x) * (c.y - a.y);
      if (area <= 0) continue;
      const [xs, ys] = [
        [a.x, b.x, c.x].sort((p, q) => p - q),
        [a.y, b.y, c.y].sort((p, q) => p - q),
      ];
      for (let y = Math.floor(ys[0]); y <= ys[2]; y++) {
        for (let x = Math.floor(xs[0]); x <= xs[2]; x++) {
          const weight = (p: typeof a, q: typeof a): number =>
            ((q.x - x - 0.5) * (p.y - y - 0.5) - (p.x - x - 0.5) * (q.y - y - 0.5)) / area;
          const [wa, wb, wc] = [weight(b, c), weight(c, a), weight(a, b)];
          if (wa < 0 || wb < 0 || wc < 0 || x < 0 || x >= 2 * width) continue;
          const [r, g, blue, near] = a.values.map(
            (value, k) => wa * value + wb * b.values[k] + wc * c.values[k],
          );
          const before = samples[2 * width * y + x];
          if (before === undefined || near > before[3]) {
            samples[2 * width * y + x] = [r, g, blue, near];
          }
        }
      }
    }
  }
  const studio = createStudio(camera);
  const shade = new FloorShade();
  shade.update(shadows, [pose.lead, pose.follow]);
  const picture = new Float32Array(3 * width * height);
  for (let at = 0; at < width * height; at++) {
    const [px, py] = [at % width, Math.floor(at / width)];
    const line = studio.floor[py];
    const kept = line === undefined ? 1 : lightKept(shade, line.x + px * line.step, line.z);
    for (let c = 0; c < 3; c++) {
      const warm = [1, 0.985 + 0.015 * kept, 0.97 + 0.03 * kept][c];
      const room = toneMap(studio.color[3 * at + c] * kept * warm);
      for (let s = 0; s < 4; s++) {
        const sample = samples[2 * width * (2 * py + (s >> 1)) + 2 * px + (s & 1)];
        picture[3 * at + c] += (sample === undefined ? room : toneMap(sample[c])) / 4;
      }
    }
  }
  return picture;
}

/** The light that a point of the floor keeps, blended between the four cells around it. */
function lightKept({ taken }: FloorShade, x: number, z: number): number {
  const u = (x - FLOOR.left) / FLOOR.cell - 0.5;
  const v = (z - FLOOR.back) / FLOOR.cell - 0.5;
  let lost = 0;
  for (const column of [Math.floor(u), Math.floor(u) + 1]) {
    for (const row of [Math.floor(v), Math.floor(v) + 1]) {
      if (column < 0 || row < 0 || column >= FLOOR.columns || row >= FLOOR.rows) continue;
      const share = (1 - Math.abs(u - column)) * (1 - Math.abs(v - row));
      lost += share * taken[row * FLOOR.columns + column];
    }
  }
  return 1 - lost;
}

it.each([
  ['a basic, as wide as a clip', 'side-basic', 320, 180],
  ['a turn, as tall as a phone', 'right-turn', 180, 320],
])('draws %s as every sample by itself gives it', (_, id, width, height) => {
  const move = library.byId.get(id);
  if (move === undefined) throw new Error(`the library has no ${id}`);
  const camera = createCamera(CLIP_CAMERA, { width, height });
  const motion = new CastMotion(move, 'left');
  const [pose, sway] = [motion.pose(38), motion.sway(38)];
  const renderer = createClipRenderer(CAST, camera);
  // What an earlier picture left behind would be seen in the next one.
  renderer.render(motion.pose(70), motion.sway(70));
  const drawn = renderer.render(pose, sway);
  const reference = referencePicture(pose, sway, camera);
  const differences = reference.map((value, i) => Math.abs(drawn[i] - value)).sort();
  const at = (share: number): number => differences[Math.floor(share * differences.length)];
  // A smooth pixel is shaded once for its four samples: a little off where light turns quickly.
  expect(at(0.95)).toBeLessThan(1);
  expect(at(0.98)).toBeLessThan(2.5);
  expect(at(0.995)).toBeLessThan(8);
});
