import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { linkQr, printedCm } from './link-qr.ts';
import { pictureOf, readQr } from './testing/read-qr.ts';

const TOKEN = 'Zk3vQ0c7yq9nX1bT5hLw8mRj2sUa6dEf4gHi0pKo-_M';
const LINK = `https://bachata.example.org/shared/0195f3a2-7c1d-7e44-9b52-3f6a1c2d4e5f?link=${TOKEN}`;

/** A photo of it as a phone takes it: `pixels` wide, a little turned, out of focus and gray. */
async function photo(url: string, pixels: number, degrees = 0) {
  const { size, path } = linkQr(url);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="1200" height="1200"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  const shown = sharp(await sharp(Buffer.from(svg)).resize(pixels, pixels).png().toBuffer())
    .rotate(degrees, { background: '#fff' })
    .blur(0.6)
    .linear(0.6, 60)
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#d8d8d8' });
  return await pictureOf(await shown.png().toBuffer());
}

describe('linkQr', () => {
  // A picture of 12 megapixels is 4,000 pixels wide. From half a meter it shows about 54 cm of the wall, and
  // of that 3.5 cm of code and quiet zone.
  it.each([
    ['near', 600, 0],
    ['from half a meter', 260, 0],
    ['from half a meter, held askew', 260, 7],
    ['upside down', 300, 180],
  ])('is read by two decoders, %s', async (_, pixels, degrees) => {
    const picture = await photo(LINK, pixels, degrees);
    expect(await readQr(picture)).toEqual([LINK, LINK]);
  });

  it('carries addresses with signs of other scripts', async () => {
    const url = 'https://example.org/ñ/こ?x=💃';
    expect(await readQr(await photo(url, 400))).toEqual([url, url]);
  });

  it('is 3 cm wide on paper inside of its quiet zone of four modules', () => {
    const qr = linkQr(LINK);
    expect(printedCm(qr) * ((qr.size - 8) / qr.size)).toBeCloseTo(3);
    // No module is smaller than half a millimeter.
    expect(30 / (qr.size - 8)).toBeGreaterThan(0.5);
    expect(qr.path.match(/M\d+ (\d+)/)?.[1]).toBe('4');
  });

  it('refuses what fits into none', () => {
    expect(() => linkQr(`https://example.org/${'x'.repeat(2400)}`)).toThrow(RangeError);
  });
});
