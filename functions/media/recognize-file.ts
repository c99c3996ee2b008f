/** Decides by a file's bytes what may read it, before anything decodes it. */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  recognizeSong,
  type OtherKind,
  type ReadBytes,
} from '@bachata/core/music/formats/recognize.ts';
import type { SongFormatId } from '@bachata/core/music/formats/song-formats.ts';
import { fileUrl } from './ffmpeg/run.ts';

/** What FFmpeg is told to read, and how. */
export interface MediaFile {
  readonly file: string;
  readonly format: SongFormatId;
  /** Bytes in front that the reader of that format would not pass over. */
  readonly skip: number;
  /** The length that its header names is not a tenth of what follows it. */
  readonly wrongLength: boolean;
}

/** What a file is instead, for a log. */
export const SAYS: Readonly<Record<OtherKind, string>> = {
  empty: 'is empty',
  picture: 'is a picture',
  document: 'is a document',
  archive: 'is an archive',
  playlist: 'is a playlist, which names files and holds none',
  midi: 'holds MIDI notes and no sound',
  text: 'is text',
  unknown: 'is of no kind that is read',
};

/** Where a WAV's sound begins. */
const WAV_HEAD_BYTES = 65_536;

/** How many bytes there are of it. @throws InvalidInputError `file-unreadable` */
export async function fileBytes(file: string): Promise<number> {
  return (await stat(file).catch(notReadable(file))).size;
}

/**
 * @returns what it is instead where it is neither sound nor video
 * @throws InvalidInputError `file-unreadable` where there is no such file
 */
export async function recognizeFile(file: string): Promise<MediaFile | OtherKind> {
  const handle = await open(file, 'r').catch(notReadable(file));
  try {
    const read = reading(handle);
    const recognized = await recognizeSong(read).catch(notReadable(file));
    if (recognized.format === undefined) return recognized.other;
    const isWav = recognized.format === 'wav' && recognized.skip === 0;
    const wrongLength =
      isWav && claimsLittle(await read(0, WAV_HEAD_BYTES), (await handle.stat()).size);
    return { file, ...recognized, wrongLength };
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

/** For whoever types a name: what a stage reads, it has written. */
const notReadable =
  (file: string) =>
  (cause: NodeJS.ErrnoException): never => {
    const reason = REASONS[cause.code ?? ''];
    if (reason === undefined) throw cause;
    throw new InvalidInputError('file-unreadable', `${file} cannot be read: ${reason}.`, { cause });
  };

const reading =
  (handle: FileHandle): ReadBytes =>
  async (position, bytes) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, position);
    return buffer.subarray(0, bytesRead);
  };

function claimsLittle(head: Uint8Array, fileBytes: number): boolean {
  const bytes = Buffer.from(head);
  const at = bytes.indexOf('data');
  if (at < 0 || at + 8 > bytes.length || bytes.toString('latin1', 0, 4) !== 'RIFF') return false;
  return 10 * bytes.readUInt32LE(at + 4) < fileBytes - at;
}

/** The demuxer is named, so that FFmpeg never guesses a playlist or anything else out of a file. */
export function inputArgs({ file, format, skip, wrongLength }: MediaFile): string[] {
  const passOver = skip > 0 ? ['-skip_initial_bytes', String(skip)] : [];
  const toItsEnd = wrongLength ? ['-ignore_length', '1'] : [];
  return ['-f', format, ...passOver, ...toItsEnd, '-i', fileUrl(file)];
}

/** Said by the readers of FFmpeg, in lines that no title or other text of the file can begin. */
export const isIncomplete = (log: string): boolean =>
  /^\[[^\]]+\] .*(?:partial file|File ended prematurely|moov atom not found)/m.test(log);
