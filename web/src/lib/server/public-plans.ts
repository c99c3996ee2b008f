/** Public class plans for other instructors: what they say, and by whom; nothing else about people. */
import type { Access } from '@bachata/core/access/authorize.ts';
import { displayNames } from '@bachata/core/accounts/display-names.ts';
import { movesOfBlock } from '@bachata/core/class-plans/block-moves.ts';
import { contentOf } from '@bachata/core/class-plans/create-plan.ts';
import { shownCreditSchema } from '@bachata/core/class-plans/credits.ts';
import { listPublicPlans, type PublicQuery } from '@bachata/core/class-plans/public-plans.ts';
import { sharedContentSchema } from '@bachata/core/class-plans/shared-plan.ts';
import type { Language } from '@bachata/core/languages.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { z } from 'zod';
import { viewCredits } from './credits.ts';
import { namesIn } from './shared-plan.ts';

/** All that the page of a public plan is sent. When and where its owner teaches is not in it. */
export const publicPlanSchema = z.object({
  id: z.string(),
  plan: sharedContentSchema.omit({ date: true, time: true, place: true }),
  /** Names of the moves in the reader's language, by their ids. */
  names: z.record(z.string(), z.string()),
  /** The display name of whose it is; empty where it is not known any more. */
  ownerName: z.string(),
  /** Of what it was made. */
  after: z.array(shownCreditSchema),
});
export type PublicPlan = z.infer<typeof publicPlanSchema>;

export async function viewPublicPlan(
  platform: Platform,
  { id, data }: Access<'plan:browse'>,
  language: Language,
): Promise<PublicPlan> {
  const people = await displayNames(platform.documents, [data.ownerId]);
  const plan = contentOf(data);
  return publicPlanSchema.parse({
    ...{ id, plan, ownerName: people.get(data.ownerId) ?? '' },
    names: namesIn(plan.blocks.flatMap(movesOfBlock), language),
    after: await viewCredits(platform, data),
  });
}

/** A page of them, the latest first, as a list shows them. */
export async function viewPublicPlans(platform: Platform, query: PublicQuery) {
  const { items, nextCursor } = await listPublicPlans(platform, query);
  const owners = items.map(({ data }) => data.ownerId);
  const people = await displayNames(platform.documents, owners);
  const plans = items.map(({ id, data: { ownerId, length: _length, ...card } }) => ({
    ...card,
    id,
    ownerName: people.get(ownerId) ?? '',
  }));
  return { plans, nextCursor };
}
