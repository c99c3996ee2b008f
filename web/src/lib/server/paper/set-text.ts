/**
 * Sets text in lines: a font for every sign, breaks between words, and the order of scripts that run from
 * right to left. PDFKit sets lines of one font only, and leaves out what that font does not have.
 */
import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import type { Face, Fonts } from './fonts.ts';

/** A stretch of a paragraph in one style. */
export interface StyledText {
  readonly text: string;
  readonly bold?: boolean;
  /** Default black. */
  readonly color?: string;
}

/** What is drawn in one go. */
export interface Piece {
  readonly face: Face;
  readonly text: string;
  readonly color: string;
  readonly rightToLeft: boolean;
  /** Of a font of size 1. */
  readonly width: number;
}

export interface SetTextLine {
  /** From left to right. */
  readonly pieces: readonly Piece[];
  /** Without spaces at its end, points. */
  readonly width: number;
}

export interface SetText {
  readonly lines: readonly SetTextLine[];
  /** What it says, where that is not what is drawn: signs that no font has, and turned around. */
  readonly actual?: string;
}

const BLACK = '#000000';
/** Stands for every sign that no font has. */
const MISSING = '□';
/** Of no width and shape of their own: joiners, variants of signs, and marks that would turn the line around. */
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const SPACES = /[\s\p{Cc}]+/gu;

// Its types name a default export, which Node does not make of it.
const bidi = (createRequire(import.meta.url)('bidi-js') as () => Bidi)();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A run of one face, in the order of reading. */
interface Run {
  readonly face: Face;
  readonly text: string;
  readonly color: string;
}

/** What stays together: a word, or the space between two. */
interface Token {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly isSpace: boolean;
}

/** @param width of the lines, points; a word that is wider is broken */
export function setText(
  fonts: Fonts,
  spans: readonly StyledText[] | string,
  size: number,
  width = Infinity,
): SetText {
  const given = typeof spans === 'string' ? [{ text: spans }] : spans;
  const tokens: Token[] = [];
  let isMissing = false;
  for (const { text, bold = false, color = BLACK } of given) {
    const clean = cleaned(text);
    for (const [word] of clean.matchAll(/ +|[^ ]+/g)) {
      const runs = runsOf(word, fonts[bold ? 'bold' : 'regular'], color, () => (isMissing = true));
      tokens.push({ runs, width: widthOf(runs) * size, isSpace: word.startsWith(' ') });
    }
  }
  const lines = wrap(tokens, size, width).map((line) => ordered(line, size));
  const actual = given.map(({ text }) => text.toWellFormed()).join('');
  return { lines, ...((isMissing || RIGHT_TO_LEFT.test(actual)) && { actual }) };
}

/** A line that is no wider than it may be, with an ellipsis where something is cut off. */
export function setLine(
  fonts: Fonts,
  spans: readonly StyledText[] | string,
  size: number,
  width: number,
): SetTextLine {
  const { lines } = setText(fonts, spans, size, width);
  if (lines.length <= 1) return lines[0] ?? { pieces: [], width: 0 };
  const dots: Run = { face: fonts.regular[0], text: '…', color: BLACK };
  const room = width - widthOf([dots]) * size;
  const [{ pieces }] = setText(fonts, spans, size, room).lines;
  const end = { ...dots, rightToLeft: false, width: widthOf([dots]) };
  return { pieces: [...pieces, end], width: totalWidth([...pieces, end]) * size };
}

const cleaned = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll(IGNORED, '').replaceAll(SPACES, ' ');

function runsOf(word: string, chain: readonly Face[], color: string, onMissing: () => void): Run[] {
  const [first] = chain;
  if (hasAll(first, word)) return [{ face: first, text: word, color }];
  const runs: Run[] = [];
  for (const { segment } of graphemes.segment(word)) {
    let face = chain.find((candidate) => hasAll(candidate, segment));
    let text = segment;
    if (face === undefined) {
      onMissing();
      text = MISSING;
      face = chain.find((candidate) => hasAll(candidate, MISSING)) ?? first;
    }
    const last = runs.at(-1);
    if (last?.face === face) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ face, text, color });
  }
  return runs;
}

