import { z } from 'zod';
import { requireAccess } from '#lib/server/access.ts';
import { parseQuery } from '#lib/server/bodies.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { readDance, viewSuggestions } from '#lib/server/dance.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

const placeSchema = z.object({
  startBeat: z.coerce.number().int().min(0),
  revision: z.coerce.number().int().min(0),
});

/** What suits the music at a place of the choreography, best first, with everything that counted. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const platform = await getPlatform();
  const choreography = await getChoreography(platform, params.id);
  requireAccess(locals.account, 'choreography:read', choreography);
  const place = parseQuery(url, placeSchema);
  const dance = await readDance(platform, params.id, choreography);
  return Response.json(await viewSuggestions(platform, dance, place), {
    headers: { 'cache-control': 'no-store' },
  });
};
