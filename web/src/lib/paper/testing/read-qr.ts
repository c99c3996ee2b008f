/** Two decoders of QR codes that share no code with each other or with the encoder. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Rows of red, green, blue and opacity. */
export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

// Its types describe another module than Node makes of it.
const jsqr = createRequire(import.meta.url)('jsqr') as {
  default: (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
};
// It would look for the file over the network.
const WASM = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(WASM)).buffer } });

/** What each of the two reads; undefined where it finds no code. */
export async function readQr({ data, width, height }: Picture): Promise<(string | undefined)[]> {
  const image = { data, width, height, colorSpace: 'srgb' } as unknown as ImageData;
  const [found] = await readBarcodes(image, { formats: ['QRCode'] });
  return [jsqr.default(data, width, height)?.data, found?.text];
}

/** @param file PNG or another format that is known */
export async function pictureOf(file: Uint8Array): Promise<Picture> {
  const raw = sharp(file).ensureAlpha().raw();
  const { data, info } = await raw.toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
