import { allowAccount } from '#lib/server/access.ts';
import { readJson } from '#lib/server/bodies.ts';
import { MOST_PLAN_VALUES } from '#lib/server/plan-bodies.ts';
import { countComposition } from '#lib/server/composer.ts';
import { proposalsFor, proposalsSchema } from '#lib/server/plan-proposals.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { RequestHandler } from './$types';

/** What fits one block of the plan that is sent, as `ProposalsAnswer`: nothing of it is kept. */
export const POST: RequestHandler = async (event) => {
  const { uid } = await allowAccount(event, 'plans:list');
  const request = await readJson(event.request, proposalsSchema, MOST_PLAN_VALUES);
  countComposition(event);
  return Response.json(await proposalsFor(await getPlatform(), uid, request));
};
