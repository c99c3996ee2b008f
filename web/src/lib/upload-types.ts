/** The files that the product reads; the browser checks with it before it uploads, the server again. */
import { SONG_LIMITS } from '@bachata/core/music/song-limits.ts';
import { MAX_TITLE_LENGTH } from '@bachata/core/title.ts';
import { CLIP_LIMITS } from '@bachata/core/moves/clip-limits.ts';

export const UPLOAD_KINDS = ['song', 'clip'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

export const MAX_UPLOAD_BYTES: Readonly<Record<UploadKind, number>> = {
  song: SONG_LIMITS.maxBytes,
  clip: CLIP_LIMITS.maxBytes,
};

const CONTENT_TYPES: Readonly<Record<UploadKind, Readonly<Record<string, string>>>> = {
  song: {
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    aac: 'audio/aac',
    wav: 'audio/wav',
    flac: 'audio/flac',
    ogg: 'audio/ogg',
    opus: 'audio/ogg',
  },
  clip: {
    mp4: 'video/mp4',
    m4v: 'video/mp4',
    mov: 'video/quicktime',
    webm: 'video/webm',
  },
};

export interface UploadType {
  readonly extension: string;
  readonly contentType: string;
}

/** For the `accept` attribute of a file field. */
export function uploadAccept(kind: UploadKind): string {
  return Object.keys(CONTENT_TYPES[kind])
    .map((extension) => `.${extension}`)
    .join(',');
}

/** By the file's extension: browsers disagree about the types of media files. */
export function uploadTypeOf(fileName: string, kind: UploadKind = 'song'): UploadType | undefined {
  const types = CONTENT_TYPES[kind];
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === undefined || !Object.hasOwn(types, extension)) return undefined;
  const contentType = types[extension];
  return contentType === undefined ? undefined : { extension, contentType };
}

/** A title to start from: the file's name without extension and underscores. */
export function titleOf(fileName: string): string {
  const bare = fileName
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return bare.slice(0, MAX_TITLE_LENGTH) || fileName.slice(0, MAX_TITLE_LENGTH);
}
