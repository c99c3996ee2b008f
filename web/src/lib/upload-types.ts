/** The audio that the product reads; the browser checks with it before it uploads, the server again. */
export const MAX_UPLOAD_BYTES = 60_000_000;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
};

export interface UploadType {
  readonly extension: string;
  readonly contentType: string;
}

/** For the `accept` attribute of a file field. */
export const UPLOAD_ACCEPT = Object.keys(CONTENT_TYPES)
  .map((extension) => `.${extension}`)
  .join(',');

/** By the file's extension: browsers disagree about the types of audio files. */
export function uploadTypeOf(fileName: string): UploadType | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === undefined || !Object.hasOwn(CONTENT_TYPES, extension)) return undefined;
  const contentType = CONTENT_TYPES[extension];
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

export const MAX_TITLE_LENGTH = 120;
