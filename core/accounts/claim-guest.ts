/**
 * Everything that somebody made as a guest goes over to their account when they sign in. Each document in
 * a transaction of its own, so that one that is changed meanwhile is not lost; housekeeping takes a claim
 * up again that broke off (`housekeeping/sweep-guests.ts`).
 */
import { choreographies } from '../choreographies/choreography.ts';
import { choreographyBin } from '../choreographies/bin.ts';
import { practiceNotes } from '../choreographies/practice-notes.ts';
import { revisionsCollection } from '../choreographies/revisions.ts';
import { indexBeside, indexChunks } from '../choreographies/search-index.ts';
import { guestIdOf, guests } from '../guests.ts';
import { jobs } from '../jobs/job.ts';
import type { Collection, Services, Stored, Transaction } from '../ports.ts';
import { queryAll } from '../query-all.ts';

/** A request that a guest sent before may still be writing: so much later it is looked again. */
const LOOKED_AGAIN_MS = 10 * 60_000;
const PAGE = 500;

type Needs = Pick<Services, 'documents' | 'clock'>;

/**
 * May be called again, and by two at once. What is at work goes on, for the account. Nothing happens for a
 * token of no guest, of one whose time is over, and of one that another account has claimed.
 */
export async function claimGuest(services: Needs, token: string, uid: string): Promise<void> {
  const { documents, clock } = services;
  const guestId = guestIdOf(token);
  const isOurs = await documents.transaction(async (tx) => {
    const guest = (await tx.get(guests, guestId))?.data;
    if (guest === undefined) return false;
    if (guest.claimedBy !== undefined) return guest.claimedBy === uid;
    if (guest.expiresAt <= clock.now()) return false;
    const expiresAt = clock.now() + LOOKED_AGAIN_MS;
    tx.update(guests, guestId, { claimedBy: uid, expiresAt });
    return true;
  });
  if (isOurs) await handOver(services, guestId, uid);
}

/** Whatever is the guest's becomes the account's. May be called again where it broke off. */
export async function handOver(
  services: Pick<Services, 'documents'>,
  guestId: string,
  uid: string,
): Promise<void> {
  // First what makes the others: a job puts what it has made under its owner of then.
  await handOverAll(services, jobs, guestId, uid);
  await Promise.all([
    handOverShown(services, guestId, uid),
    handOverAll(services, choreographyBin.deleted, guestId, uid),
    handOverAll(services, revisionsCollection, guestId, uid),
    handOverAll(services, practiceNotes, guestId, uid),
  ]);
}

async function handOverShown(
  services: Pick<Services, 'documents'>,
  guestId: string,
  uid: string,
): Promise<void> {
  const { documents } = services;
  await handOverAll(services, choreographies, guestId, uid, async (tx, id, choreography) => {
    return await indexBeside(tx, uid, id, choreography);
  });
  for await (const { id } of owned(documents, indexChunks, guestId)) {
    await documents.delete(indexChunks, id);
  }
}

/** @param beside reads what else changes with a document, and gives back what writes */
async function handOverAll<T extends { ownerId: string }>(
  { documents }: Pick<Services, 'documents'>,
  collection: Collection<T>,
  guestId: string,
  uid: string,
  beside?: (tx: Transaction, id: string, data: T) => Promise<() => void>,
): Promise<void> {
  const found: string[] = [];
  for await (const { id } of owned(documents, collection, guestId)) found.push(id);
  for (const id of found) {
    await documents.transaction(async (tx) => {
      const data = (await tx.get(collection, id))?.data;
      if (data?.ownerId !== guestId) return;
      const write = await beside?.(tx, id, data);
      write?.();
      // `ownerId` is a string in every such collection.
      tx.update(collection, id, { ownerId: uid } as Partial<T>);
    });
  }
}

async function* owned<T extends { ownerId: string }>(
  documents: Services['documents'],
  collection: Collection<T>,
  ownerId: string,
): AsyncGenerator<Stored<T>> {
  yield* queryAll(documents, collection, { where: { ownerId }, limit: PAGE });
}
