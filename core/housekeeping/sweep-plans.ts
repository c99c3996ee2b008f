/** Removes plans of edits that no version of a choreography's history refers to any more. */
import { isEnded, jobs } from '../jobs/job.ts';
import { choreographyKeys } from '../object-keys.ts';
import type { Services } from '../ports.ts';
import { choreographies } from '../choreographies/choreography.ts';
import { revisionsCollection } from '../choreographies/revisions.ts';

/** A plan is put before the history refers to it: younger ones may belong to an edit under way. */
const GRACE_MS = 3_600_000;
/** Videos are not made for longer than this. */
const JOBS_SINCE_MS = 24 * 3_600_000;
const MOST_JOBS = 200;

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/** Plans that somebody may still ask for: what can be undone and redone, the video, and one in the making. */
async function plansInUse({ documents, clock }: Needs, id: string): Promise<Set<string>> {
  const choreography = (await documents.get(choreographies, id))?.data;
  const revisions = (await documents.get(revisionsCollection, id))?.data;
  const inUse = new Set(revisions && [...revisions.past, revisions.present, ...revisions.future]);
  if (choreography === undefined) return inUse;
  inUse.add(choreography.planKey);
  const { items } = await documents.query(jobs, {
    where: { ownerId: choreography.ownerId },
    range: { field: 'createdAt', gte: clock.now() - JOBS_SINCE_MS },
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: MOST_JOBS,
  });
  for (const { data } of items) {
    if (data.kind === 'version' && !isEnded(data)) inUse.add(data.planKey);
  }
  return inUse;
}

/** @returns the keys of what was removed */
export async function sweepPlans(platform: Needs, choreographyId: string): Promise<string[]> {
  const { objects, clock } = platform;
  // Listed first: what is put after that is not looked at.
  const plans = await objects.list(choreographyKeys.editedPlans(choreographyId));
  const old = plans.filter(({ updatedAt }) => updatedAt.getTime() < clock.now() - GRACE_MS);
  if (old.length === 0) return [];
  const inUse = await plansInUse(platform, choreographyId);
  const unused = old.map(({ key }) => key).filter((key) => !inUse.has(key));
  for (const key of unused) await objects.delete(key);
  return unused;
}
