import { describe, expect, it } from 'vitest';
import { bodyRoi, cropRoi, fromRoi, normalizeAngle, type Picture } from './roi.ts';

describe('bodyRoi', () => {
  it('stands upright around an upright body', () => {
    const roi = bodyRoi(100, 200, 100, 120);
    expect(roi).toMatchObject({ x: 100, y: 200, size: 200 });
    expect(roi.angle).toBeCloseTo(0);
  });

  it('turns with a body that lies with the head to the right', () => {
    expect(bodyRoi(100, 200, 180, 200).angle).toBeCloseTo(Math.PI / 2);
  });
});

describe('the coordinates of a square', () => {
  const roi = { x: 130, y: 70, size: 90, angle: 0.7 };

  it('start in its turned corner', () => {
    expect(fromRoi(roi, 0.5, 0.5)).toEqual([130, 70]);
    const [x, y] = fromRoi({ ...roi, angle: Math.PI / 2 }, 0, 0);
    expect([x, y]).toEqual([expect.closeTo(175), expect.closeTo(25)]);
  });

  it('keep angles in one turn', () => {
    expect(normalizeAngle(3 * Math.PI + 0.1)).toBeCloseTo(-Math.PI + 0.1);
  });
});

describe('cropRoi', () => {
  const side = 32;
  /** Red grows to the right, green downward. */
  const picture: Picture = {
    width: side,
    height: side,
    data: Uint8Array.from({ length: 3 * side * side }, (_, i) => {
      const pixel = Math.floor(i / 3);
      return [8 * (pixel % side), 8 * Math.floor(pixel / side), 0][i % 3];
    }),
  };
  const sampled = (angle: number, x = 16, mirrored = false): Float32Array => {
    const target = new Float32Array(3 * 8 * 8);
    cropRoi(picture, { x, y: 16, size: 8, angle }, 8, [0, 255], target, mirrored);
    return target;
  };
  const redAt = (target: Float32Array, column: number, row: number): number =>
    target[3 * (8 * row + column)];

  it('samples the pixels where they are', () => {
    expect(redAt(sampled(0), 0, 0)).toBeCloseTo(8 * 12);
    expect(redAt(sampled(0), 7, 0)).toBeCloseTo(8 * 19);
  });

  it('turns clockwise: a quarter turn puts what is below on the left', () => {
    const target = sampled(Math.PI / 2);
    expect(target[3 * 8 * 0 + 1]).toBeCloseTo(8 * 12);
    expect(redAt(target, 0, 0)).toBeCloseTo(8 * 19);
  });

  it.each([0, 0.4, Math.PI / 2])('shows its mirror image, turned by %d too', (angle) => {
    const [plain, mirrored] = [sampled(angle), sampled(angle, 16, true)];
    for (let row = 0; row < 8; row++) {
      for (let column = 0; column < 8; column++) {
        expect(redAt(mirrored, column, row)).toBeCloseTo(redAt(plain, 7 - column, row), 3);
      }
    }
  });

  it('fills what lies outside with black', () => {
    expect(redAt(sampled(0, 500), 3, 3)).toBe(0);
  });
});
