/** Ends what was begun without an account: nobody has signed in for it in time, or somebody has. */
import { removeBelongings } from '../accounts/belongings.ts';
import { handOver } from '../accounts/claim-guest.ts';
import { guests } from '../guests.ts';
import type { Services } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { openUploads } from '../uploads/quota.ts';

/**
 * What was claimed goes over to the account once more: the claim may have broken off, and a request of
 * before may have written something after it. Their uploads stay as long as any, for another try of their
 * jobs. All of the others' is removed. The guest itself goes last, so that what breaks off is done again.
 * @returns how many guests are gone
 */
export async function sweepGuests(services: Services): Promise<number> {
  const { documents, clock } = services;
  const range = { field: 'expiresAt', lte: clock.now() };
  const orderBy = { field: 'expiresAt', direction: 'asc' } as const;
  let gone = 0;
  for await (const { id, data } of queryAll(documents, guests, { range, orderBy })) {
    if (data.claimedBy === undefined) {
      await removeBelongings(services, id);
    } else {
      await handOver(services, id, data.claimedBy);
      await documents.delete(openUploads, id);
    }
    await documents.delete(guests, id);
    gone += 1;
  }
  return gone;
}
