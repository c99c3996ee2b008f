import { allow, allowAccount } from '#lib/server/access.ts';
import { viewDanceParts } from '#lib/server/plan-dances.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** The phrases and sections of a dance, as `PartsOfDance`. */
export const GET: RequestHandler = async (event) => {
  await allowAccount(event, 'plans:list');
  const { id, data } = await allow(event, 'choreography:read', event.params.id);
  const { language } = event.locals;
  return Response.json(await viewDanceParts(await getPlatform(), id, data, language));
};
