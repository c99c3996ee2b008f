/**
 * Sound that is a mere row of frames, as MP3 and AAC files and radio recordings are: where the first
 * whole frame is, behind stray bytes, padding, and the rest of a frame that was cut.
 */

/** The length in bytes of the frame whose header is at `at`, and what all frames of a file share. */
interface Frame {
  readonly bytes: number;
  readonly kind: number;
}

type ReadFrame = (data: Uint8Array, at: number) => Frame | undefined;

/** kbit/s by the header's index, which is never 0 (free) or 15 here; ISO/IEC 11172-3 and 13818-3. */
const BIT_RATES = {
  first: {
    1: [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    2: [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    3: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  },
  later: {
    1: [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    3: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  },
} as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;

/** MPEG audio of any layer. */
const mpegFrame: ReadFrame = (data, at) => {
  const [, second = 0, third = 0] = data.subarray(at, at + 4);
  if (data[at] !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const version = (second >> 3) & 3;
  const layer = 4 - ((second >> 1) & 3);
  const sampleRate = SAMPLE_RATES[(third >> 2) & 3];
  if (version === 1 || layer === 4 || sampleRate === undefined) return undefined;
  const isFirst = version === 3;
  const rates = BIT_RATES[isFirst ? 'first' : 'later'][layer as 1 | 2 | 3];
  const kbits = rates[(third >> 4) - 1];
  if (kbits === undefined) return undefined;
  const rate = isFirst ? sampleRate : sampleRate / (version === 2 ? 2 : 4);
  const padding = (third >> 1) & 1;
  const samplesBy8 = layer === 3 && !isFirst ? 72 : 144;
  const bytes =
    layer === 1
      ? 4 * (Math.floor((12_000 * kbits) / rate) + padding)
      : Math.floor((samplesBy8 * 1000 * kbits) / rate) + padding;
  return { bytes, kind: (second & 0x1e) | ((third & 0x0c) << 8) };
};

/** AAC in ADTS, ISO/IEC 13818-7. */
const adtsFrame: ReadFrame = (data, at) => {
  const [first, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = data.subarray(
    at,
    at + 6,
  );
  if (first !== 0xff || (second & 0xf6) !== 0xf0 || ((third >> 2) & 15) > 12) return undefined;
  const bytes = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  return bytes < 8 ? undefined : { bytes, kind: third & 0xfc };
};

/** Half the words of a 32 kHz frame by the code of its size: kbit/s, ATSC A/52. */
const AC3_RATES = [
  32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640,
] as const;

/** The id of the bit stream tells AC-3 from E-AC-3. */
const dolbyId = (data: Uint8Array, at: number): number | undefined =>
  data[at] === 0x0b && data[at + 1] === 0x77 ? (data[at + 5] ?? 0xff) >> 3 : undefined;

const ac3Frame: ReadFrame = (data, at) => {
  const id = dolbyId(data, at);
  if (id === undefined || id > 10) return undefined;
  const code = data[at + 4] ?? 0;
  const kbits = AC3_RATES[(code & 0x3f) >> 1];
  if (kbits === undefined || code >> 6 === 3) return undefined;
  const words =
    [2 * kbits, Math.floor((kbits * 320) / 147) + (code & 1), 3 * kbits][code >> 6] ?? 0;
  return { bytes: 2 * words, kind: code >> 6 };
};

const eac3Frame: ReadFrame = (data, at) => {
  const id = dolbyId(data, at);
  if (id === undefined || id < 11 || id > 16) return undefined;
  const bytes = 2 * ((((data[at + 2] ?? 0) & 7) << 8) + (data[at + 3] ?? 0) + 1);
  return { bytes, kind: (data[at + 4] ?? 0) >> 6 };
};

const FRAMES = { mp3: mpegFrame, aac: adtsFrame, ac3: ac3Frame, eac3: eac3Frame } as const;
export type FramedFormat = keyof typeof FRAMES;

const kinds = Object.entries(FRAMES) as readonly (readonly [FramedFormat, ReadFrame])[];

/** Whether `count` frames of one kind follow each other there. The bytes may end in one of them. */
function isRow(read: ReadFrame, data: Uint8Array, from: number, count: number): boolean {
  let kind: number | undefined;
  let at = from;
  for (let n = 0; n < count; n++) {
    if (n >= 2 && at >= data.length) return true;
    const frame = read(data, at);
    if (frame === undefined || (kind !== undefined && frame.kind !== kind)) return false;
    kind = frame.kind;
    at += frame.bytes;
  }
  return true;
}

/** Enough that chance does not make them in a megabyte of anything else. */
const FRAMES_IN_A_ROW = 5;

/** The first row of frames in these bytes, from their beginning on. */
export function firstFrames(
  data: Uint8Array,
): { readonly format: FramedFormat; readonly at: number } | undefined {
  for (let at = 0; at + 8 < data.length; at++) {
    if (data[at] !== 0xff && data[at] !== 0x0b) continue;
    for (const [format, read] of kinds) {
      if (isRow(read, data, at, FRAMES_IN_A_ROW)) return { format, at };
    }
  }
  return undefined;
}
