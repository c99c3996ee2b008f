import { describe, expect, it } from 'vitest';
import { figure } from '@bachata/core/pose/tracking/test-couple.ts';
import { BODY_INPUT, type BodyEstimate } from './landmarker.ts';
import { MotionModel } from './motion-model.ts';

function bodyAt(x: number): BodyEstimate {
  const roi = { x, y: 200, size: 300, angle: 0 };
  const { image, world, visibility } = figure({ x });
  const mask = new Uint8Array(BODY_INPUT ** 2);
  return { roi, bodyRoi: roi, presence: 1, image, world, visibility, mask };
}
const hipsOf = ({ image }: BodyEstimate): number => (image[3 * 23] + image[3 * 24]) / 2;

describe('Paces', () => {
  it('expects who walks to go on, ever slower', () => {
    const paces = new MotionModel();
    let body = bodyAt(100);
    for (let x = 108; x <= 148; x += 8) {
      const next = bodyAt(x);
      paces.learn(next, body);
      body = next;
    }
    const once = paces.expected(body);
    const twice = paces.expected(once);
    expect(hipsOf(once) - 148).toBeGreaterThan(6);
    expect(hipsOf(once) - 148).toBeLessThan(9);
    expect(once.bodyRoi.x - 148).toBeCloseTo(hipsOf(once) - 148, 4);
    expect(hipsOf(twice) - hipsOf(once)).toBeCloseTo(0.8 * (hipsOf(once) - 148), 4);
    const found = bodyAt(165);
    paces.keep(found, twice);
    expect(hipsOf(paces.expected(found))).toBeGreaterThan(165);
  });

  it('does not believe a leap, and expects who stands to stay', () => {
    const paces = new MotionModel();
    const [here, there] = [bodyAt(100), bodyAt(400)];
    expect(hipsOf(paces.expected(here))).toBe(hipsOf(here));
    paces.learn(there, here);
    expect(hipsOf(paces.expected(there)) - 400).toBeLessThan(10);
    paces.learn(undefined, there);
  });
});
