/** Tells from a file's bytes what song it may be, or what it is instead; in Node and in the browser. */
import { firstFrames } from './frames.ts';
import type { SongFormatId } from './song-formats.ts';

/** What people bring that is no sound. */
export const OTHER_KINDS = [
  'empty',
  'picture',
  'document',
  'archive',
  'playlist',
  'midi',
  'text',
  'unknown',
] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

export type Recognized =
  | {
      readonly format: SongFormatId;
      /** Bytes of tags, padding and strays that a reader has to pass over; 0 where it does so itself. */
      readonly skip: number;
    }
  | { readonly format: undefined; readonly other: OtherKind };

/** Bytes at a position of the file; fewer at its end. */
export type ReadBytes = (position: number, bytes: number) => Promise<Uint8Array>;

const HEAD_BYTES = 64;
/** So far the sound is looked for behind strays and padding. */
const SEARCHED_BYTES = 2 ** 20;
/** FFmpeg finds the packets of a transport stream behind so much. */
const PASSED_OVER_BYTES = 4096;
const MAX_TAGS = 4;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** First bytes as Latin-1, at the position given. */
type Mark = readonly [text: string, at?: number];

const SOUND_MARKS: Readonly<Partial<Record<SongFormatId, readonly (readonly Mark[])[]>>> = {
  flac: [[['fLaC']]],
  ogg: [[['OggS']]],
  wav: ['RIFF', 'RIFX', 'RF64', 'BW64'].map((chunk) => [[chunk], ['WAVE', 8]]),
  avi: [[['RIFF'], ['AVI ', 8]]],
  // A QuickTime file from before brands begins with any of its boxes.
  mov: ['ftyp', 'moov', 'mdat', 'wide', 'skip', 'free', 'pnot', 'moof', 'styp'].map((box) => [
    [box, 4],
  ]),
  matroska: [[['\x1aE\xdf\xa3']]],
  aiff: [
    [['FORM'], ['AIFF', 8]],
    [['FORM'], ['AIFC', 8]],
  ],
  asf: [[['\x30\x26\xb2\x75\x8e\x66\xcf\x11']]],
  caf: [[['caff']]],
  amr: [[['#!AMR']]],
  w64: [[['riff\x2e\x91\xcf\x11']]],
  au: [[['.snd']]],
  ape: [[['MAC ']]],
  wv: [[['wvpk']]],
  tta: [[['TTA1']]],
  tak: [[['tBaK']]],
  mpc: [[['MP+']]],
  mpc8: [[['MPCK']]],
  dsf: [[['DSD ']]],
  iff: [[['FRM8'], ['DSD ', 12]]],
  flv: [[['FLV\x01']]],
  dts: [
    [['\x7f\xfe\x80\x01']],
    [['\xfe\x7f\x01\x80']],
    [['\xff\x1f\x00\xe8']],
    [['\x1f\xff\xe8\x00']],
  ],
  mpeg: [[['\x00\x00\x01\xba']]],
};

const OTHER_MARKS: Readonly<Partial<Record<OtherKind, readonly (readonly Mark[])[]>>> = {
  picture: [
    [['\xff\xd8\xff']],
    [['\x89PNG']],
    [['GIF8']],
    [['RIFF'], ['WEBP', 8]],
    [['BM'], ['\x00\x00\x00\x00', 6]],
    [['II*\x00']],
    [['MM\x00*']],
    ...['heic', 'heix', 'mif1', 'avif'].map((brand): Mark[] => [['ftyp' + brand, 4]]),
  ],
  document: [[['%PDF']], [['{\\rtf']], [['\xd0\xcf\x11\xe0']]],
  archive: [[['PK\x03\x04']], [['Rar!']], [['7z\xbc\xaf']], [['\x1f\x8b']]],
  midi: [[['MThd']], [['RIFF'], ['RMID', 8]]],
  playlist: [
    [['#EXTM3U']],
    [['\xef\xbb\xbf#EXTM3U']],
    [['[playlist]']],
    [['ffconcat']],
    [['<asx']],
    [['<?wpl']],
  ],
};

function marked<K extends string>(
  table: Readonly<Partial<Record<K, readonly (readonly Mark[])[]>>>,
  head: string,
): K | undefined {
  return (Object.keys(table) as K[]).find((kind) =>
    table[kind]?.some((marks) => marks.every(([text, at = 0]) => head.startsWith(text, at))),
  );
}

/** Packets of 188 bytes that each begin with a `G`; with a time stamp in front they have 192. */
function isTransportStream(data: Uint8Array): boolean {
  return [188, 192].some((size) => {
    for (let first = 0; first < PASSED_OVER_BYTES; first++) {
      const isRow = [0, 1, 2, 3, 4].every((n) => data[first + n * size] === 0x47);
      if (isRow) return true;
    }
    return false;
  });
}

/** Bytes of an ID3v2 tag with its header and footer, 0 where there is none. */
export function id3Length(head: Uint8Array): number {
  if (head.length < 10 || latin1(head.subarray(0, 3)) !== 'ID3') return 0;
  const size = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  const hasFooter = ((head[5] ?? 0) & 0x10) !== 0;
  return 10 + size + (hasFooter ? 10 : 0);
}

/** Where the bytes behind all tags begin. */
async function behindTags(read: ReadBytes): Promise<number> {
  let position = 0;
  for (let tags = 0; tags < MAX_TAGS; tags++) {
    const length = id3Length(await read(position, HEAD_BYTES));
    if (length === 0) break;
    position += length;
  }
  return position;
}

/** Mostly letters, and no control characters but white space; in UTF-16 every other byte may be zero. */
function isText(head: Uint8Array): boolean {
  const bytes = head.filter((byte) => byte !== 0);
  const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 9 && byte <= 13);
  const plain = bytes.filter((byte) => byte >= 0x20 && byte < 0x7f);
  return (
    bytes.length >= head.length / 2 && 2 * plain.length > bytes.length && !bytes.some(isControl)
  );
}

export async function recognizeSong(read: ReadBytes): Promise<Recognized> {
  const start = await behindTags(read);
  const atStart = await read(start, HEAD_BYTES);
  if (atStart.length === 0) return { format: undefined, other: 'empty' };
  const other = marked(OTHER_MARKS, latin1(atStart));
  if (other !== undefined) return { format: undefined, other };
  const known = marked(SOUND_MARKS, latin1(atStart));
  if (known !== undefined) return { format: known, skip: known === 'mov' ? start : 0 };

  const data = await read(start, SEARCHED_BYTES);
  if (isTransportStream(data)) return { format: 'mpegts', skip: 0 };
  const padding = Math.max(
    0,
    data.findIndex((byte) => byte !== 0),
  );
  const behind = marked(SOUND_MARKS, latin1(data.subarray(padding, padding + HEAD_BYTES)));
  if (behind !== undefined) return { format: behind, skip: start + padding };
  const frames = firstFrames(data);
  if (frames !== undefined) {
    return { format: frames.format, skip: frames.at === 0 ? 0 : start + frames.at };
  }
  const page = indexOf(data, 'OggS');
  if (page !== undefined) return { format: 'ogg', skip: start + page };
  return { format: undefined, other: isText(data.subarray(0, 4096)) ? 'text' : 'unknown' };
}

function indexOf(data: Uint8Array, text: string): number | undefined {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const found = data.findIndex((_, at) => codes.every((code, n) => data[at + n] === code));
  return found < 0 ? undefined : found;
}
