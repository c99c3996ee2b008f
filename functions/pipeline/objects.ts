/** Where the stages keep what they make, and how they read it back. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import { LimitError } from '@bachata/core/errors.ts';
import type { ObjectStore } from '@bachata/core/ports.ts';

export const keys = {
  songAudio: (hash: string) => `songs/${hash}/audio.m4a`,
  songAnalysis: (hash: string, version: string) => `songs/${hash}/analysis-${version}.json`,
  songWaveform: (hash: string) => `songs/${hash}/waveform.json`,
  plan: (jobId: string) => `choreographies/${jobId}/plan.json`,
  video: (jobId: string) => `choreographies/${jobId}/video.mp4`,
  captions: (jobId: string, language: 'en' | 'es') =>
    `choreographies/${jobId}/captions.${language}.vtt`,
  poster: (jobId: string) => `choreographies/${jobId}/poster.jpg`,
} as const;

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

/** @throws NotFoundError, ZodError where the object is not of the schema */
export async function getJson<T>(
  objects: ObjectStore,
  key: string,
  schema: z.ZodType<T>,
): Promise<T> {
  return schema.parse(JSON.parse((await getBytes(objects, key)).toString('utf8')));
}

/** All of a small object. @throws NotFoundError */
export async function getBytes(objects: ObjectStore, key: string): Promise<Buffer> {
  const { body } = await objects.get(key);
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** @throws NotFoundError; LimitError where the object is larger than `maxBytes` */
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
      else done(new LimitError('too-large', `The file is larger than ${maxBytes} bytes.`));
    },
  });
  await pipeline(body, limit, createWriteStream(file), { signal: options.signal });
}
