import { describe, expect, it } from 'vitest';
import { LANDMARKS } from '../track.ts';
import { correctedImage } from './corrections.ts';
import { figure } from './test-couple.ts';

const LEFT_ELBOW = 13;
const trunk = 100;
const body = figure({ x: 200, scale: 1 });
const seen = (visibility = 1) => ({
  // Somebody who stands askew, so that left and right differ.
  image: body.image.map((value, i) => value + (i % 3 === 2 ? 0 : 8 * Math.sin(7 * i))),
  visibility: new Float32Array(LANDMARKS).fill(visibility),
});
const moved = (a: Float32Array, b: Float32Array, landmark: number): number =>
  Math.hypot(a[3 * landmark] - b[3 * landmark], a[3 * landmark + 1] - b[3 * landmark + 1]);

describe('correctedImage', () => {
  it('moves trunk and legs a little, and leaves the rest and what it was given', () => {
    const given = seen();
    const before = given.image.slice();
    const corrected = correctedImage(given, trunk);
    expect(given.image).toEqual(before);
    const distances = Array.from({ length: LANDMARKS }, (_, i) => moved(corrected, before, i));
    for (const landmark of [11, 12, 23, 24, 25, 26, 27, 28]) {
      expect(distances[landmark]).toBeGreaterThan(0);
      expect(distances[landmark]).toBeLessThanOrEqual(0.06 * trunk + 1e-3);
    }
    for (const landmark of [0, 7, 8, 13, 14, 15, 16, 31, 32]) expect(distances[landmark]).toBe(0);
  });

  it('moves an arm as far as it is hidden', () => {
    const [half, whole] = [0.5, 0].map((visibility) => {
      const given = seen(visibility);
      return moved(correctedImage(given, trunk), given.image, LEFT_ELBOW);
    });
    expect(whole).toBeGreaterThan(0);
    expect(half).toBeLessThan(whole);
    expect(whole).toBeLessThanOrEqual(0.16 * trunk + 1e-3);
  });

  it('does the same at any place and size', () => {
    const { image, visibility } = seen(0.3);
    const elsewhere = image.map((value, i) => (i % 3 === 2 ? value : 2 * value + 50));
    const expected = correctedImage({ image, visibility }, trunk);
    correctedImage({ image: elsewhere, visibility }, 2 * trunk).forEach((value, i) => {
      expect(value).toBeCloseTo(i % 3 === 2 ? expected[i] : 2 * expected[i] + 50, 2);
    });
  });

  it('does the same in a mirror', () => {
    const { image, visibility } = seen(0.3);
    const mirrored = (points: Float32Array): Float32Array => {
      const other = new Float32Array(points.length);
      for (let i = 0; i < LANDMARKS; i++) {
        // Left and right are neighbors from the ears on; nothing before them matters here.
        const opposite = i < 7 ? i : i % 2 === 1 ? i + 1 : i - 1;
        other.set([-points[3 * i], points[3 * i + 1], points[3 * i + 2]], 3 * opposite);
      }
      return other;
    };
    const expected = mirrored(correctedImage({ image, visibility }, trunk));
    correctedImage({ image: mirrored(image), visibility }, trunk).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 3);
    });
  });
});
