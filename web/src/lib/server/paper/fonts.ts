/**
 * The fonts of what is printed. A sign comes from the first font of its weight that has it: the site's own
 * for Latin, then DejaVu (Greek, Cyrillic, Hebrew, Arabic, symbols), then outlined emoji.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { unwrapWoff } from './unwrap-woff.ts';

export interface Face {
  /** Its name in a document. */
  readonly name: string;
  readonly data: Buffer;
  readonly font: Font;
}

export interface Fonts {
  readonly regular: readonly Face[];
  readonly bold: readonly Face[];
}

const EMOJI = '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff';
const FILES = {
  regular: [
    '@fontsource/figtree/files/figtree-latin-400-normal.woff',
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    EMOJI,
  ],
  bold: [
    '@fontsource/figtree/files/figtree-latin-700-normal.woff',
    'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
    EMOJI,
  ],
} as const;

const { resolve } = createRequire(import.meta.url);

async function readFace(file: string): Promise<Face> {
  const data = unwrapWoff(await readFile(resolve(file)));
  const font = create(data);
  if (!('layout' in font)) throw new Error(`${file} holds several fonts.`);
  return { name: font.postscriptName ?? file, data, font };
}

let reading: Promise<Fonts> | undefined;

/** Read once, when the first page is asked for. */
export async function readFonts(): Promise<Fonts> {
  reading ??= Promise.all([
    Promise.all(FILES.regular.map(readFace)),
    Promise.all(FILES.bold.map(readFace)),
  ]).then(([regular, bold]) => ({ regular, bold }));
  return await reading;
}
