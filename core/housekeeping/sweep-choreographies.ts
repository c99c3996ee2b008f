/** Removes objects of choreographies that nothing refers to any more. */
import { choreographyBin } from '../choreographies/bin.ts';
import { choreographies, mediaKeysOf, type Choreography } from '../choreographies/choreography.ts';
import { revisionsCollection } from '../choreographies/revisions.ts';
import { isEnded, jobs } from '../jobs/job.ts';
import { choreographyIdOfKey, choreographyKeys } from '../object-keys.ts';
import type { ObjectInfo, Services } from '../ports.ts';

/** A plan is put before the history refers to it: younger ones may belong to an edit under way. */
const PLAN_GRACE_MS = 3_600_000;
/** What a job left that came to nothing; until then somebody may look at its plan. */
const LEFT_GRACE_MS = 24 * 3_600_000;
/** Videos are not made for longer than this. */
const JOBS_SINCE_MS = 24 * 3_600_000;
const MOST_JOBS = 200;

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/**
 * Removes plans of edits and videos of cameras that nothing refers to, and what jobs left behind that came to nothing.
 * @returns the keys of what was removed
 */
export async function sweepChoreographies(services: Needs): Promise<string[]> {
  const { objects, clock } = services;
  // Listed first: what is put after that is not looked at.
  const listed = await objects.list(choreographyKeys.root);
  const old = (since: number) => (object: ObjectInfo) =>
    object.updatedAt.getTime() < clock.now() - since;
  const removed: string[] = [];
  for (const [id, all] of Map.groupBy(listed, ({ key }) => choreographyIdOfKey(key) ?? '')) {
    const candidates = all.filter(old(PLAN_GRACE_MS));
    if (id === '' || candidates.length === 0) continue;
    const choreography = await findChoreography(services, id);
    const unused =
      choreography === undefined
        ? await leftBehind(services, id, candidates.filter(old(LEFT_GRACE_MS)))
        : [
            ...(await unusedPlans(services, id, choreography, candidates)),
            ...unusedCameraVideos(id, choreography, candidates),
          ];
    for (const { key } of unused) await objects.delete(key);
    removed.push(...unused.map(({ key }) => key));
  }
  return removed;
}

/** Also one that was deleted, which may be had back. */
async function findChoreography(
  { documents }: Needs,
  id: string,
): Promise<Choreography | undefined> {
  const stored =
    (await documents.get(choreographies, id)) ?? (await documents.get(choreographyBin.deleted, id));
  return stored?.data;
}

async function unusedPlans(
  services: Needs,
  id: string,
  choreography: Choreography,
  all: readonly ObjectInfo[],
): Promise<readonly ObjectInfo[]> {
  const plans = all.filter(({ key }) => key.startsWith(choreographyKeys.editedPlans(id)));
  if (plans.length === 0) return [];
  const inUse = await plansInUse(services, id, choreography);
  return plans.filter(({ key }) => !inUse.has(key));
}

/** Those that another has taken the place of, and of workers that were killed before they could say so. */
function unusedCameraVideos(
  id: string,
  { cameraVideos = {} }: Choreography,
  all: readonly ObjectInfo[],
): readonly ObjectInfo[] {
  const shown = new Set(Object.values(cameraVideos).map(({ key }) => key));
  return all.filter(
    ({ key }) => key.startsWith(choreographyKeys.cameraVideos(id)) && !shown.has(key),
  );
}

/** Plans that somebody may still ask for: what can be undone and redone, the video, and one in the making. */
async function plansInUse(
  { documents, clock }: Needs,
  id: string,
  { ownerId, planKey }: Choreography,
): Promise<ReadonlySet<string>> {
  const revisions = (await documents.get(revisionsCollection, id))?.data;
  const inUse = new Set(revisions && [...revisions.past, revisions.present, ...revisions.future]);
  inUse.add(planKey);
  const { items } = await documents.query(jobs, {
    where: { ownerId },
    range: { field: 'createdAt', gte: clock.now() - JOBS_SINCE_MS },
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: MOST_JOBS,
  });
  for (const { data } of items) {
    const isFilmed = data.kind === 'version' || data.kind === 'camera';
    if (isFilmed && !isEnded(data)) inUse.add(data.planKey);
  }
  return inUse;
}

/** What is below the id of a job that made no choreography, or a video of one that is shown no more. */
async function leftBehind(
  services: Needs,
  jobId: string,
  all: readonly ObjectInfo[],
): Promise<readonly ObjectInfo[]> {
  if (all.length === 0) return [];
  const job = (await services.documents.get(jobs, jobId))?.data;
  // Of a job that is not known any more, nobody can tell what still shows what it made.
  if (job === undefined || !isEnded(job)) return [];
  if (job.kind !== 'version') return all;
  const choreography = await findChoreography(services, job.choreographyId);
  if (choreography === undefined) return all;
  const shown = new Set([...mediaKeysOf(choreography), ...(choreography.replacedKeys ?? [])]);
  return all.filter(({ key }) => !shown.has(key));
}
