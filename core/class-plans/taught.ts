/**
 * What was taught in one class that was held. It keeps the plan as it was on that day: whatever becomes of
 * the plan later, this stays.
 */
import { z } from 'zod';
import { NotFoundError } from '../errors.ts';
import type { Collection, DocumentStore, Stored } from '../ports.ts';
import { removeAll } from '../query-all.ts';
import { classPlanSchema, type ClassPlan } from './class-plan.ts';
import { dateSchema } from './calendar.ts';
import { LONGEST_LINE, MOST_BLOCKS, MOST_HELD } from './limits.ts';
import { typedText } from '../typed-text.ts';

/** The plan as it was when the class was held. */
export const taughtPlanSchema = classPlanSchema.pick({
  title: true,
  aim: true,
  level: true,
  minutes: true,
  place: true,
  notes: true,
  course: true,
  blocks: true,
  revision: true,
});
export type TaughtPlan = z.infer<typeof taughtPlanSchema>;

export const taughtSchema = z.object({
  /** The plan's owner, whoever taught. */
  ownerId: z.string(),
  planId: z.string(),
  /** The account that has written it down; absent for the owner. */
  by: z.string().optional(),
  heldOn: dateSchema,
  plan: taughtPlanSchema,
  /** Ids of the blocks of `plan` that were done. */
  ticked: z.array(z.string().max(100)).max(MOST_BLOCKS),
  /** One line afterwards: what worked. */
  line: typedText().max(LONGEST_LINE).optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Taught = z.infer<typeof taughtSchema>;

/** Under `taughtId`. */
export const taughtClasses: Collection<Taught> = { name: 'taughtClasses', schema: taughtSchema };

/** A plan is taught once a day. */
export function taughtId(planId: string, heldOn: string): string {
  return `${planId}-${heldOn}`;
}

/** The classes that were held by a plan, the last first. */
export async function taughtBy(
  documents: Pick<DocumentStore, 'query'>,
  planId: string,
): Promise<readonly Stored<Taught>[]> {
  const orderBy = { field: 'heldOn', direction: 'desc' } as const;
  return (await documents.query(taughtClasses, { where: { planId }, orderBy, limit: MOST_HELD }))
    .items;
}

/** The plan as it was when it was taught on a day. @throws NotFoundError `not-found` */
export async function taughtPlan(
  documents: Pick<DocumentStore, 'get'>,
  planId: string,
  heldOn: string,
): Promise<TaughtPlan> {
  const taught = (await documents.get(taughtClasses, taughtId(planId, heldOn)))?.data;
  if (taught === undefined) throw new NotFoundError('not-found', 'No such class was held.');
  return taught.plan;
}

/** All that was written of the classes held by a plan. */
export async function removeTaught(
  documents: Pick<DocumentStore, 'query' | 'delete'>,
  planId: string,
): Promise<void> {
  await removeAll(documents, taughtClasses, { where: { planId } });
}

/** What of a plan a record keeps. */
export function planAsTaught(plan: ClassPlan): TaughtPlan {
  return taughtPlanSchema.parse(plan);
}

/** Notes and breaks are neither done nor missed. */
const BETWEEN = ['note', 'break'];

/** The blocks that the class did not get to. */
export function notReached({ plan, ticked }: Pick<Taught, 'plan' | 'ticked'>) {
  const done = new Set(ticked);
  return plan.blocks.filter(({ id, kind }) => !done.has(id) && !BETWEEN.includes(kind));
}