function hasAll({ font }: Face, text: string): boolean {
  for (const sign of text) {
    if (!font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

const widths = new WeakMap<Face, Map<string, number>>();
/** Of words, which repeat. */
const MOST_WIDTHS = 5_000;

function widthOf(runs: readonly Pick<Run, 'face' | 'text'>[]): number {
  return runs.reduce((sum, { face, text }) => {
    let known = widths.get(face);
    if (known === undefined || known.size > MOST_WIDTHS) widths.set(face, (known = new Map()));
    let width = known.get(text);
    if (width === undefined) {
      width = face.font.layout(text).advanceWidth / face.font.unitsPerEm;
      known.set(text, width);
    }
    return sum + width;
  }, 0);
}

function wrap(tokens: readonly Token[], size: number, most: number): (readonly Token[])[] {
  const lines: Token[][] = [];
  let line: Token[] = [];
  let width = 0;
  const end = (): void => {
    lines.push(line);
    line = [];
    width = 0;
  };
  for (const token of tokens) {
    if (token.isSpace && line.length === 0) continue;
    if (!token.isSpace && width + token.width > most && line.length > 0) end();
    for (const part of token.width > most ? broken(token, size, most) : [token]) {
      if (!part.isSpace && width + part.width > most && line.length > 0) end();
      line.push(part);
      width += part.width;
    }
  }
  if (line.length > 0) end();
  return lines;
}

/** A word that fits into no line, in parts that do. */
function broken({ runs }: Token, size: number, most: number): Token[] {
  const parts: Token[] = [];
  let part: Run[] = [];
  for (const run of runs) {
    for (const { segment } of graphemes.segment(run.text)) {
      const sign = { ...run, text: segment };
      if (part.length > 0 && widthOf([...part, sign]) * size > most) {
        parts.push({ runs: part, width: widthOf(part) * size, isSpace: false });
        part = [];
      }
      part.push(sign);
    }
  }
  return [...parts, { runs: part, width: widthOf(part) * size, isSpace: false }];
}

/** The pieces of a line from left to right (Unicode Standard Annex 9). */
function ordered(tokens: readonly Token[], size: number): SetTextLine {
  const last = tokens.findLastIndex(({ isSpace }) => !isSpace);
  const runs = tokens.slice(0, last + 1).flatMap((token) => token.runs);
  const text = runs.map((run) => run.text).join('');
  const pieces = RIGHT_TO_LEFT.test(text) ? reordered(runs, text) : merged(runs);
  return { pieces, width: totalWidth(pieces) * size };
}

const totalWidth = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.width, 0);

function pieceOf(run: Run, rightToLeft = false): Piece {
  return { ...run, rightToLeft, width: widthOf([run]) };
}

function merged(runs: readonly Run[]): Piece[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before?.face === run.face && before.color === run.color) {
      joined[joined.length - 1] = { ...before, text: before.text + run.text };
    } else joined.push(run);
  }
  return joined.map((run) => pieceOf(run));
}

function reordered(runs: readonly Run[], text: string): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const parts: { run: Run; level: number }[] = [];
  let at = 0;
  for (const run of runs) {
    for (const part of ofOneLevel(run, levels.subarray(at, at + run.text.length))) {
      const before = parts.at(-1);
      // The font joins the letters of what is drawn in one go.
      const goesOn = before?.level === part.level && before.run.face === run.face;
      if (before && goesOn && before.run.color === run.color) {
        before.run = { ...run, text: before.run.text + part.run.text };
      } else parts.push(part);
    }
    at += run.text.length;
  }
  for (let level = Math.max(0, ...parts.map((part) => part.level)); level > 0; level--) {
    for (let from = 0; from < parts.length; from++) {
      let to = from;
      while ((parts[to]?.level ?? -1) >= level) to++;
      parts.splice(from, to - from, ...parts.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return parts.map(({ run, level }) =>
    level % 2 === 1 ? pieceOf({ ...run, text: mirrored(run.text) }, true) : pieceOf(run),
  );
}

/** Brackets open to the other side. */
const mirrored = (text: string): string =>
  [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign).join('');

function ofOneLevel(run: Run, levels: Uint8Array): { run: Run; level: number }[] {
  const parts: { run: Run; level: number }[] = [];
  for (let from = 0; from < run.text.length;) {
    let to = from + 1;
    while (to < run.text.length && levels[to] === levels[from]) to++;
    parts.push({ run: { ...run, text: run.text.slice(from, to) }, level: levels[from] ?? 0 });
    from = to;
  }
  return parts;
}
