/** Decides by a file's bytes whether it may be a song, before anything decodes it. */
import { open, stat } from 'node:fs/promises';
import { InvalidInputError } from '@bachata/core/errors.ts';
import {
  recognizeSong,
  type OtherKind,
  type ReadBytes,
} from '@bachata/core/music/formats/recognize.ts';
import { SONG_FORMAT_NAMES, type SongFormatId } from '@bachata/core/music/formats/song-formats.ts';
import { checkSongBytes } from '@bachata/core/music/song-limits.ts';

export interface SongFile {
  readonly file: string;
  readonly format: SongFormatId;
  /** Bytes in front that the reader of that format would not pass over. */
  readonly skip: number;
  /** The length that its header names is not a tenth of what follows it. */
  readonly wrongLength: boolean;
}

const SAYS: Readonly<Record<OtherKind, string>> = {
  empty: 'is empty',
  picture: 'is a picture',
  document: 'is a document',
  archive: 'is an archive',
  playlist: 'is a playlist, which names songs and holds none',
  midi: 'holds MIDI notes and no sound',
  text: 'is text',
  unknown: `is none of ${SONG_FORMAT_NAMES}`,
};

/**
 * @throws InvalidInputError `empty-file`, `unsupported-audio`, or `song-is-` and what it is instead;
 *   LimitError `too-large`
 */
export async function openSongFile(file: string): Promise<SongFile> {
  const { size } = await stat(file);
  checkSongBytes(size);
  const handle = await open(file, 'r');
  try {
    const read: ReadBytes = async (position, bytes) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, position);
      return buffer.subarray(0, bytesRead);
    };
    const recognized = await recognizeSong(read);
    if (recognized.format !== undefined) {
      const isWav = recognized.format === 'wav' && recognized.skip === 0;
      const wrongLength = isWav && claimsLittle(await read(0, WAV_HEAD_BYTES), size);
      return { file, ...recognized, wrongLength };
    }
    const { other } = recognized;
    throw new InvalidInputError(refusalCode(other), `The file ${SAYS[other]}.`);
  } finally {
    await handle.close();
  }
}

/** Where a WAV's sound begins. */
const WAV_HEAD_BYTES = 65_536;

function claimsLittle(head: Uint8Array, fileBytes: number): boolean {
  const bytes = Buffer.from(head);
  const at = bytes.indexOf('data');
  if (at < 0 || at + 8 > bytes.length || bytes.toString('latin1', 0, 4) !== 'RIFF') return false;
  return 10 * bytes.readUInt32LE(at + 4) < fileBytes - at;
}

function refusalCode(other: OtherKind): string {
  if (other === 'empty') return 'empty-file';
  return other === 'unknown' ? 'unsupported-audio' : `song-is-${other}`;
}
