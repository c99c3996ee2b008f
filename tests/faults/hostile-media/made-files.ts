/** Files of no honest origin: lists that name other files, boxes that lie, noise. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '@bachata/library/songs/synth/random.ts';
import { ROOT } from '../../browser/harness.ts';

/** Sizes and counts that readers get wrong. */
export const ODD_SIZES = [
  ...[0, 1, 7, 8, 9, 65_535],
  ...[0x7fff_ffff, 0x8000_0000, 0xffff_fff0, 0xffff_ffff],
];

/** Of MP4. */
export const BOXES = [
  ...['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd', 'stts', 'stsc', 'stsz', 'stco', 'ctts'],
  ...['mvhd', 'tkhd', 'mdhd', 'hdlr', 'elst', 'edts', 'moof', 'traf', 'trun', 'mdat', 'esds'],
];

export function noise(length: number, random: Random): Buffer {
  return Buffer.from(Uint8Array.from({ length }, () => random.integer(0, 255)));
}

function box(name: string, body: Buffer, size = body.length + 8): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(size, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}

const FILE_TYPE = box('ftyp', Buffer.from('isomiso2'));
/** A file of ours that nobody may get to see by naming it in another one. */
const NAMED = path.join(ROOT, 'package.json');

export const MADE: Readonly<Record<string, (random: Random) => Buffer>> = {
  noise: (random) => noise(random.integer(1, 20_000), random),
  zeros: (random) => Buffer.alloc(random.integer(1, 100_000)),
  'one byte': (random) => noise(1, random),
  'a playlist': () =>
    Buffer.from(`#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://${NAMED}\n#EXT-X-ENDLIST\n`),
  'a list of files': () => Buffer.from(`ffconcat version 1.0\nfile '${NAMED}'\n`),
  'an address': () => Buffer.from('http://127.0.0.1:1/song.mp3\n'),
  'a session description': () =>
    Buffer.from('v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n'),
  'a picture': () => readFileSync(path.join(ROOT, 'tests/browser/fixtures/poster.jpg')),
  'a drawing': () =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><image href="file://${NAMED}"/></svg>`),
  'boxes in boxes': (random) => {
    let inner: Buffer = Buffer.alloc(0);
    const depth = random.integer(10, 2_000);
    for (let n = 0; n < depth; n++) inner = box(random.pick(BOXES), inner);
    return Buffer.concat([FILE_TYPE, inner]);
  },
  'boxes of any size': (random) => {
    const inner = Array.from({ length: random.integer(1, 2_000) }, () =>
      box(random.pick(BOXES), Buffer.alloc(random.integer(0, 24)), random.pick(ODD_SIZES)),
    );
    return Buffer.concat([FILE_TYPE, box('moov', Buffer.concat(inner))]);
  },
  'a segment of unknown size': (random) =>
    Buffer.concat([
      Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
      Buffer.from('1853806701ffffffffffffff', 'hex'),
      noise(random.integer(10, 5_000), random),
    ]),
  'a wave without end': (random) =>
    Buffer.concat([
      Buffer.from('52494646ffffffff57415645666d7420100000000100', 'hex'),
      Buffer.from('0200401f0000007d00000400100064617461ffffffff', 'hex'),
      noise(random.integer(1, 50_000), random),
    ]),
};
