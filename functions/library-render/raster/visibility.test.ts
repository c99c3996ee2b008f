import { describe, expect, it } from 'vitest';
import { clearBox, createVisibilityBuffer, drawTriangles } from './visibility.ts';

const WIDTH = 64;
const HEIGHT = 48;

function drawn(screen: readonly number[], indices: readonly number[]) {
  const buffer = createVisibilityBuffer(WIDTH, HEIGHT);
  drawTriangles(buffer, Float32Array.from(screen), Uint32Array.from(indices), 0);
  return buffer;
}
const covered = (triangle: Uint32Array): number => triangle.filter((id) => id > 0).length;

/** x, y, nearness of the corners of a square, counter-clockwise to the eye (y points down). */
const square = (left: number, top: number, size: number, near: number): number[] => [
  ...[left, top, near],
  ...[left, top + size, near],
  ...[left + size, top + size, near],
  ...[left + size, top, near],
];
const FACING = [0, 1, 2, 0, 2, 3];

describe('drawTriangles', () => {
  it('covers the samples whose centers lie inside, with no crack between neighbors', () => {
    const { triangle } = drawn(square(10, 5, 20, 1), FACING);
    expect(covered(triangle)).toBe(400);
    expect(triangle[5 * WIDTH + 10]).toBeGreaterThan(0);
    expect(triangle[5 * WIDTH + 9]).toBe(0);
    expect(triangle[25 * WIDTH + 20]).toBe(0);
  });

  it('leaves no crack in a fan of slivers', () => {
    const rim = Array.from({ length: 60 }, (_, i) => (i * Math.PI) / 30);
    const screen = [
      ...[31.3, 23.7, 1],
      ...rim.flatMap((a) => [31.3 + 20 * Math.cos(a), 23.7 - 20 * Math.sin(a), 1]),
    ];
    const indices = rim.flatMap((_, i) => [0, 1 + i, 1 + ((i + 1) % rim.length)]);
    const { triangle } = drawn(screen, indices);
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        const inside = Math.hypot(x + 0.5 - 31.3, y + 0.5 - 23.7) < 19.9;
        if (inside) expect(triangle[y * WIDTH + x], `${x}, ${y}`).toBeGreaterThan(0);
      }
    }
  });

  it('shows the nearest surface whatever the order', () => {
    const near = square(5, 5, 10, 2);
    const far = square(5, 5, 30, 1);
    for (const [screen, nearFirst] of [
      [[...near, ...far], true],
      [[...far, ...near], false],
    ] as const) {
      const { triangle, nearness } = drawn(screen, [...FACING, ...FACING.map((i) => i + 4)]);
      expect(nearness[8 * WIDTH + 8]).toBeCloseTo(2);
      expect(triangle[8 * WIDTH + 8] <= 2).toBe(nearFirst);
      expect(nearness[30 * WIDTH + 30]).toBeCloseTo(1);
    }
  });

  it('interpolates nearness over a slope', () => {
    const slope = [0, 0, 1, 0, 40, 1, 40, 40, 3, 40, 0, 3];
    const { nearness } = drawn(slope, FACING);
    expect(nearness[20 * WIDTH + 19]).toBeCloseTo(1 + (2 * 19.5) / 40, 4);
  });

  it('skips back faces and what lies outside of the picture', () => {
    expect(covered(drawn(square(10, 5, 20, 1), [0, 2, 1, 0, 3, 2]).triangle)).toBe(0);
    expect(covered(drawn(square(-100, -100, 50, 1), FACING).triangle)).toBe(0);
    expect(covered(drawn(square(-10, -10, 200, 1), FACING).triangle)).toBe(WIDTH * HEIGHT);
  });

  it('clears a box and no more', () => {
    const buffer = drawn(square(-10, -10, 200, 1), FACING);
    clearBox(buffer, { left: -5, top: 10, right: 20, bottom: 90 });
    expect(covered(buffer.triangle)).toBe(WIDTH * HEIGHT - 20 * (HEIGHT - 10));
  });
});
