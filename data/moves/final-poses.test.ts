/** Endings as pictures: a pose that nobody takes for the hold, and that stands where it is held. */
import { coupleAt, canonicalPose } from '@bachata/core/motion/couple.ts';
import type { CouplePose } from '@bachata/core/motion/body.ts';
import { landmarks } from '@bachata/core/motion/landmarks.ts';
import { beatOfCount } from '@bachata/core/moves/clip-format.ts';
import { DANCE_ROLES } from '@bachata/core/moves/dance-role.ts';
import { describe, expect, it } from 'vitest';
import { library } from './index.ts';

const endings = library.moves.filter(({ functions }) => functions.includes('ending'));

/** The couple's landmarks around the middle of its pelvises on the floor: a mere step aside is no pose. */
function shapeOf(couple: CouplePose): number[][] {
  const [lead, follow] = DANCE_ROLES.map((role) => couple[role].pelvis.origin);
  const middle = [0, 1, 2].map((axis) => (axis === 1 ? 0 : (lead[axis] + follow[axis]) / 2));
  return DANCE_ROLES.flatMap((role) => {
    const points = landmarks(couple[role]);
    return Array.from({ length: points.length / 3 }, (_, i) =>
      middle.map((at, axis) => points[3 * i + axis] - at),
    );
  });
}

/** How far each landmark of the two dancers is from where it is in the other shape, in meters. */
function distances(a: CouplePose, b: CouplePose): number[] {
  const other = shapeOf(b);
  return shapeOf(a).map((point, i) =>
    Math.hypot(...point.map((value, axis) => value - other[i][axis])),
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

it('offers a final pose for beginners too, from the closed and the open hold', () => {
  const easy = endings.filter(({ level }) => level === 'beginner');
  expect(easy.map(({ entry }) => entry.position).sort()).toEqual(['C', 'O2']);
});

it('has no final pose that is no ending', () => {
  const posed = library.moves.filter(({ poseCount }) => poseCount !== undefined);
  expect(posed).toEqual(endings);
});

describe.each(endings.map((move) => [move.id, move] as const))('%s', (_id, move) => {
  const { poseCount = NaN, counts, exit, parts } = move;
  const pose = coupleAt(move, beatOfCount(poseCount));

  it('has a count at which its pose stands', () => {
    expect(poseCount).toBeGreaterThan(1);
    expect(poseCount).toBeLessThanOrEqual(counts);
    expect(parts).toBeUndefined();
  });

  it('stands in a pose that is not the hold', () => {
    const off = distances(pose, canonicalPose(exit));
    expect(Math.max(...off)).toBeGreaterThan(0.4);
    expect(mean(off)).toBeGreaterThan(0.15);
  });

  it('has come to rest in it', () => {
    const before = coupleAt(move, beatOfCount(poseCount) - 1 / 8);
    expect(Math.max(...distances(pose, before))).toBeLessThan(0.04);
  });
});
