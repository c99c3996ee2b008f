/** Decides by a file's bytes whether it may be a song, before anything decodes it. */
import { InvalidInputError } from '@bachata/core/errors.ts';
import type { OtherKind } from '@bachata/core/music/formats/recognize.ts';
import { SONG_FORMAT_NAMES } from '@bachata/core/music/formats/song-formats.ts';
import { checkSongBytes } from '@bachata/core/music/song-limits.ts';
import { recognizeFile, SAYS, fileBytes, type MediaFile } from './recognize-file.ts';

/**
 * @throws InvalidInputError `file-unreadable`, `empty-file`, `unsupported-audio`, or `song-is-` and what it is instead;
 *   LimitError `too-large`
 */
export async function openSongFile(file: string): Promise<MediaFile> {
  checkSongBytes(await fileBytes(file));
  const song = await recognizeFile(file);
  if (typeof song !== 'string') return song;
  const says = song === 'unknown' ? `is none of ${SONG_FORMAT_NAMES}` : SAYS[song];
  throw new InvalidInputError(refusalCode(song), `The file ${says}.`);
}

function refusalCode(other: OtherKind): string {
  if (other === 'empty') return 'empty-file';
  return other === 'unknown' ? 'unsupported-audio' : `song-is-${other}`;
}
