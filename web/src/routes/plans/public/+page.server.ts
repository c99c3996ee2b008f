import { PLAN_LENGTHS } from '@bachata/core/class-plans/public-plans.ts';
import { LEVELS } from '@bachata/core/moves/move.ts';
import { z } from 'zod';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewPublicPlans } from '#lib/server/public-plans.ts';
import type { PageServerLoad } from './$types';

/** An address that was typed or cut off shows all; an empty field is none. */
const askedSchema = z.object({
  level: z.enum(LEVELS).optional().catch(undefined),
  length: z.enum(PLAN_LENGTHS).optional().catch(undefined),
  after: z.string().min(1).max(500).optional().catch(undefined),
});

export const load: PageServerLoad = async (event) => {
  await orSignIn(event, allowAccount(event, 'plans:browse'));
  const asked = askedSchema.parse(Object.fromEntries(event.url.searchParams));
  const { level, length, after: cursor } = asked;
  const found = await viewPublicPlans(await getPlatform(), { level, length, cursor });
  return { ...found, asked: { level, length }, levels: LEVELS, lengths: PLAN_LENGTHS };
};
