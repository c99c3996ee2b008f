/** Whoever wants to say so of each finished dance keeps it in the collection by a click; until then it waits. */
import { moveToBin } from '../bin/bin.ts';
import type { DocumentStore, Services, Stored } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { choreographyBin } from './bin.ts';
import { choreographies, type Choreography } from './choreography.ts';
import { indexBeside } from './search-index.ts';

/** After that it goes into the bin, where it can be had back for a while longer. */
export const WAITS_MS = 7 * 24 * 3_600_000;
const MOST_SHOWN = 50;

/** Puts it into the collection. Nothing happens where it is there, or nowhere any more. */
export async function keepChoreography(
  { documents }: Pick<Services, 'documents'>,
  id: string,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const stored = (await tx.get(choreographies, id))?.data;
    if (stored?.waits === undefined) return;
    const kept: Choreography = { ...stored, waits: undefined };
    const index = await indexBeside(tx, stored.ownerId, id, kept);
    tx.update(choreographies, id, { waits: undefined });
    index();
  });
}

/** What waits for somebody. */
export async function waitingChoreographies(
  documents: DocumentStore,
  ownerId: string,
): Promise<readonly Stored<Choreography>[]> {
  const where = { ownerId, waits: true };
  return (await documents.query(choreographies, { where, limit: MOST_SHOWN })).items;
}

/** Moves into the bin what has waited too long. @returns how many */
export async function binUnkept(services: Pick<Services, 'documents' | 'clock'>): Promise<number> {
  const before = services.clock.now() - WAITS_MS;
  let moved = 0;
  const query = { where: { waits: true } };
  for await (const { id, data } of queryAll(services.documents, choreographies, query)) {
    if (data.createdAt > before) continue;
    await moveToBin(services, choreographyBin, id);
    moved += 1;
  }
  return moved;
}
