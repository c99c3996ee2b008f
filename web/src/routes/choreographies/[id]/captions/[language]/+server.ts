import { Readable } from 'node:stream';
import { NotFoundError } from '@bachata/core/errors.ts';
import { languageOf } from '@bachata/core/languages.ts';
import { requireAccess } from '#lib/server/access.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** From this origin, whichever store holds them: players refuse captions of another origin. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const platform = await getPlatform();
  const choreography = await getChoreography(platform, params.id);
  requireAccess(locals.account, 'choreography:read', choreography);
  const language = languageOf(params.language);
  const key = language && choreography.captionsKeys[language];
  if (key === undefined) throw new NotFoundError('not-found', 'No captions in that language.');
  const { body } = await platform.objects.get(key);
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': 'private, max-age=600' },
  });
};
