import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { InvalidInputError, LimitError } from '@bachata/core/errors.ts';
import { squarePicture } from './pictures.ts';

/** Red on the left, blue on the right. */
async function halves(width: number, height: number): Promise<Sharp> {
  const red = await sharp({ create: { width: width / 2, height, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  const blue = { width, height, channels: 3, background: '#00f' } as const;
  return sharp({ create: blue }).composite([{ input: red, left: 0, top: 0 }]);
}

async function colorAt(picture: Uint8Array, x: number, y: number): Promise<'red' | 'blue'> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return (data[at] ?? 0) > (data[at + 2] ?? 0) ? 'red' : 'blue';
}

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'of %s becomes a small square',
    async (kind) => {
      const made = await squarePicture(await (await halves(900, 600)).toFormat(kind).toBuffer());
      const { format, width, height } = await sharp(made).metadata();
      expect({ format, width, height }).toEqual({ format: 'webp', width: 256, height: 256 });
      expect(await colorAt(made, 20, 128)).toBe('red');
      expect(await colorAt(made, 230, 128)).toBe('blue');
      expect(made.byteLength).toBeLessThan(20_000);
    },
  );

  it('loses where it was taken, and stands upright', async () => {
    const IFD0 = { Copyright: 'Ana was here' };
    const photo = await (
      await halves(900, 600)
    )
      .withExif({ IFD0, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 23/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(photo.includes('Ana was here')).toBe(true);
    const made = await squarePicture(photo);
    const { exif, icc, xmp, orientation } = await sharp(made).metadata();
    expect({ exif, icc, xmp, orientation }).toEqual({});
    expect(Buffer.from(made).includes('Ana was here')).toBe(false);
    // Turned by 90 degrees: what was left is above.
    expect(await colorAt(made, 128, 20)).toBe('red');
    expect(await colorAt(made, 128, 230)).toBe('blue');
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['an SVG behind an XML head', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['nothing', ''],
  ])('is not %s', async (_what, text) => {
    await expect(squarePicture(Buffer.from(text, 'latin1'))).rejects.toMatchObject({
      code: 'picture-type',
    });
  });

  it('is refused where it is damaged, whatever it begins with', async () => {
    const photo = await (await halves(900, 600)).jpeg().toBuffer();
    const damaged = [
      photo.subarray(0, photo.length / 2),
      Buffer.from('\xff\xd8\xff<svg/>', 'latin1'),
    ];
    for (const bytes of damaged) {
      await expect(squarePicture(bytes)).rejects.toThrow(InvalidInputError);
      await expect(squarePicture(bytes)).rejects.toMatchObject({ code: 'picture-unreadable' });
    }
  });

  it('is refused as HEIC in words of its own', async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    ]);
    await expect(squarePicture(heic)).rejects.toMatchObject({ code: 'picture-heic' });
  });

  it('is not unfolded where it would fill the memory', async () => {
    const huge = { width: 20_000, height: 20_000, channels: 3, background: '#000' } as const;
    const bomb = await sharp({ create: huge, limitInputPixels: false }).png().toBuffer();
    expect(bomb.byteLength).toBeLessThan(12_000_000);
    await expect(squarePicture(bomb)).rejects.toThrow(LimitError);
  });
});
