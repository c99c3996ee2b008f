import { describe, expect, it } from 'vitest';
import { id3Length, sniffAudioFormat } from './audio-format.ts';

function head(text: string, ...bytes: number[]): Uint8Array {
  const buffer = Buffer.alloc(16);
  buffer.write(text, 'latin1');
  bytes.forEach((byte, index) => (buffer[text.length + index] = byte));
  return buffer;
}

describe('sniffAudioFormat', () => {
  it('knows the formats by their first bytes', () => {
    expect(sniffAudioFormat(head('fLaC'))).toBe('flac');
    expect(sniffAudioFormat(head('OggS'))).toBe('ogg');
    expect(sniffAudioFormat(head('RIFF\0\0\0\0WAVE'))).toBe('wav');
    expect(sniffAudioFormat(head('\0\0\0\x20ftypM4A '))).toBe('mov');
    expect(sniffAudioFormat(head('', 0xff, 0xfb, 0x90, 0x64))).toBe('mp3');
    expect(sniffAudioFormat(head('', 0xff, 0xf1, 0x50, 0x80))).toBe('aac');
  });

  it('takes nothing else', () => {
    for (const text of ['#EXTM3U\n#EXTINF:', 'ffconcat version 1.0', '<?xml version', '%PDF-1.7']) {
      expect(sniffAudioFormat(head(text))).toBeUndefined();
    }
    expect(sniffAudioFormat(head('RIFF\0\0\0\0AVI '))).toBeUndefined();
    expect(sniffAudioFormat(head('\x1aE\xdf\xa3'))).toBeUndefined();
    // Frame syncs with impossible fields: layer II, reserved bit rate, reserved sample rate.
    expect(sniffAudioFormat(head('', 0xff, 0xfd, 0x90, 0x64))).toBeUndefined();
    expect(sniffAudioFormat(head('', 0xff, 0xfb, 0xf0, 0x64))).toBeUndefined();
    expect(sniffAudioFormat(head('', 0xff, 0xfb, 0x9c, 0x64))).toBeUndefined();
    expect(sniffAudioFormat(new Uint8Array(0))).toBeUndefined();
  });
});

describe('id3Length', () => {
  it('counts seven bits a byte, with header and footer', () => {
    expect(id3Length(head('ID3', 4, 0, 0, 0, 0, 2, 1))).toBe(10 + 257);
    expect(id3Length(head('ID3', 4, 0, 0x10, 0, 0, 2, 1))).toBe(20 + 257);
    expect(id3Length(head('fLaC'))).toBe(0);
  });
});
