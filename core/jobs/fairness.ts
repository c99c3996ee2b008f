/**
 * Whose turn it is. A queue delivers in order, so whoever orders thirty songs at once would have all of
 * its places until the last of them is done. Therefore a stage is put back, before it is begun, while a
 * stranger waits who has fewer stages at work. Listening ahead lets everything go first that is ordered.
 */
import type { Clock, DocumentStore } from '../ports.ts';
import { isEnded, jobs, type Job } from './job.ts';
import { holdsLease } from './lease.ts';
import { queueOf } from './queues.ts';

/** Jobs that are looked at for each state; who waits behind so many has a long wait whatever is done. */
const LOOKED_AT = 200;
/** A job that nothing has happened to for so long does not wait for its turn: its task was lost. */
const FORGOTTEN_MS = 30 * 60_000;

/**
 * Whether a job has to let somebody else go first.
 * @param others jobs of everybody that have not ended; those of other queues do not count
 */
export function hasToWait(
  job: Pick<Job, 'ownerId' | 'kind'>,
  others: readonly Job[],
  now: number,
): boolean {
  const atWork = new Map<string, number>();
  const waiting = new Set<string>();
  for (const other of others) {
    if (isEnded(other) || queueOf(other.kind) !== queueOf(job.kind)) continue;
    // The order of that very song would be put back for what it waits for.
    if (other.kind === 'hearing') continue;
    if (holdsLease(other, now)) atWork.set(other.ownerId, (atWork.get(other.ownerId) ?? 0) + 1);
    else if (Math.abs(now - other.updatedAt) < FORGOTTEN_MS) waiting.add(other.ownerId);
  }
  if (job.kind === 'hearing') return waiting.size > 0;
  const own = atWork.get(job.ownerId) ?? 0;
  waiting.delete(job.ownerId);
  return [...waiting].some((stranger) => (atWork.get(stranger) ?? 0) < own);
}

/** As `hasToWait`, by the jobs that are stored. */
export async function isStrangersTurn(
  { documents, clock }: { readonly documents: Pick<DocumentStore, 'query'>; readonly clock: Clock },
  job: Job,
): Promise<boolean> {
  const { ownerId } = job;
  const own = await documents.query(jobs, {
    where: { ownerId, status: 'running' },
    limit: LOOKED_AT,
  });
  // Whoever has nothing at work never waits for what is ordered. So it is nearly always, and nobody else's
  // jobs are read.
  const isAtWork = own.items.some(
    ({ data }) => data.kind !== 'hearing' && holdsLease(data, clock.now()),
  );
  if (job.kind !== 'hearing' && !isAtWork) return false;
  const [queued, running] = await Promise.all(
    (['queued', 'running'] as const).map((status) =>
      documents.query(jobs, { where: { status }, limit: LOOKED_AT }),
    ),
  );
  const others = [...queued.items, ...running.items].map(({ data }) => data);
  return hasToWait(job, others, clock.now());
}
