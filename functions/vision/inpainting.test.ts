import { describe, expect, it } from 'vitest';
import { figure } from '@bachata/core/pose/tracking/test-couple.ts';
import { BODY_INPUT, type BodyEstimate } from './landmarker.ts';
import { bodyTest, fleshOf, keepHalf, inpaintLimbs, inpaint } from './inpainting.ts';
import type { Picture } from './roi.ts';

const WIDTH = 400;
const HEIGHT = 400;
const [ROOM, BODY] = [200, 60];
/** The room is everywhere but where somebody stands: from one column to another. */
function pictureWith(...bodies: readonly (readonly [from: number, to: number])[]): Picture {
  const data = new Uint8Array(3 * WIDTH * HEIGHT).fill(ROOM);
  for (let y = 0; y < HEIGHT; y++) {
    for (const [from, to] of bodies) data.fill(BODY, 3 * (y * WIDTH + from), 3 * (y * WIDTH + to));
  }
  return { width: WIDTH, height: HEIGHT, data };
}
const picture = pictureWith();
const canvas = new Uint8Array(picture.data.length);

const SIZE = 320;
/** @param wide of the mask, in pixels of the picture; by default it covers the square: as bad as a mask gets */
function bodyAt(x: number, wide = SIZE): BodyEstimate {
  const roi = { x, y: 200, size: SIZE, angle: 0 };
  const { image, world, visibility } = figure({ x });
  const mask = Uint8Array.from({ length: BODY_INPUT ** 2 }, (_, i) => {
    const aside = Math.abs(((i % BODY_INPUT) + 0.5) / BODY_INPUT - 0.5) * SIZE;
    return aside < wide / 2 ? 1 : 0;
  });
  return { roi, bodyRoi: roi, presence: 1, image, world, visibility, mask };
}
const at = ({ data }: Picture, x: number, y: number): number => data[3 * (y * WIDTH + x)];
const isPainted = (painted: Picture, x: number, y: number): boolean => at(painted, x, y) !== ROOM;

describe('paintOut', () => {
  const [left, right] = [bodyAt(150), bodyAt(250)];

  it('puts the room where the one was, and leaves the other and the picture as they were', () => {
    const couple = pictureWith([115, 185], [215, 285]);
    const before = couple.data.slice();
    const painted = inpaint(couple, bodyAt(150, 80), bodyAt(250, 80), canvas);
    expect(at(painted, 150, 170)).toBe(ROOM);
    expect(at(painted, 120, 120)).toBe(ROOM);
    expect(at(painted, 250, 170)).toBe(BODY);
    expect(couple.data).toEqual(before);
  });

  it('goes from the colors of the room on one side to those on the other', () => {
    const slope = pictureWith();
    for (let i = 0; i < slope.data.length; i++) slope.data[i] = (Math.floor(i / 3) % WIDTH) / 2;
    const painted = inpaint(slope, bodyAt(150, 60), bodyAt(390, 60), canvas);
    for (const x of [130, 150, 170]) expect(Math.abs(at(painted, x, 200) - x / 2)).toBeLessThan(3);
  });

  it('never takes the other for the room', () => {
    // The other stands right beside.
    const couple = pictureWith([115, 185], [189, 250]);
    const painted = inpaint(couple, bodyAt(150, 74), bodyAt(220, 70), canvas);
    for (const x of [120, 150, 170]) expect(at(painted, x, 170)).toBe(ROOM);
    expect(at(painted, 220, 170)).toBe(BODY);
  });

  it('paints nothing outside of the mask', () => {
    expect(bodyTest(left)(350, 200)).toBe(false);
    expect(isPainted(inpaint(picture, left, right, canvas), 350, 200)).toBe(false);
  });
});

describe('a body outside of the picture', () => {
  it('changes nothing', () => {
    for (const x of [-900, 1900]) {
      expect(inpaint(picture, bodyAt(x), bodyAt(200), canvas).data).toEqual(picture.data);
      expect(inpaintLimbs(picture, bodyAt(x), canvas).data).toEqual(picture.data);
    }
  });
});

describe('paintFlesh', () => {
  it('stays near the bones, however wide the mask is', () => {
    const body = bodyAt(150, 200);
    const painted = inpaintLimbs(pictureWith([60, 240]), body, canvas);
    expect(at(painted, 165, 170)).not.toBe(BODY);
    expect(at(painted, 225, 170)).toBe(BODY);
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
