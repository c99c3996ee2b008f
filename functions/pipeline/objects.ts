/** How the stages keep what they make, and read it back. */
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InvalidInputError, LimitError, NotFoundError } from '@bachata/core/errors.ts';
import type { ObjectStore } from '@bachata/core/ports.ts';
import { withScratch } from '../scratch.ts';

/** Nobody but people who may see the document gets a link, so a browser may keep the bytes. */
export const CACHE_CONTROL = 'private, max-age=86400';

export async function putFile(
  objects: ObjectStore,
  key: string,
  file: string,
  contentType: string,
): Promise<void> {
  await objects.put(key, createReadStream(file), { contentType, cacheControl: CACHE_CONTROL });
}

export async function putText(
  objects: ObjectStore,
  key: string,
  text: string,
  contentType: string,
): Promise<void> {
  await objects.put(key, Buffer.from(text), { contentType, cacheControl: CACHE_CONTROL });
}

export async function putJson(objects: ObjectStore, key: string, value: unknown): Promise<void> {
  await putText(objects, key, JSON.stringify(value), 'application/json; charset=utf-8');
}

/** @throws NotFoundError; LimitError `too-large` where the object is larger than `maxBytes` */
export async function getFile(
  objects: ObjectStore,
  key: string,
  file: string,
  options: { readonly maxBytes?: number; readonly signal?: AbortSignal } = {},
): Promise<void> {
  const { body } = await objects.get(key);
  const maxBytes = options.maxBytes ?? Number.POSITIVE_INFINITY;
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= maxBytes) done(null, chunk);
      else done(tooLarge(maxBytes));
    },
  });
  await pipeline(body, limit, createWriteStream(file), { signal: options.signal });
}

const tooLarge = (maxBytes: number): LimitError =>
  new LimitError('too-large', `The file is larger than ${maxBytes} bytes.`, {
    details: { megabytes: maxBytes / 1_000_000 },
  });

/** As `getFile`, of what a person has uploaded. @throws InvalidInputError `upload-missing` */
export async function getUpload(...[objects, key, file, options]: Parameters<typeof getFile>) {
  await getFile(objects, key, file, options).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error;
    throw new InvalidInputError('upload-missing', 'The uploaded file is not there any more.');
  });
}

/**
 * What a stage before has made, or a failure of its own where that is lost: its message can say what to
 * do, and trying the stage again would not help.
 * @throws NotFoundError `code`
 */
export async function orLost<T>(
  found: Promise<T>,
  code: string,
  details: Readonly<Record<string, string>> = {},
): Promise<T> {
  return await found.catch((cause: unknown) => {
    if (!(cause instanceof NotFoundError)) throw cause;
    throw new NotFoundError(code, cause.message, { cause, details });
  });
}

/**
 * Gives `body` the video of a clip as a file, in a folder of its own, which is gone afterwards.
 *
 * @param key of the video; see `clipKeys.video`
 * @throws NotFoundError `clip-lost`; as `body`
 */
export async function withClipVideo<T>(
  objects: ObjectStore,
  key: string,
  signal: AbortSignal,
  body: (file: string, folder: string) => Promise<T>,
): Promise<T> {
  return await withScratch(async (folder) => {
    const file = path.join(folder, 'video.mp4');
    await orLost(getFile(objects, key, file, { signal }), 'clip-lost');
    return await body(file, folder);
  });
}
