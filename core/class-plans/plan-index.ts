/**
 * What the list of an instructor's plans reads: a few documents a person, which the use cases keep. Two
 * thousand plans with all their blocks are not read for one list.
 */
import { z } from 'zod';
import { LEVELS } from '../moves/move.ts';
import type { Collection, DocumentStore, Transaction } from '../ports.ts';
import { lessonSchema, type ClassPlan } from './class-plan.ts';
import { isShown, publicCardBeside } from './public-plans.ts';

/** Documents a person. A plan is in the one that its id says. */
const CHUNKS = 8;
/** Blocks in the small picture of a list. */
const MOST_DRAWN = 30;

const listedSchema = z.object({
  title: z.string(),
  aim: z.string().optional(),
  level: z.enum(LEVELS),
  minutes: z.number(),
  /** Kinds and minutes of its first blocks, for a picture of the hour. */
  hour: z.custom<readonly (readonly [string, number])[]>(Array.isArray),
  date: z.string().optional(),
  time: z.string().optional(),
  place: z.string().optional(),
  course: lessonSchema.optional(),
  archived: z.literal(true).optional(),
  heldOn: z.string().optional(),
  /** It is among the public ones. */
  isPublic: z.literal(true).optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

/** A plan as a list shows it. */
export interface ListedPlan extends z.infer<typeof listedSchema> {
  readonly id: string;
  /** Whose it is, where a co-teacher's list has it: the name, empty where it is not known any more. */
  readonly ownerName?: string;
}

const contentSchema = z.record(z.string(), listedSchema);

const chunkSchema = z.object({
  ownerId: z.string(),
  /** By id, as JSON: a store would index each of a thousand fields. */
  content: z.string(),
});

/** Under the owner's id and the number of the chunk. */
export const planIndexes: Collection<z.infer<typeof chunkSchema>> = {
  name: 'planIndexes',
  schema: chunkSchema,
};

/** Spreads the ids evenly, however they are made (FNV-1a). */
function chunkIdOf(ownerId: string, planId: string): string {
  let hash = 0x811c9dc5;
  for (const char of planId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return `${ownerId}-${(hash >>> 0) % CHUNKS}`;
}

/** What a list shows of a plan. */
export function listedPlan(plan: ClassPlan): z.infer<typeof listedSchema> {
  return listedSchema.parse({
    ...plan,
    isPublic: isShown(plan) || undefined,
    hour: plan.blocks.slice(0, MOST_DRAWN).map(({ kind, minutes }) => [kind, minutes]),
  });
}

/**
 * Keeps the index with a plan, in the transaction that changes it.
 * @param plan as it will be; undefined where it goes
 * @returns what writes, to be called once all has been read
 */
export async function planIndexBeside(
  tx: Transaction,
  ownerId: string,
  id: string,
  plan: ClassPlan | undefined,
): Promise<() => void> {
  const chunkId = chunkIdOf(ownerId, id);
  const stored = (await tx.get(planIndexes, chunkId))?.data;
  const items = stored === undefined ? {} : contentSchema.parse(JSON.parse(stored.content));
  const isPublic = plan !== undefined && isShown(plan);
  const card =
    isPublic || items[id]?.isPublic
      ? await publicCardBeside(tx, id, isPublic ? plan : undefined)
      : undefined;
  if (plan === undefined) delete items[id];
  else items[id] = listedPlan(plan);
  const content = JSON.stringify(items);
  return () => {
    if (stored === undefined) tx.create(planIndexes, chunkId, { ownerId, content });
    else tx.update(planIndexes, chunkId, { content });
    card?.();
  };
}

/** All of an owner's plans, in no order. */
export async function listedPlans(
  documents: Pick<DocumentStore, 'get'>,
  ownerId: string,
): Promise<readonly ListedPlan[]> {
  const ids = Array.from({ length: CHUNKS }, (_, chunk) => `${ownerId}-${chunk}`);
  const chunks = await Promise.all(ids.map((id) => documents.get(planIndexes, id)));
  return chunks.flatMap((chunk) => {
    if (chunk === undefined) return [];
    const items = contentSchema.parse(JSON.parse(chunk.data.content));
    return Object.entries(items).map(([id, item]) => ({ id, ...item }));
  });
}
