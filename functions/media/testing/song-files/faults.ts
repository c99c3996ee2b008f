/** What happens to song files in practice, done to a good one. Each gives new bytes. */
import { boxesOf, withBoxes } from './boxes.ts';

export type Fault = (bytes: Buffer) => Buffer;

/** The same for every run. */
export function noiseBytes(count: number, seed = 1): Buffer {
  let state = seed;
  return Buffer.from(
    Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}

export const before =
  (...parts: readonly Buffer[]): Fault =>
  (bytes) =>
    Buffer.concat([...parts, bytes]);
export const after =
  (part: Buffer): Fault =>
  (bytes) =>
    Buffer.concat([bytes, part]);
export const cutFront =
  (count: number): Fault =>
  (bytes) =>
    bytes.subarray(count);
export const keepShare =
  (share: number): Fault =>
  (bytes) =>
    bytes.subarray(0, Math.floor(share * bytes.length) | 1);

/** An ID3v2 tag of so many zeros. */
export function id3Tag(padding: number): Buffer {
  const tag = Buffer.alloc(10 + padding);
  tag.write('ID3\x04', 'latin1');
  tag.set([padding >> 21, (padding >> 14) & 0x7f, (padding >> 7) & 0x7f, padding & 0x7f], 6);
  return tag;
}

/** The length header of an MP3 names so many times its frames. */
export const xingTimes =
  (factor: number): Fault =>
  (bytes) => {
    const changed = Buffer.from(bytes);
    const at = ['Xing', 'Info'].map((tag) => bytes.indexOf(tag)).find((found) => found >= 0);
    if (at === undefined) throw new Error('The MP3 has no length header.');
    changed.writeUInt32BE(Math.round(bytes.readUInt32BE(at + 8) * factor), at + 8);
    return changed;
  };

/** The sizes in a WAV's header, as recorders leave them that were switched off or wrote to a pipe. */
export const wavSizes =
  (size: number): Fault =>
  (bytes) => {
    const changed = Buffer.from(bytes);
    changed.writeUInt32LE(size, 4);
    changed.writeUInt32LE(size, bytes.indexOf('data') + 4);
    return changed;
  };

/** The number of samples in a FLAC's header. */
export const flacSamples =
  (samples: number): Fault =>
  (bytes) => {
    const changed = Buffer.from(bytes);
    changed.writeUInt32BE(samples, 22);
    return changed;
  };

const OGG_POLYNOMIAL = 0x04c1_1db7;

function oggCrc(page: Buffer): number {
  let crc = 0;
  for (const byte of page) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x8000_0000 ? (crc << 1) ^ OGG_POLYNOMIAL : crc << 1;
  }
  return crc >>> 0;
}

/** Changes the position of each page that has one, and repairs the page's check sum. */
export const oggPositions =
  (change: (position: bigint, page: number) => bigint): Fault =>
  (bytes) => {
    const changed = Buffer.from(bytes);
    for (let at = 0, page = 0; at + 27 <= bytes.length; page++) {
      const segments = Number(bytes[at + 26]);
      const lengths = bytes.subarray(at + 27, at + 27 + segments);
      const size = 27 + segments + lengths.reduce((sum, length) => sum + length, 0);
      const position = bytes.readBigInt64LE(at + 6);
      if (position > 0n) {
        changed.writeBigInt64LE(change(position, page), at + 6);
        changed.writeUInt32LE(0, at + 22);
        changed.writeUInt32LE(oggCrc(changed.subarray(at, at + size)), at + 22);
      }
      at += size;
    }
    return changed;
  };

/** The brand of an MP4, or none at all where it is empty. */
export const brand =
  (name: string): Fault =>
  (bytes) => {
    const changed = Buffer.from(bytes);
    // A box that nobody reads stays in its place, so that all offsets hold.
    if (name === '') changed.write('free', 4, 'latin1');
    else changed.write(name, 8, 'latin1');
    return changed;
  };

/** Renames the codec of the n-th track of that codec, as FFmpeg does not know the new one. */
export const codecTag =
  (tag: string, renamed: string, track = 0): Fault =>
  (bytes) => {
    const changed = Buffer.from(bytes);
    let at = bytes.indexOf(tag, bytes.indexOf('stsd'));
    for (let n = 0; n < track; n++) at = bytes.indexOf(tag, bytes.indexOf('stsd', at));
    changed.write(renamed, at, 'latin1');
    const description = bytes.indexOf('esds', at);
    if (description > 0 && description - at < 120) changed.write('dapa', description, 'latin1');
    return changed;
  };

/** Of a track with 1024 samples of priming at 44.1 kHz: seconds to play, and from when of the song. */
export interface PlayedPart {
  readonly sec: number;
  /** Undefined for silence. */
  readonly fromSec: number | undefined;
}

const PRIMING = 1024;

/** Another edit list for the sound track of an MP4 whose index stands behind the sound. */
export const editList =
  (parts: readonly PlayedPart[], rate = 44_100, priming = PRIMING): Fault =>
  (bytes) => {
    const list = Buffer.alloc(8 + 12 * parts.length);
    list.writeUInt32BE(parts.length, 4);
    parts.forEach(({ sec, fromSec }, index) => {
      const at = 8 + 12 * index;
      list.writeUInt32BE(Math.round(sec * 1000), at);
      list.writeInt32BE(fromSec === undefined ? -1 : priming + Math.round(fromSec * rate), at + 4);
      list.writeUInt16BE(1, at + 8);
    });
    return withBoxes(bytes, ['moov', 'trak'], (boxes) => {
      const others = boxes.filter(({ name }) => name !== 'edts');
      const sound = others.find(({ name }) => name === 'mdia');
      if (!sound?.content.includes('soun')) return boxes;
      const edts = { name: 'edts', content: boxesOf([{ name: 'elst', content: list }]) };
      return parts.length === 0 ? others : [...others.slice(0, 1), edts, ...others.slice(1)];
    });
  };

/** iTunes' tag of an encoder's priming, as in its files without an edit list. */
export const gaplessTag =
  (priming: number, samples: number): Fault =>
  (bytes) => {
    const hex = (value: number, digits: number): string =>
      value.toString(16).toUpperCase().padStart(digits, '0');
    const text = ` 00000000 ${hex(priming, 8)} 00000000 ${hex(samples, 16)} 00000000 00000000`;
    const named = (name: string, value: string): { name: string; content: Buffer } => ({
      name,
      content: Buffer.concat([Buffer.alloc(4), Buffer.from(value, 'latin1')]),
    });
    const tag = boxesOf([
      named('mean', 'com.apple.iTunes'),
      named('name', 'iTunSMPB'),
      {
        name: 'data',
        content: Buffer.concat([
          Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]),
          Buffer.from(text, 'latin1'),
        ]),
      },
    ]);
    const handler = Buffer.alloc(25);
    handler.write('mdirappl', 8, 'latin1');
    const meta = Buffer.concat([
      Buffer.alloc(4),
      boxesOf([
        { name: 'hdlr', content: handler },
        { name: 'ilst', content: boxesOf([{ name: '----', content: tag }]) },
      ]),
    ]);
    return withBoxes(bytes, ['moov'], (boxes) => [
      ...boxes.filter(({ name }) => name !== 'udta'),
      { name: 'udta', content: boxesOf([{ name: 'meta', content: meta }]) },
    ]);
  };
