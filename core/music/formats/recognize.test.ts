import { describe, expect, it } from 'vitest';
import { id3Length, recognizeSong, type Recognized } from './recognize.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const recognize = (...parts: readonly (Uint8Array | string)[]): Promise<Recognized> => {
  const file = Buffer.concat(parts.map((part) => (typeof part === 'string' ? bytes(part) : part)));
  return recognizeSong(async (position, count) => file.subarray(position, position + count));
};

/** Frames of 417 bytes each: MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
function mp3Frames(count: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x64]);
  return Buffer.concat(Array.from({ length: count }, () => frame));
}

/** AAC-LC frames of 300 bytes in ADTS. */
function adtsFrames(count: number): Buffer {
  const frame = Buffer.alloc(300);
  frame.set([
    0xff,
    0xf1,
    0x50,
    0x80 | (300 >> 11),
    (300 >> 3) & 0xff,
    ((300 & 7) << 5) | 0x1f,
    0xfc,
  ]);
  return Buffer.concat(Array.from({ length: count }, () => frame));
}

function id3(size: number): Buffer {
  const tag = Buffer.alloc(10 + size);
  tag.write('ID3\x04', 'latin1');
  tag.set([size >> 21, (size >> 14) & 0x7f, (size >> 7) & 0x7f, size & 0x7f], 6);
  return tag;
}

describe('recognizeSong', () => {
  it.each([
    ['fLaC', 'flac'],
    ['OggS', 'ogg'],
    ['RIFF\0\0\0\0WAVE', 'wav'],
    ['RIFF\0\0\0\0AVI ', 'avi'],
    ['\0\0\0\x20ftypM4A ', 'mov'],
    ['\0\0\0\x14ftypqt  ', 'mov'],
    ['\0\0\0\x08wide', 'mov'],
    ['\x1aE\xdf\xa3', 'matroska'],
    ['FORM\0\0\0\0AIFC', 'aiff'],
    ['\x30\x26\xb2\x75\x8e\x66\xcf\x11', 'asf'],
    ['caff', 'caf'],
  ])('knows %j', async (head, format) => {
    expect(await recognize(head, Buffer.alloc(100))).toEqual({ format, skip: 0 });
  });

  it.each([
    ['\xff\xd8\xff\xe0', 'picture'],
    ['\0\0\0\x18ftypheic', 'picture'],
    ['%PDF-1.7', 'document'],
    ['PK\x03\x04', 'archive'],
    ['#EXTM3U\n', 'playlist'],
    ['MThd', 'midi'],
    ['<!doctype html><html>', 'text'],
    ['\xff\xfeh\0o\0l\0a\0', 'text'],
    ['', 'empty'],
  ])('says what %j is instead', async (head, other) => {
    expect(await recognize(head)).toEqual({ format: undefined, other });
  });

  it('takes single frames for nothing, as any file may have them', async () => {
    expect(await recognize(mp3Frames(1), Buffer.alloc(5000, 7))).toMatchObject({
      format: undefined,
    });
  });

  it('finds frames behind tags, strays, padding and the rest of a frame', async () => {
    const tag = id3(3000);
    const mp3 = mp3Frames(20);
    expect(await recognize(mp3)).toEqual({ format: 'mp3', skip: 0 });
    expect(await recognize(tag, tag, mp3)).toEqual({ format: 'mp3', skip: 0 });
    expect(await recognize(tag, '0123456789', mp3)).toEqual({ format: 'mp3', skip: 3020 });
    expect(await recognize(tag, Buffer.alloc(700_000), mp3)).toEqual({
      format: 'mp3',
      skip: 703_010,
    });
    expect(await recognize(mp3.subarray(100))).toEqual({ format: 'mp3', skip: 317 });
    expect(await recognize('stray', adtsFrames(10))).toEqual({ format: 'aac', skip: 5 });
    expect(await recognize(tag, Buffer.alloc(99), 'fLaC')).toEqual({ format: 'flac', skip: 3109 });
    expect(await recognize('stray', 'OggS', Buffer.alloc(99))).toEqual({ format: 'ogg', skip: 5 });
  });

  it('knows a transport stream by its packets', async () => {
    const packet = Buffer.alloc(188, 0xff);
    packet[0] = 0x47;
    expect(await recognize(...Array.from({ length: 9 }, () => packet))).toMatchObject({
      format: 'mpegts',
    });
  });
});

describe('id3Length', () => {
  it('counts seven bits a byte, with header and footer', () => {
    const head = (flags: number): Buffer =>
      bytes(`ID3\x04\0${String.fromCharCode(flags)}\0\0\x02\x01`);
    expect(id3Length(head(0))).toBe(10 + 257);
    expect(id3Length(head(0x10))).toBe(20 + 257);
    expect(id3Length(bytes('fLaC0123456789'))).toBe(0);
  });
});
