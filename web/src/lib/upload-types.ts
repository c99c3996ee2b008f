/** The files that the product reads; the browser checks with it before it uploads, the server again. */
import { recognizeSong, type Recognized } from '@bachata/core/music/formats/recognize.ts';
import { formatOfExtension, SONG_ACCEPT } from '@bachata/core/music/formats/song-formats.ts';
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';

export const UPLOAD_KINDS = ['song', 'clip'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

export const MAX_UPLOAD_BYTES: Readonly<Record<UploadKind, number>> = {
  song: SONG_LIMITS.maxBytes,
  clip: CLIP_LIMITS.maxBytes,
};

const CLIP_CONTENT_TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
};

export interface UploadType {
  readonly extension: string;
  readonly contentType: string;
}

/** For the `accept` attribute of a file field. */
export function uploadAccept(kind: UploadKind): string {
  if (kind === 'song') return SONG_ACCEPT;
  return Object.keys(CLIP_CONTENT_TYPES)
    .map((extension) => `.${extension}`)
    .join(',');
}

/**
 * By the file's extension: browsers disagree about the types of media files. A song may have any name,
 * as its bytes say what it is.
 */
export function uploadTypeOf(fileName: string, kind: UploadKind = 'song'): UploadType | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (kind === 'song') {
    const contentType = formatOfExtension(extension)?.contentType;
    return contentType === undefined
      ? { extension: 'bin', contentType: 'application/octet-stream' }
      : { extension, contentType };
  }
  if (!Object.hasOwn(CLIP_CONTENT_TYPES, extension)) return undefined;
  const contentType = CLIP_CONTENT_TYPES[extension];
  return contentType === undefined ? undefined : { extension, contentType };
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
