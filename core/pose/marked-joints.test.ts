import { describe, expect, it } from 'vitest';
import { library } from '@bachata/library/moves/index.ts';
import { landmarks } from '../motion/landmarks.ts';
import { coupleAt } from '../motion/couple.ts';
import { JOINT } from './joints.ts';
import { markedJoints } from './marked-joints.ts';
import { moveOf } from './testing/filmed-move.ts';

const points = landmarks(coupleAt(moveOf(library, 'in-place-o2'), 1, { side: 'left' }).lead);
const shift = (of: Float32Array): Float32Array => markedJoints(of).map((value, i) => value - of[i]);
const of = (values: Float32Array, landmark: number): readonly number[] => [
  ...values.subarray(3 * landmark, 3 * landmark + 3),
];

describe('markedJoints', () => {
  it('marks the ankle bone over the joint, and shoulders within and over theirs', () => {
    const moved = shift(points);
    for (const ankle of [JOINT.leftAnkle, JOINT.rightAnkle]) {
      expect(of(moved, ankle)[1]).toBeGreaterThan(0.02);
      expect(of(moved, ankle)[1]).toBeLessThan(0.06);
    }
    const width = (values: Float32Array): number =>
      Math.hypot(
        ...of(values, JOINT.leftShoulder).map(
          (value, i) => value - of(values, JOINT.rightShoulder)[i],
        ),
      );
    expect(width(markedJoints(points))).toBeLessThan(width(points) - 0.03);
    expect(of(moved, JOINT.leftShoulder)[1]).toBeGreaterThan(0.01);
  });

  it('turns and grows with the body', () => {
    const turnedAndGrown = (values: Float32Array): Float32Array =>
      Float32Array.from({ length: values.length }, (_, i) => {
        const [x, y, z] = of(values, Math.floor(i / 3));
        return 1.2 * [-z, y, x][i % 3];
      });
    const expected = turnedAndGrown(markedJoints(points));
    markedJoints(turnedAndGrown(points)).forEach((value, i) =>
      expect(value).toBeCloseTo(expected[i], 4),
    );
  });

  it('treats both sides alike', () => {
    const PAIRS = Array.from({ length: 33 }, (_, i) => (i < 11 ? i : i % 2 === 1 ? i + 1 : i - 1));
    [PAIRS[7], PAIRS[8], PAIRS[9], PAIRS[10]] = [8, 7, 10, 9];
    const mirrored = (values: Float32Array): Float32Array =>
      Float32Array.from(
        PAIRS.flatMap((i) => of(values, i).map((v, axis) => (axis === 2 ? -v : v))),
      );
    const expected = mirrored(markedJoints(points));
    markedJoints(mirrored(points)).forEach((value, i) => expect(value).toBeCloseTo(expected[i], 4));
  });
});
