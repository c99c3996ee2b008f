/** All that is kept of a person, to be taken along or to be removed for good. */
import { courseBin, planBin } from '../class-plans/bin.ts';
import { classPlans } from '../class-plans/class-plan.ts';
import { coTaught } from '../class-plans/co-teachers.ts';
import { courses } from '../class-plans/course.ts';
import { planInvitations } from '../class-plans/invitations.ts';
import { planIndexes } from '../class-plans/plan-index.ts';
import { publicPlans } from '../class-plans/public-plans.ts';
import { taughtClasses } from '../class-plans/taught.ts';
import { choreographyBin } from '../choreographies/bin.ts';
import { choreographies, mediaKeysOf } from '../choreographies/choreography.ts';
import { indexChunks } from '../choreographies/search-index.ts';
import { practiceNotes } from '../choreographies/practice-notes.ts';
import { revisionsCollection } from '../choreographies/revisions.ts';
import { favorites } from '../favorites.ts';
import { accountGrantee, grants } from '../grants/grant.ts';
import { cancelJob } from '../jobs/cancel-job.ts';
import { isEnded, jobs } from '../jobs/job.ts';
import { orders } from '../jobs/order-limit.ts';
import { choreographyKeys, clipKeys, personKeys, uploadKeys } from '../object-keys.ts';
import type { Account, Collection, ObjectInfo, Platform, Services, Stored } from '../ports.ts';
import { queryAll, removeAll } from '../query-all.ts';
import { dancers } from '../repertoire.ts';
import { acceptedCorrections, countCorrections } from '../songs/counting.ts';
import { openUploads } from '../uploads/quota.ts';
import { clipBin } from '../user-clips/bin.ts';
import { clips } from '../user-clips/clip.ts';
import { devices } from './device.ts';
import { linkRequests } from './link-requests.ts';
import { profiles, type Profile } from './profile.ts';
import { endAllSessions } from './session.ts';

const PAGE = 500;
/** In the place of who proposed counts that everybody dances to: they stay, the name does not. */
const NOBODY = 'nobody';

const shown = [choreographies, choreographyBin.deleted] as const;
const filmed = [clips, clipBin.deleted] as const;
/** With an `ownerId`. Jobs are apart, because some may be at work. */
const OWNED: readonly Collection<{ ownerId: string }>[] = [
  ...shown,
  ...filmed,
  classPlans,
  planBin.deleted,
  courses,
  courseBin.deleted,
  taughtClasses,
  revisionsCollection,
  countCorrections,
  dancers,
  favorites,
  grants,
  linkRequests,
  openUploads,
  orders,
  planInvitations,
  practiceNotes,
];

type Needs = Pick<Services, 'documents' | 'objects' | 'clock'>;

/** What a person takes along: everything but what lets somebody in. */
export interface Belongings {
  readonly account: Account;
  readonly profile: Profile | undefined;
  /** By the name of their collection. */
  readonly documents: Readonly<Record<string, readonly { id: string; data: object }[]>>;
  /** The class plans of others that they teach from, and since when. */
  readonly coTeaches: readonly { readonly planId: string; readonly since: number }[];
  /** Songs, plans, videos and clips, each to be had by its key. */
  readonly objects: readonly Pick<ObjectInfo, 'key' | 'size' | 'contentType'>[];
}

/** Songs are shared by everybody who brings the same sound, and belong to nobody. */
export async function belongingsOf(services: Needs, account: Account): Promise<Belongings> {
  const { documents, objects } = services;
  const found: Record<string, { id: string; data: object }[]> = {};
  for (const collection of [...OWNED, jobs]) {
    for await (const { id, data } of owned(services, collection, account.uid)) {
      (found[collection.name] ??= []).push({ id, data });
    }
  }
  const files: Belongings['objects'][number][] = [];
  for (const key of await objectKeys(services, account.uid)) {
    const info = await objects.head(key);
    if (info) files.push({ key, size: info.size, contentType: info.contentType });
  }
  const profile = (await documents.get(profiles, account.uid))?.data;
  const coTeaches = (await coTaught(services, account.uid)).map(({ id, createdAt }) => ({
    ...{ planId: id, since: createdAt },
  }));
  return { account, profile, documents: found, coTeaches, objects: files };
}

/**
 * Removes the account and everything that is kept of the person. May be called again where it broke
 * off: the account itself goes last. Jobs that are at work are given up; they and what they still
 * put go with the housekeeping.
 */
export async function deleteAccount(platform: Platform, uid: string): Promise<void> {
  const { documents, identity } = platform;
  await endAllSessions(platform, uid);
  await removeBelongings(platform, uid);
  const grantee = accountGrantee(uid);
  await removeAll(documents, grants, { where: { grantee }, limit: PAGE });
  await removeAll(documents, planInvitations, { where: { acceptedBy: uid } });
  await removeAll(documents, devices, { where: { ownerId: uid }, limit: PAGE });
  for await (const { id } of owned(platform, acceptedCorrections, uid)) {
    await documents.update(acceptedCorrections, id, { ownerId: NOBODY });
  }
  await documents.delete(profiles, uid);
  await identity.remove(uid);
}

/** All that an account or a guest has made or uploaded. May be called again where it broke off. */
export async function removeBelongings(services: Services, uid: string): Promise<void> {
  const { documents, objects } = services;
  const atWork = new Set<string>();
  for await (const { id, data } of owned(services, jobs, uid)) {
    if (isEnded(data)) continue;
    atWork.add(id);
    await cancelJob(services, id);
  }
  for (const key of await objectKeys(services, uid)) await objects.delete(key);
  // An index says nothing that the documents do not that it is made of.
  for (const collection of [...OWNED, indexChunks, planIndexes, publicPlans]) {
    await removeAll(documents, collection, { where: { ownerId: uid }, limit: PAGE });
  }
  for await (const { id } of owned(services, jobs, uid)) {
    if (!atWork.has(id)) await documents.delete(jobs, id);
  }
}

async function* owned<T extends { ownerId: string }>(
  { documents }: Pick<Services, 'documents'>,
  collection: Collection<T>,
  ownerId: string,
): AsyncGenerator<Stored<T>> {
  yield* queryAll(documents, collection, { where: { ownerId }, limit: PAGE });
}

/** Wherever somebody's files lie: below what they made, the jobs that made it, and their uploads. */
async function objectKeys(services: Needs, uid: string): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const folders = [uploadKeys.folder(uid), personKeys.folder(uid)];
  for (const collection of shown) {
    for await (const { id, data } of owned(services, collection, uid)) {
      folders.push(choreographyKeys.folder(id));
      for (const key of [...mediaKeysOf(data), ...(data.replacedKeys ?? []), data.planKey]) {
        keys.add(key);
      }
    }
  }
  for (const collection of filmed) {
    for await (const { id } of owned(services, collection, uid)) folders.push(clipKeys.folder(id));
  }
  for await (const { id } of owned(services, jobs, uid)) {
    folders.push(choreographyKeys.folder(id), clipKeys.folder(id));
  }
  for (const folder of folders) {
    for (const { key } of await services.objects.list(folder)) keys.add(key);
  }
  // Parts have come of some, which no list shows.
  const open = await services.documents.get(openUploads, uid);
  for (const { key } of open?.data.uploads ?? []) keys.add(key);
  return keys;
}
