import { Readable } from 'node:stream';
import { NotFoundError } from '@bachata/core/errors.ts';
import { languageOf } from '@bachata/core/languages.ts';
import { allow } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** From this origin, whichever store holds them: players refuse captions of another origin. */
export const GET: RequestHandler = async (event) => {
  const { data } = await allow(event, 'choreography:watch', event.params.id);
  const language = languageOf(event.params.language);
  const key = language && data.captionsKeys[language];
  if (key === undefined) throw new NotFoundError('not-found', 'No captions in that language.');
  const { objects } = await getPlatform();
  const { body } = await objects.get(key);
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': 'private, no-store' },
  });
};
