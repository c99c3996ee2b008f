/**
 * What an MP4's or a QuickTime file's edit lists say is played of each track. mediabunny looks at the
 * start of the first edit only.
 */
import { open, type FileHandle } from 'node:fs/promises';

export interface TrackEdit {
  /** Undefined for an edit that lasts to the end of the track. */
  readonly durationSec: number | undefined;
  /** Of the track's own time; undefined for a stretch in which nothing is played. */
  readonly startSec: number | undefined;
}

export interface EditedTrack {
  /** Such as `soun` and `vide`. */
  readonly handler: string;
  /** Without edits. */
  readonly mediaSec: number;
  /** Empty where there is no list: all of it is played then. */
  readonly edits: readonly TrackEdit[];
}

export interface Movie {
  /** In the order of the file. */
  readonly tracks: readonly EditedTrack[];
  /** iTunes' tag of what encoders put before the first sample; decoders obey it without an edit, too. */
  readonly hasGaplessTag: boolean;
}

/** Of an index; one of twelve minutes of video takes a tenth. */
const MAX_INDEX_BYTES = 32 * 2 ** 20;
const MAX_BOXES = 10_000;

interface Box {
  readonly name: string;
  readonly content: Buffer;
}

function boxesIn(content: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= content.length && boxes.length < MAX_BOXES;) {
    const size = content.readUInt32BE(at);
    if (size < 8) break;
    const name = content.toString('latin1', at + 4, at + 8);
    boxes.push({ name, content: content.subarray(at + 8, at + size) });
    at += size;
  }
  return boxes;
}

/** The content of the first box at a path of names. */
function boxAt(content: Buffer, ...path: readonly string[]): Buffer | undefined {
  return path.reduce<Buffer | undefined>(
    (inner, name) => inner && boxesIn(inner).find((box) => box.name === name)?.content,
    content,
  );
}

/** Time scale and duration of a movie's or a track's header, in either version. */
function header(content: Buffer): { readonly scale: number; readonly units: number } {
  const isLong = content[0] === 1;
  const scale = content.readUInt32BE(isLong ? 20 : 12);
  const units = isLong ? Number(content.readBigUInt64BE(24)) : content.readUInt32BE(16);
  return { scale, units };
}

function editsOf(list: Buffer, movieScale: number, trackScale: number): TrackEdit[] {
  const isLong = list[0] === 1;
  const size = isLong ? 20 : 12;
  const count = Math.min(list.readUInt32BE(4), Math.floor((list.length - 8) / size));
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * size;
    const duration = isLong ? Number(list.readBigUInt64BE(at)) : list.readUInt32BE(at);
    const start = isLong ? Number(list.readBigInt64BE(at + 8)) : list.readInt32BE(at + 4);
    return {
      durationSec: duration === 0 ? undefined : duration / movieScale,
      startSec: start < 0 ? undefined : start / trackScale,
    };
  });
}

async function readIndex(handle: FileHandle): Promise<Buffer | undefined> {
  const { size: fileBytes } = await handle.stat();
  const head = Buffer.alloc(16);
  for (let at = 0, boxes = 0; at + 8 <= fileBytes && boxes < MAX_BOXES; boxes++) {
    await handle.read(head, 0, 16, at);
    const short = head.readUInt32BE(0);
    const [size, inFront] = short === 1 ? [Number(head.readBigUInt64BE(8)), 16] : [short, 8];
    if (head.toString('latin1', 4, 8) === 'moov') {
      if (size > MAX_INDEX_BYTES || size < inFront) return undefined;
      const index = Buffer.alloc(size - inFront);
      await handle.read(index, 0, index.length, at + inFront);
      return index;
    }
    if (size < 8) return undefined;
    at += size;
  }
  return undefined;
}

/** @returns undefined where there is no index that can be read */
export async function readMovie(file: string): Promise<Movie | undefined> {
  const handle = await open(file, 'r');
  try {
    const index = await readIndex(handle);
    const movie = index && boxAt(index, 'mvhd');
    if (index === undefined || movie === undefined) return undefined;
    const { scale: movieScale } = header(movie);
    const tracks = boxesIn(index)
      .filter(({ name }) => name === 'trak')
      .map(({ content }): EditedTrack => {
        const media = boxAt(content, 'mdia', 'mdhd');
        const { scale, units } = media ? header(media) : { scale: 1, units: 0 };
        const list = boxAt(content, 'edts', 'elst');
        return {
          handler: boxAt(content, 'mdia', 'hdlr')?.toString('latin1', 8, 12) ?? '',
          mediaSec: units / scale,
          edits: list ? editsOf(list, movieScale, scale) : [],
        };
      });
    return { tracks, hasGaplessTag: index.includes('iTunSMPB') };
  } finally {
    await handle.close();
  }
}

/**
 * How long a track is played, without what is empty. A start counts decoding times, which are later than
 * those shown where pictures are reordered, so that no more than the whole is certain of what is left.
 */
export function playedSec({ edits, mediaSec }: EditedTrack): number {
  if (edits.length === 0) return mediaSec;
  return edits.reduce((total, { durationSec, startSec }) => {
    if (startSec === undefined) return total;
    return total + Math.min(durationSec ?? mediaSec - startSec, mediaSec);
  }, 0);
}
