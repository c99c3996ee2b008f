import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import type { BodyPose, CouplePose, Vec3 } from '../motion/body.ts';
import { coupleAt } from '../motion/couple.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from '../motion/proportions.ts';
import { createAvatar, type Avatar } from './figure.ts';
import { coarseIndices } from './mesh.ts';
import { FOLLOW_LOOKS, LEAD_LOOKS, MATERIAL_NAMES, type MaterialName } from './materials.ts';
import { swayAt } from './sway.ts';
import { distance, sub } from './vector.ts';

const basic = library.byId.get('side-basic');
if (basic === undefined) throw new Error('the library has no side basic');
const move = basic;

const at = (mesh: Avatar['mesh'], vertex: number): Vec3 => [
  mesh.positions[3 * vertex],
  mesh.positions[3 * vertex + 1],
  mesh.positions[3 * vertex + 2],
];

function verticesOf({ mesh }: Avatar, material: MaterialName): readonly Vec3[] {
  const id = MATERIAL_NAMES.indexOf(material);
  return Array.from(mesh.materials.keys())
    .filter((vertex) => mesh.materials[vertex] === id)
    .map((vertex) => at(mesh, vertex));
}

/** Six times the volume that a closed surface encloses: positive when triangles face outward. */
function volume({ mesh }: Avatar, indices = mesh.indices): number {
  let sum = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => at(mesh, indices[i + k]));
    sum += a[0] * (b[1] * c[2] - b[2] * c[1]);
    sum += a[1] * (b[2] * c[0] - b[0] * c[2]);
    sum += a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return sum;
}

describe.each([
  ...LEAD_LOOKS.map((look) => ({ look, role: 'lead' as const, body: LEAD_PROPORTIONS })),
  ...FOLLOW_LOOKS.map((look) => ({ look, role: 'follow' as const, body: FOLLOW_PROPORTIONS })),
])('a figure with $look.name', ({ look, role, body }) => {
  let figure: Avatar;
  let pose: CouplePose;
  let dancer: BodyPose;
  beforeAll(() => {
    figure = createAvatar(look, body);
    pose = coupleAt(move, 2.3);
    dancer = pose[role];
    figure.pose(dancer);
  });

  it('has a surface of finite points, unit normals and outward triangles', () => {
    const { positions, normals } = figure.mesh;
    expect(positions.every(Number.isFinite)).toBe(true);
    for (let i = 0; i < normals.length; i += 3) {
      expect(Math.hypot(normals[i], normals[i + 1], normals[i + 2])).toBeCloseTo(1, 2);
    }
    // Parts overlap, so this is more than a body's 0.07 cubic meters.
    expect(volume(figure) / 6).toBeGreaterThan(0.05);
  });

  it('has nearly the same surface in far fewer triangles', () => {
    const coarse = coarseIndices(figure.mesh);
    expect(coarse.length).toBeLessThan(0.45 * figure.mesh.indices.length);
    const share = volume(figure, coarse) / volume(figure);
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1.02);
    // Closed: every edge is walked once in each direction.
    const edges = new Set<number>();
    const size = figure.mesh.materials.length;
    for (let i = 0; i < coarse.length; i += 3) {
      for (const k of [0, 1, 2]) edges.add(coarse[i + k] * size + coarse[i + ((k + 1) % 3)]);
    }
    expect(edges.size).toBe(coarse.length);
    for (const edge of edges) {
      expect(edges.has((edge % size) * size + Math.floor(edge / size))).toBe(true);
    }
  });

  it('stands on the floor and is as tall as its skeleton', () => {
    const heights = Array.from(figure.mesh.positions).filter((_, i) => i % 3 === 1);
    expect(Math.min(...heights)).toBeGreaterThan(-0.012);
    expect(Math.max(...heights) - dancer.head.origin[1]).toBeGreaterThan(0.1);
    expect(Math.max(...heights)).toBeLessThan(body.height + 0.08);
  });

  it('wears shoes on its feet and looks where its head looks', () => {
    for (const shoe of verticesOf(figure, 'shoe')) {
      const near = Math.min(distance(shoe, dancer.left.ball), distance(shoe, dancer.right.ball));
      expect(near).toBeLessThan(0.24);
    }
    for (const pupil of verticesOf(figure, 'pupil')) {
      const [x, y, z] = sub(pupil, dancer.head.origin);
      const { forward } = dancer.head;
      expect(x * forward[0] + y * forward[1] + z * forward[2]).toBeGreaterThan(0.06);
    }
  });

  it('keeps its topology from pose to pose', () => {
    const indices = figure.mesh.indices.slice();
    const before = figure.mesh.positions.slice();
    const mesh = figure.pose(coupleAt(move, 5)[role]);
    expect(mesh).toBe(figure.mesh);
    expect(mesh.indices).toEqual(indices);
    expect(mesh.positions).not.toEqual(before);
    figure.pose(dancer);
    expect(figure.mesh.positions).toEqual(before);
  });
});

