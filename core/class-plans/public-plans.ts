/** The plans that their owners have made public, as the page that lists them reads them. */
import { z } from 'zod';
import { isUp } from '../held.ts';
import { LEVELS, type Level } from '../moves/move.ts';
import type { Collection, DocumentStore, Page, Transaction } from '../ports.ts';
import { BLOCK_KINDS } from './block-kinds.ts';
import type { ClassPlan } from './class-plan.ts';

/** By the minutes of the class: to 50, to 75, longer. */
export const PLAN_LENGTHS = ['short', 'hour', 'long'] as const;
export type PlanLength = (typeof PLAN_LENGTHS)[number];

const cardSchema = z.object({
  ownerId: z.string(),
  title: z.string(),
  aim: z.string().optional(),
  level: z.enum(LEVELS),
  minutes: z.number(),
  length: z.enum(PLAN_LENGTHS),
  /** The first blocks, for a picture of the hour. */
  hour: z.array(z.object({ kind: z.enum(BLOCK_KINDS), minutes: z.number() })),
  publicSince: z.number(),
});
export type PublicCard = z.infer<typeof cardSchema>;

/** Under the plan's id. */
export const publicPlans: Collection<PublicCard> = { name: 'publicPlans', schema: cardSchema };

const PAGE_PLANS = 24;
const MOST_DRAWN = 30;

export interface PublicQuery {
  readonly level?: Level | undefined;
  readonly length?: PlanLength | undefined;
  readonly cursor?: string | undefined;
}

/** The latest first. */
export async function listPublicPlans(
  { documents }: { readonly documents: Pick<DocumentStore, 'query'> },
  { level, length, cursor }: PublicQuery,
): Promise<Page<PublicCard>> {
  return await documents.query(publicPlans, {
    where: { ...(level && { level }), ...(length && { length }) },
    orderBy: { field: 'publicSince', direction: 'desc' },
    limit: PAGE_PLANS,
    ...(cursor !== undefined && { cursor }),
  });
}

/** Whether instructors find it: made public, and not taken down. */
export function isShown(plan: Pick<ClassPlan, 'publicSince' | 'held'>): boolean {
  return plan.publicSince !== undefined && isUp(plan);
}

/** @param plan as it will be; undefined where it is not shown. @returns what writes, once all has been read */
export async function publicCardBeside(
  tx: Transaction,
  id: string,
  plan: ClassPlan | undefined,
): Promise<() => void> {
  const isListed = (await tx.get(publicPlans, id)) !== undefined;
  if (plan === undefined) {
    return () => {
      if (isListed) tx.delete(publicPlans, id);
    };
  }
  const { ownerId, title, aim, level, minutes, blocks, publicSince = 0 } = plan;
  const hour = blocks
    .slice(0, MOST_DRAWN)
    .map((block) => ({ kind: block.kind, minutes: block.minutes }));
  const length = minutes <= 50 ? 'short' : minutes <= 75 ? 'hour' : 'long';
  const card = { ownerId, title, aim, level, minutes, length, hour, publicSince } as const;
  return () => {
    if (isListed) tx.update(publicPlans, id, card);
    else tx.create(publicPlans, id, card);
  };
}
