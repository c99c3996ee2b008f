import { describe, expect, it } from 'vitest';
import { CLIP } from '@bachata/core/moves/clip-format.ts';
import { YuvConverter } from './yuv.ts';

const PIXELS = CLIP.width * CLIP.height;
const filled = (r: number, g: number, b: number): Uint8Array => {
  const rgb = new Uint8Array(3 * PIXELS);
  for (let i = 0; i < PIXELS; i++) rgb.set([r, g, b], 3 * i);
  return rgb;
};
const planesAt = (picture: Buffer, x: number, y: number): readonly number[] => {
  const chroma = PIXELS + (y >> 1) * (CLIP.width >> 1) + (x >> 1);
  return [picture[y * CLIP.width + x], picture[chroma], picture[chroma + PIXELS / 4]];
};

describe('YUV conversion', () => {
  it.each([
    ['black', [0, 0, 0], [16, 128, 128]],
    ['white', [255, 255, 255], [235, 128, 128]],
    // 100 % color bars of BT.709.
    ['red', [255, 0, 0], [63, 102, 240]],
    ['green', [0, 255, 0], [173, 42, 26]],
    ['blue', [0, 0, 255], [32, 240, 118]],
  ] as const)('turns %s into its BT.709 values', (_, [r, g, b], expected) => {
    const picture = new YuvConverter(filled(r, g, b), CLIP).picture(filled(0, 0, 0), []);
    expect(picture).toHaveLength(1.5 * PIXELS);
    expect(planesAt(picture, 640, 361)).toEqual(expected);
  });

  it('converts a box, grown to even sides, and keeps the background elsewhere', () => {
    const converter = new YuvConverter(filled(0, 0, 0), CLIP);
    const box = { left: 101, top: 51, right: 105, bottom: 53 };
    const picture = converter.picture(filled(255, 255, 255), [box]);
    expect(planesAt(picture, 100, 50)[0]).toBe(235);
    expect(planesAt(picture, 105, 53)[0]).toBe(235);
    expect(planesAt(picture, 99, 50)[0]).toBe(16);
    expect(planesAt(picture, 106, 53)[0]).toBe(16);
    expect(planesAt(picture, 104, 54)[0]).toBe(16);
  });
});