describe('a skirt', () => {
  it('covers the thighs in every frame of a turn', () => {
    const turn = library.byId.get('right-turn');
    if (turn === undefined) throw new Error('the library has no right turn');
    const figure = createAvatar(FOLLOW_LOOKS[0], FOLLOW_PROPORTIONS);
    for (let time = 0; time <= turn.counts; time += 0.25) {
      const { follow } = coupleAt(turn, time);
      figure.pose(follow);
      const cloth = verticesOf(figure, 'bottom');
      for (const { hip, knee } of [follow.left, follow.right]) {
        // The middle of the thigh lies within the cloth's outline on its height.
        const middle: Vec3 = [0, 1, 2].map((i) => 0.5 * (hip[i] + knee[i])) as [
          number,
          number,
          number,
        ];
        const level = cloth.filter(([, y]) => Math.abs(y - middle[1]) < 0.05);
        const angles = level
          .map(([x, , z]) => Math.atan2(z - middle[2], x - middle[0]))
          .sort((a, b) => a - b);
        const gaps = angles.map((angle, i) => (angles[i + 1] ?? angles[0] + 2 * Math.PI) - angle);
        expect(Math.max(...gaps)).toBeLessThan(Math.PI);
      }
    }
  });
});

describe('sway', () => {
  const follow = (time: number): BodyPose => coupleAt(move, time).follow;

  it('is still where moves meet', () => {
    for (const time of [0, move.counts]) {
      const sway = swayAt(follow, time, move.counts);
      expect(sway).toEqual({ hair: [0, 0, 0], skirt: [0, 0, 0], skirtTurn: 0, flare: 0 });
    }
  });

  it('leaves hair and hem behind a body that travels', () => {
    const time = 0.4;
    const traveled = sub(follow(time).pelvis.origin, follow(time - 0.3).pelvis.origin);
    const { skirt } = swayAt(follow, time, move.counts);
    expect(Math.hypot(...traveled)).toBeGreaterThan(0.03);
    expect(skirt[0] * traveled[0] + skirt[2] * traveled[2]).toBeLessThan(0);
  });

  it('does not depend on what was asked before, nor on poses off the grid', () => {
    const at = (time: number) => swayAt(follow, time, move.counts);
    const first = at(3.3);
    at(1);
    expect(at(3.3)).toEqual(first);
    // Without an edge where a step of the spring is done.
    const [before, after] = [at(3.25 - 1e-4), at(3.25 + 1e-4)];
    expect(Math.hypot(...sub(before.skirt, after.skirt))).toBeLessThan(0.0005);
    expect(Math.abs(before.skirtTurn - after.skirtTurn)).toBeLessThan(0.005);
  });

  it('swings on when a turn has ended, and back', () => {
    const turn = library.byId.get('right-turn');
    if (turn === undefined) throw new Error('the library has no right turn');
    const turns = Array.from(
      { length: 16 * turn.counts },
      (_, i) => swayAt((at) => coupleAt(turn, at).follow, i / 16, turn.counts).skirtTurn,
    );
    expect(Math.max(...turns)).toBeGreaterThan(0.2);
    expect(Math.min(...turns)).toBeLessThan(-0.2);
  });
});
