/** The documents that the contract is tried on. */
import { z } from 'zod';
import type { Collection, DocumentStore, Query } from '@bachata/core/ports.ts';

export const testDancerSchema = z.object({
  name: z.string(),
  school: z.string().nullable().optional(),
  age: z.number().optional(),
  active: z.boolean().optional(),
  home: z.object({ city: z.string(), district: z.string().optional() }).optional(),
  extra: z.unknown().optional(),
});
export type TestDancer = z.infer<typeof testDancerSchema>;

export interface DocumentContext {
  readonly store: DocumentStore;
  /** Empty when a test begins. */
  readonly dancers: Collection<TestDancer>;
}

export async function idsOf(
  { store, dancers }: DocumentContext,
  query: Query,
): Promise<readonly string[]> {
  const { items } = await store.query(dancers, query);
  return items.map(({ id }) => id);
}
