/** The files that the product reads; the browser checks with it before it uploads, the server again. */
import { recognizeSong, type Recognized } from '@bachata/core/music/formats/recognize.ts';
import {
  formatOfExtension,
  SONG_ACCEPT,
  VIDEO_ACCEPT,
} from '@bachata/core/music/formats/song-formats.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';

export const UPLOAD_KINDS = ['song', 'clip'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

export const MAX_UPLOAD_BYTES: Readonly<Record<UploadKind, number>> = {
  song: SONG_LIMITS.maxBytes,
  clip: CLIP_LIMITS.maxBytes,
};

export interface UploadType {
  readonly extension: string;
  readonly contentType: string;
}

/** For the `accept` attribute of a file field. */
export function uploadAccept(kind: UploadKind): string {
  return kind === 'song' ? SONG_ACCEPT : VIDEO_ACCEPT;
}

/**
 * By the file's extension, as browsers disagree about the types of media files. A file may have any name:
 * its bytes say what it is.
 */
export function uploadTypeOf(fileName: string): UploadType {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const contentType = formatOfExtension(extension)?.contentType;
  return contentType === undefined
    ? { extension: 'bin', contentType: 'application/octet-stream' }
    : { extension, contentType };
}

/** What the file is by its bytes, before it is uploaded. */
export async function recognizeUpload(file: Blob): Promise<Recognized> {
  return await recognizeSong(async (position, bytes) => {
    return new Uint8Array(await file.slice(position, position + bytes).arrayBuffer());
  });
}

/** A title to start from: the file's name without extension and underscores. */
export function titleOf(fileName: string): string {
  const bare = fileName
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return bare.slice(0, MAX_TITLE_LENGTH) || fileName.slice(0, MAX_TITLE_LENGTH);
}
