import { describe, expect, it } from 'vitest';
import { figure } from '@bachata/core/pose/tracking/test-couple.ts';
import { BODY_INPUT, type BodyEstimate } from './landmarker.ts';
import { bodyTest, fleshOf, keepHalf, paintFlesh, paintOut } from './paint-out.ts';
import type { Picture } from './roi.ts';

const WIDTH = 400;
const HEIGHT = 400;
const picture: Picture = {
  width: WIDTH,
  height: HEIGHT,
  data: new Uint8Array(3 * WIDTH * HEIGHT).fill(200),
};
const canvas = new Uint8Array(picture.data.length);

/** A body whose mask covers the whole square: as bad as a mask gets. */
function bodyAt(x: number): BodyEstimate {
  const roi = { x, y: 200, size: 320, angle: 0 };
  const { image, world, visibility } = figure({ x });
  const mask = new Uint8Array(BODY_INPUT ** 2).fill(1);
  return { roi, bodyRoi: roi, presence: 1, image, world, visibility, mask };
}
const isPainted = ({ data }: Picture, x: number, y: number): boolean =>
  data[3 * (y * WIDTH + x)] !== 200;

describe('paintOut', () => {
  const [left, right] = [bodyAt(150), bodyAt(250)];

  it('paints the one, leaves the other, and the picture as it was', () => {
    const painted = paintOut(picture, left, right, canvas);
    expect(isPainted(painted, 150, 170)).toBe(true);
    expect(isPainted(painted, 250, 170)).toBe(false);
    expect(picture.data.every((value) => value === 200)).toBe(true);
  });

  it('paints nothing outside of the mask', () => {
    expect(bodyTest(left)(350, 200)).toBe(false);
    expect(isPainted(paintOut(picture, left, right, canvas), 350, 200)).toBe(false);
  });
});

describe('paintFlesh', () => {
  it('stays near the bones, however wide the mask is', () => {
    const body = bodyAt(150);
    const painted = paintFlesh(picture, body, canvas);
    expect(isPainted(painted, 165, 170)).toBe(true);
    expect(isPainted(painted, 250, 170)).toBe(false);
    expect(fleshOf(body)(165, 170)).toBe(true);
    expect(fleshOf(body)(250, 170)).toBe(false);
  });
});

describe('keepHalf', () => {
  it('paints the other side of the axis', () => {
    const body = bodyAt(200);
    const left = keepHalf(picture, body, 'left', canvas);
    expect([isPainted(left, 190, 150), isPainted(left, 210, 150)]).toEqual([false, true]);
    const right = keepHalf(picture, body, 'right', canvas);
    expect([isPainted(right, 190, 150), isPainted(right, 210, 150)]).toEqual([true, false]);
  });
});
