/** Waves that bend a trunk as an S, and dips that are carried: measured, because a test of limits passes for a couple that stands. */
import type { BodyPose, CouplePose, Vec3 } from '@bachata/core/motion/body.ts';
import { palmOf } from '@bachata/core/motion/arm.ts';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import { FOLLOW_PROPORTIONS, LEAD_PROPORTIONS } from '@bachata/core/motion/proportions.ts';
import {
  add,
  degreesBetween,
  degrees,
  distance,
  dot,
  normalize,
  scale,
  sub,
  UP,
} from '@bachata/core/motion/vector.ts';
import { FIRST_COUNT_AT } from '@bachata/core/moves/clip-format.ts';
import { DANCE_ROLES, type DanceRole } from '@bachata/core/moves/dance-role.ts';
import type { Move } from '@bachata/core/moves/library.ts';
import { describe, expect, it } from 'vitest';
import { library } from './index.ts';

const WAVES = ['wave', 'wave-up', 'side-wave'];
/** Chest and pelvis so far apart can be seen on a phone, where the couple is two inches high; cm. */
const VISIBLE_CM = 4;

const wavesOf = (move: Move, role: DanceRole) =>
  move.motion[role].body.filter(({ kind }) => WAVES.includes(kind));

/** The same move with one trunk that does nothing of its own. */
function stiff(move: Move, role: DanceRole): Move {
  const { motion } = move;
  return { ...move, motion: { ...motion, [role]: { ...motion[role], body: [] } } };
}

interface Wave {
  /** From the chest ahead of the pelvis to the chest behind it, by what the wave adds; cm. */
  readonly amplitude: number;
  /** Of the pictures at each half count of the wave, those in which it can be seen. */
  readonly seen: number;
  readonly pictures: number;
  /** The most that chest and pelvis go to opposite sides at once; cm. */
  readonly opposite: number;
}

function waveOf(move: Move, role: DanceRole): Wave {
  const straight = stiff(move, role);
  let [least, most, seen, pictures, opposite] = [0, 0, 0, 0, 0];
  for (let count = 1; count <= move.counts + 0.4; count += 0.5) {
    const now = wavesOf(move, role).find(({ from, to }) => count > from && count < to);
    if (now === undefined) continue;
    const time = count - 1 + FIRST_COUNT_AT;
    const [pose, rest] = [coupleAt(move, time)[role], coupleAt(straight, time)[role]];
    const axis = now.kind === 'side-wave' ? rest.pelvis.right : rest.pelvis.forward;
    const moved = (part: 'chest' | 'pelvis'): number =>
      100 * dot(sub(pose[part].origin, rest[part].origin), axis);
    const [chest, pelvis] = [moved('chest'), moved('pelvis')];
    least = Math.min(least, chest - pelvis);
    most = Math.max(most, chest - pelvis);
    pictures += 1;
    if (Math.abs(chest - pelvis) >= VISIBLE_CM) seen += 1;
    if (chest * pelvis < 0) {
      opposite = Math.max(opposite, Math.min(Math.abs(chest), Math.abs(pelvis)));
    }
  }
  return { amplitude: most - least, seen, pictures, opposite };
}

const waving = library.moves.filter(
  ({ parts, motion }) =>
    parts === undefined && DANCE_ROLES.some((role) => motion[role].body.some(isWave)),
);
function isWave({ kind }: { kind: string }): boolean {
  return WAVES.includes(kind);
}

describe.each(waving.map((move) => [move.id, move] as const))('%s', (_id, move) => {
  it('shows its wave in more than half of the pictures, chest against hips', () => {
    for (const role of DANCE_ROLES.filter((who) => wavesOf(move, who).length > 0)) {
      const { amplitude, seen, pictures, opposite } = waveOf(move, role);
      const what = `${role}: ${amplitude.toFixed(1)} cm in ${seen}/${pictures}`;
      expect.soft(amplitude, what).toBeGreaterThan(role === 'follow' ? 20 : 14);
      expect.soft(seen / pictures, what).toBeGreaterThanOrEqual(0.5);
      expect.soft(opposite, `${role}: opposite`).toBeGreaterThan(1);
    }
  });
});

interface Dip {
  /** Of the follow's height, that the head comes down. */
  readonly drop: number;
  /** Of the lead's trunk toward the follow; negative away. Degrees. */
  readonly lean: number;
  /** The lead's supporting palm in the follow's rib cage: up to the shoulder blades, ahead of the spine; m. */
  readonly palm: { readonly up: number; readonly forward: number };
}

function dipOf(move: Move): Dip {
  const headOf = (couple: CouplePose): number => couple.follow.head.origin[1];
  const standing = headOf(coupleAt(move, 0));
  let lowest = coupleAt(move, 0);
  for (let time = 0; time <= move.counts; time += 0.25) {
    const couple = coupleAt(move, time);
    if (headOf(couple) < headOf(lowest)) lowest = couple;
  }
  const { lead, follow } = lowest;
  const [x, , z] = sub(follow.chest.origin, lead.chest.origin);
  const toFollow: Vec3 = normalize([x, 0, z]);
  const palm = inChest(follow, palmOf(lead.right.hand, LEAD_PROPORTIONS));
  return {
    drop: (standing - headOf(lowest)) / FOLLOW_PROPORTIONS.height,
    lean: degrees(Math.asin(dot(lead.chest.up, toFollow))),
    palm,
  };
}

function inChest({ chest }: BodyPose, point: Vec3): Dip['palm'] {
  const way = sub(point, chest.origin);
  return { up: dot(way, chest.up), forward: dot(way, chest.forward) };
}

describe.each([
  ['side-dip', 1 / 3],
  ['shadow-dip', 0.3],
  ['cuddle-dip', 0.3],
] as const)('%s', (id, drop) => {
  it('lays the follow down over a hand under the back, the lead against the weight', () => {
    const move = library.byId.get(id);
    if (move === undefined) throw new Error(`the library has no ${id}`);
    const dip = dipOf(move);
    expect(dip.drop).toBeGreaterThan(drop);
    expect(dip.lean).toBeLessThan(0);
    // Below the shoulder blades, on the side of the back.
    expect(dip.palm.up).toBeLessThan(0.03);
    expect(dip.palm.forward).toBeLessThan(-0.03);
  });
});

it('leans back as a counterbalance: the follow a long line, the lead against it, both hands joined', () => {
  const move = library.byId.get('lean-back');
  if (move === undefined) throw new Error('the library has no lean-back');
  const { lead, follow } = coupleAt(move, 4 - 1 + FIRST_COUNT_AT);
  const knees = scale(add(follow.left.knee, follow.right.knee), 0.5);
  const [thighs, trunk] = [
    sub(follow.pelvis.origin, knees),
    sub(follow.head.origin, follow.pelvis.origin),
  ];
  expect(degreesBetween(thighs, trunk)).toBeLessThan(15);
  expect(degreesBetween(trunk, UP)).toBeGreaterThan(35);
  const away = normalize(sub(lead.pelvis.origin, follow.pelvis.origin));
  expect(degrees(Math.asin(dot(lead.chest.up, away)))).toBeGreaterThan(10);
  for (const [mine, theirs] of [
    [lead.left, follow.right],
    [lead.right, follow.left],
  ]) {
    const palms = [palmOf(mine.hand, LEAD_PROPORTIONS), palmOf(theirs.hand, FOLLOW_PROPORTIONS)];
    expect(distance(palms[0], palms[1])).toBeLessThan(0.02);
  }
});
