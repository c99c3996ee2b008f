import { requireAccess } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { getChoreography } from '#lib/server/choreographies.ts';
import { readDance } from '#lib/server/dance.ts';
import { changeDance, changeSchema } from '#lib/server/plan-edits.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** Edits the choreography, undoes or redoes; or says what would be wrong with that. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const platform = await getPlatform();
  const choreography = await getChoreography(platform, params.id);
  requireAccess(locals.account, 'choreography:change', choreography);
  const change = await readJson(request, changeSchema);
  const dance = await readDance(platform, params.id, choreography);
  return Response.json(await changeDance(platform, dance, change));
};
