/** Tells what an uploaded song is from its bytes, whatever its name or declared type. */
import { open } from 'node:fs/promises';

/** The containers that are taken, by the name of the FFmpeg demuxer that reads each. */
export const AUDIO_FORMATS = ['mp3', 'aac', 'mov', 'wav', 'flac', 'ogg'] as const;
export type AudioFormat = (typeof AUDIO_FORMATS)[number];

const HEAD_BYTES = 16;

function ascii(head: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...head.subarray(from, to));
}

/** The format that these first bytes (at least 12) announce, not looking past an ID3v2 tag. */
export function sniffAudioFormat(head: Uint8Array): AudioFormat | undefined {
  if (head.length < 12) return undefined;
  const four = ascii(head, 0, 4);
  if (four === 'fLaC') return 'flac';
  if (four === 'OggS') return 'ogg';
  if ((four === 'RIFF' || four === 'RF64') && ascii(head, 8, 12) === 'WAVE') return 'wav';
  if (ascii(head, 4, 8) === 'ftyp') return 'mov';
  const [first = 0, second = 0, third = 0] = head;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  // ISO/IEC 11172-3: two layer bits, 00 is reserved there and marks ADTS (ISO/IEC 13818-7).
  const layer = (second >> 1) & 0b11;
  if (layer === 0b00) return (second & 0xf0) === 0xf0 ? 'aac' : undefined;
  const bitrateIndex = third >> 4;
  const sampleRateIndex = (third >> 2) & 0b11;
  const version = (second >> 3) & 0b11;
  const plausible = version !== 0b01 && bitrateIndex !== 0b1111 && sampleRateIndex !== 0b11;
  return layer === 0b01 && plausible ? 'mp3' : undefined;
}

/** Bytes of an ID3v2 tag with its header and footer, 0 where there is none. */
export function id3Length(head: Uint8Array): number {
  if (head.length < 10 || ascii(head, 0, 3) !== 'ID3') return 0;
  const size = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  const hasFooter = ((head[5] ?? 0) & 0x10) !== 0;
  return 10 + size + (hasFooter ? 10 : 0);
}

/** Some encoders pad a tag with zeros beyond its declared length; this far is looked. */
const MAX_PADDING_BYTES = 16 * 1024;

/** The format of a file, behind any ID3v2 tags; undefined for what is not taken. */
export async function audioFormatOf(file: string): Promise<AudioFormat | undefined> {
  const handle = await open(file, 'r');
  try {
    const read = async (position: number, bytes: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, position);
      return buffer.subarray(0, bytesRead);
    };
    let position = 0;
    let tagged = false;
    for (let tags = 0; tags < 4; tags++) {
      const length = id3Length(await read(position, HEAD_BYTES));
      if (length === 0) break;
      position += length;
      tagged = true;
    }
    if (tagged) {
      const padding = await read(position, MAX_PADDING_BYTES);
      const firstByte = padding.findIndex((byte) => byte !== 0);
      position += Math.max(0, firstByte);
    }
    return sniffAudioFormat(await read(position, HEAD_BYTES));
  } finally {
    await handle.close();
  }
}
