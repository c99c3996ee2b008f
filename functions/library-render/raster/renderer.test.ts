import { beforeAll, describe, expect, it } from 'vitest';
import { coupleAt } from '@bachata/core/motion/couple.ts';
import { landmarks } from '@bachata/core/motion/landmarks.ts';
import { CLIP_CAMERA } from '@bachata/core/moves/clip-camera.ts';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { library } from '@bachata/library/moves/index.ts';
import { CAST } from '../cast.ts';
import { createClipRenderer, type ClipRenderer } from './renderer.ts';
import { decodeSrgb, encodeSrgb, toneMap } from './tone.ts';

let renderer: ClipRenderer;
beforeAll(() => {
  renderer = createClipRenderer(CAST);
});

const basic = library.byId.get('side-basic');
if (basic === undefined) throw new Error('the library has no side basic');
const poseAt = (time: number) => coupleAt(basic, time);

const pixel = (rgb: Uint8Array, x: number, y: number): readonly number[] => {
  const at = 3 * (Math.round(y) * CLIP.width + Math.round(x));
  return [...rgb.subarray(at, at + 3)];
};

describe('a rendered frame', () => {
  it('depends on the pose only, not on what was drawn before', () => {
    const first = Buffer.from(renderer.render(poseAt(1)));
    renderer.render(poseAt(4.5));
    expect(first.equals(renderer.render(poseAt(1)))).toBe(true);
  });

  it('is the empty room outside of the part that it says has changed', () => {
    const rgb = renderer.render(poseAt(2));
    const isChanged = (x: number, y: number): boolean =>
      renderer.changed.some(
        ({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom,
      );
    let strays = 0;
    for (let y = 0; y < CLIP.height; y++) {
      for (let x = 0; x < CLIP.width; x++) {
        if (isChanged(x, y)) continue;
        const at = 3 * (y * CLIP.width + x);
        if (rgb[at] !== renderer.background[at]) strays++;
      }
    }
    expect(strays).toBe(0);
  });

  it('shows bodies where the landmarks say they are', () => {
    const pose = poseAt(3);
    const rgb = renderer.render(pose);
    for (const body of [pose.lead, pose.follow]) {
      const points = landmarks(body);
      // Shoulders, elbows, hips, knees and ankles lie inside of the body's outline.
      for (const i of [11, 12, 13, 14, 23, 24, 25, 26, 27, 28]) {
        const { x, y } = CLIP_CAMERA.project(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
        const room = pixel(renderer.background, x, y);
        const seen = pixel(rgb, x, y);
        const difference = seen.reduce((sum, value, c) => sum + Math.abs(value - room[c]), 0);
        expect(difference, `landmark ${i}`).toBeGreaterThan(12);
      }
    }
  });

  it('shades the floor under the dancers and not far from them', () => {
    const rgb = renderer.render(poseAt(2));
    const luma = (picture: Uint8Array, x: number, z: number): number => {
      const at = CLIP_CAMERA.project(x, 0, z);
      return pixel(picture, at.x, at.y).reduce((sum, value) => sum + value, 0);
    };
    const { ball } = poseAt(2).lead.left;
    const shaded = luma(rgb, ball[0] - 0.16, ball[2] + 0.1);
    const bare = luma(renderer.background, ball[0] - 0.16, ball[2] + 0.1);
    expect(shaded).toBeLessThan(0.97 * bare);
    expect(luma(rgb, 2.1, 0.8)).toBe(luma(renderer.background, 2.1, 0.8));
  });

  it('keeps every dancer whole in the picture', () => {
    for (const move of library.moves.filter((_, i) => i % 5 === 0)) {
      for (let time = 0; time <= move.counts; time += 0.5) {
        const pose = coupleAt(move, time, { side: 'right' });
        for (const body of [pose.lead, pose.follow]) {
          const points = landmarks(body);
          for (let i = 0; i < points.length; i += 3) {
            const { x, y } = CLIP_CAMERA.project(points[i], points[i + 1], points[i + 2]);
            expect(x, move.id).toBeGreaterThan(20);
            expect(x, move.id).toBeLessThan(CLIP.width - 20);
            expect(y, move.id).toBeGreaterThan(20);
            expect(y, move.id).toBeLessThan(CLIP.height - 12);
          }
        }
      }
    }
  });
});

describe('tone mapping', () => {
  it('rises with the light, keeps mid-tones and never clips early', () => {
    const steps = Array.from({ length: 400 }, (_, i) => toneMap(i / 100));
    steps.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual(steps[i]));
    expect(toneMap(0)).toBe(0);
    expect(toneMap(0.18)).toBeCloseTo(encodeSrgb(0.18), 0);
    expect(toneMap(1)).toBeLessThan(245);
    expect(toneMap(9)).toBeGreaterThan(250);
  });

  it('decodes what it encodes', () => {
    for (const value of [0, 5, 40, 128, 255]) {
      expect(encodeSrgb(decodeSrgb(value))).toBeCloseTo(value, 6);
    }
  });
});
