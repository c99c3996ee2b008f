import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { coupleAt } from '../motion/couple.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from '../motion/proportions.ts';
import { createAvatar } from './figure.ts';
import { FOLLOW_LOOKS, LEAD_LOOKS } from './materials.ts';
import { createSkin, FRAME_SIZE, type Skin } from './skin.ts';
import { swayAt } from './sway.ts';

const turn = library.byId.get('right-turn');
if (turn === undefined) throw new Error('the library has no right turn');
const move = turn;

/** What the vertex shader does with a point, or with a direction. */
function placed(skin: Skin, vertex: number, from: Float32Array, isPoint: boolean): number[] {
  const o = 3 * vertex;
  const [a, b, c] = [0, 1, 2].map((k) => FRAME_SIZE * skin.frames[o + k]);
  const [share, follow] = [skin.weights[o], skin.weights[o + 1]];
  const mixed = (k: number): number =>
    skin.pose[a + k] + (skin.pose[b + k] - skin.pose[a + k]) * share;
  return [0, 1, 2].map((i) => {
    const turned = [0, 1, 2].reduce((sum, axis) => sum + from[o + axis] * mixed(4 * axis + i), 0);
    return isPoint ? turned + mixed(4 * i + 3) + follow * skin.pose[c + 4 * i + 3] : turned;
  });
}

describe.each([
  ...LEAD_LOOKS.map((look) => ({ look, role: 'lead' as const, body: LEAD_PROPORTIONS })),
  ...FOLLOW_LOOKS.map((look) => ({ look, role: 'follow' as const, body: FOLLOW_PROPORTIONS })),
])('the skin of a figure with $look.name', ({ look, role, body }) => {
  const figure = createAvatar(look, body);
  const skin = createSkin(look, body, coupleAt(move, 0)[role]);

  it.each([0.4, 2.6, 5.1])('is its surface at count %d of a turn', (count) => {
    const bodyAt = (at: number) => coupleAt(move, at)[role];
    const sway = swayAt(bodyAt, count, move.counts);
    const { positions, normals, materials } = figure.pose(bodyAt(count), sway);
    skin.write(bodyAt(count), sway);
    let furthest = 0;
    let agreeing = 0;
    let judged = 0;
    for (let vertex = 0; vertex < materials.length; vertex++) {
      const o = 3 * vertex;
      const [x, y, z] = placed(skin, vertex, skin.local, true);
      const off = Math.hypot(x - positions[o], y - positions[o + 1], z - positions[o + 2]);
      furthest = Math.max(furthest, off);
      if (skin.weights[o + 2] > 0) continue;
      const normal = placed(skin, vertex, skin.normals, false);
      const size = Math.hypot(...normal);
      judged += 1;
      const dot = normal.reduce((sum, n, i) => sum + n * normals[o + i], 0) / size;
      if (dot > 0.9) agreeing += 1;
    }
    expect(furthest).toBeLessThan(0.0005);
    expect(judged).toBeGreaterThan(0.9 * materials.length);
    expect(agreeing / judged).toBeGreaterThan(0.97);
  });

  it('is far less to be written than a surface', () => {
    expect(skin.pose.length).toBeLessThan(0.3 * 6 * skin.layout.materials.length);
  });
});
