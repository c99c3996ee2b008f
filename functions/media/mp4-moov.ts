/**
 * Finishes the index (`moov`) of an MP4 file: moves it in front of the media, which shifts every
 * chunk, and adds chapters. Boxes as in ISO/IEC 14496-12.
 */
export interface Chapter {
  readonly startSec: number;
  readonly title: string;
}

interface Box {
  readonly type: string;
  /** Of the header, and of what follows it, in bytes of the parent. */
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);
const HEADER_BYTES = 8;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function* boxesIn(bytes: Uint8Array, from: number, to: number): Generator<Box> {
  const view = viewOf(bytes);
  for (let start = from; start + HEADER_BYTES <= to;) {
    const size = view.getUint32(start);
    if (size < HEADER_BYTES || start + size > to) {
      throw new Error(`A box of ${size} bytes at ${start} does not fit into its parent.`);
    }
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, content: start + HEADER_BYTES, end: start + size };
    start += size;
  }
}

function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(HEADER_BYTES + content.reduce((sum, { length }) => sum + length, 0));
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, ...content]);
}

/** Adds `shift` to every chunk offset (`stco`, `co64`) below, in place. */
function shiftChunks(bytes: Uint8Array, from: number, to: number, shift: number): void {
  const view = viewOf(bytes);
  for (const { type, content, end } of boxesIn(bytes, from, to)) {
    if (CONTAINERS.has(type)) shiftChunks(bytes, content, end, shift);
    if (type !== 'stco' && type !== 'co64') continue;
    const count = view.getUint32(content + 4);
    for (let index = 0; index < count; index++) {
      if (type === 'co64') {
        const at = content + 8 + 8 * index;
        view.setBigUint64(at, view.getBigUint64(at) + BigInt(shift));
      } else {
        const at = content + 8 + 4 * index;
        const offset = view.getUint32(at) + shift;
        if (offset > 0xffff_ffff) throw new Error('The file grows beyond 4 GB.');
        view.setUint32(at, offset);
      }
    }
  }
}

/**
 * Nero's chapter list, which FFmpeg, mpv, VLC and most players read: at most 255 entries of a start
 * in units of 100 ns and a title of at most 255 bytes.
 */
function chapterList(chapters: readonly Chapter[]): Buffer {
  const listed = chapters.slice(0, 255);
  const entries = listed.map(({ startSec, title }) => {
    let text = Buffer.from(title, 'utf8');
    for (let letters = title.length; text.length > 255; letters--) {
      text = Buffer.from(title.slice(0, letters), 'utf8');
    }
    const start = Buffer.alloc(8);
    start.writeBigUInt64BE(BigInt(Math.round(startSec * 1e7)));
    return Buffer.concat([start, Buffer.of(text.length), text]);
  });
  const versionFlagsReservedCount = Buffer.of(1, 0, 0, 0, 0, 0, 0, 0, listed.length);
  return box('chpl', versionFlagsReservedCount, ...entries);
}

/** The user data (`udta`) of the movie with the chapters in it. */
function withChapters(moov: Uint8Array, chapters: readonly Chapter[]): Uint8Array {
  if (chapters.length === 0) return moov;
  const children = [...boxesIn(moov, HEADER_BYTES, moov.length)];
  const udta = children.find(({ type }) => type === 'udta');
  const others = children.filter((child) => child !== udta);
  const kept = udta ? moov.subarray(udta.content, udta.end) : new Uint8Array();
  return box(
    'moov',
    ...others.map(({ start, end }) => moov.subarray(start, end)),
    box('udta', kept, chapterList(chapters)),
  );
}

/**
 * The head of a file whose index comes first: `ftyp`, `moov`, and the header of `mdat`.
 *
 * @param mediaStart Where the media's first byte is in the file that `moov` was made for.
 * @param mediaBytes Length of the media, which follows the head unchanged.
 */
export function fileHead(input: {
  readonly ftyp: Uint8Array;
  readonly moov: Uint8Array;
  readonly mediaStart: number;
  readonly mediaBytes: number;
  readonly chapters: readonly Chapter[];
}): Buffer {
  const moov = Buffer.from(withChapters(input.moov, input.chapters));
  const mdat = Buffer.alloc(16);
  // Size 1 says that the real one, of 64 bits, follows the type.
  mdat.writeUInt32BE(1);
  mdat.write('mdat', 4, 'latin1');
  mdat.writeBigUInt64BE(BigInt(mdat.length + input.mediaBytes), 8);
  const headBytes = input.ftyp.length + moov.length + mdat.length;
  shiftChunks(moov, 0, moov.length, headBytes - input.mediaStart);
  return Buffer.concat([input.ftyp, moov, mdat]);
}
