/**
 * Links: whoever holds one may see a document, with or without an account. The token is 256 random
 * bits and is shown once; what is stored is its hash, so that the store gives no link away.
 */
import { ConflictError, NotFoundError } from '../errors.ts';
import type { DocumentStore, Platform } from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { hashToken, newToken } from '../token.ts';
import {
  grantId,
  grants,
  grantsOf,
  holds,
  isLink,
  linkGrantee,
  type Grant,
  type GrantedDocument,
} from './grant.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

/** What is to be had of a link once its token is forgotten. */
export interface OpenLink {
  readonly id: string;
  readonly data: Grant;
}

/** @returns the token, which cannot be had again */
export async function createLink(
  { documents, clock }: Needs,
  link: GrantedDocument &
    Pick<Grant, 'role' | 'ownerId' | 'expiresAt' | 'sound' | 'shown' | 'passwordHash'> &
    Pick<Grant, 'substitute' | 'label'>,
): Promise<string> {
  const token = newToken();
  const grantee = linkGrantee(hashToken(token));
  const grant: Grant = { ...link, grantee, createdAt: clock.now() };
  await documents.create(grants, grantId(grant), grant);
  return token;
}

/** The links to a document that work now, latest first. */
export async function openLinks(
  { documents, clock }: Needs,
  document: GrantedDocument,
): Promise<readonly OpenLink[]> {
  return latestFirst(await grantsOf(documents, document), clock.now());
}

/** All links of an owner that work now, to whatever document, latest first. */
export async function openLinksOf(
  { documents, clock }: Needs,
  ownerId: string,
): Promise<readonly OpenLink[]> {
  const given: Grant[] = [];
  for await (const { data } of queryAll(documents, grants, { where: { ownerId } })) {
    given.push(data);
  }
  return latestFirst(given, clock.now());
}

function latestFirst(given: readonly Grant[], now: number): readonly OpenLink[] {
  return given
    .filter((grant) => isLink(grant) && holds(grant, now))
    .map((data) => ({ id: grantId(data), data }))
    .sort((a, b) => b.data.createdAt - a.data.createdAt);
}

/** Why a link does not work. */
export type LinkEnd = 'expired' | 'withdrawn';

/**
 * Why a link shows nothing any more, so that its holder can be told.
 * @param now milliseconds since the Unix epoch
 * @returns undefined for one that works
 */
export function endOf(grant: Grant, now: number): LinkEnd | undefined {
  if (holds(grant, now)) return undefined;
  return grant.revokedAt === undefined ? 'expired' : 'withdrawn';
}

/** What a link to the document gives, also where it has ended. @param tokenHash see `hashToken` */
export async function linkTo(
  documents: Pick<DocumentStore, 'get'>,
  document: GrantedDocument,
  tokenHash: string,
): Promise<Grant | undefined> {
  const id = grantId({ ...document, grantee: linkGrantee(tokenHash) });
  return (await documents.get(grants, id))?.data;
}

/** Whether a token opens the document now. */
export async function isOpenLink(
  { documents, clock }: Needs,
  document: GrantedDocument,
  token: string,
): Promise<boolean> {
  const grant = await linkTo(documents, document, hashToken(token));
  return grant !== undefined && holds(grant, clock.now());
}

/** The link of a token, whatever document of the kind it is to, also where it has ended. */
export async function linkToSome(
  documents: Pick<DocumentStore, 'query'>,
  resource: string,
  tokenHash: string,
): Promise<Grant | undefined> {
  const where = { resource, grantee: linkGrantee(tokenHash) };
  const { items } = await documents.query(grants, { where, limit: 1 });
  return items[0]?.data;
}

/** Counts that somebody opened a link; who, from where and when is not kept. */
export async function countView(
  { documents }: Pick<Platform, 'documents'>,
  document: GrantedDocument,
  tokenHash: string,
): Promise<void> {
  const id = grantId({ ...document, grantee: linkGrantee(tokenHash) });
  await documents.transaction(async (tx) => {
    const grant = (await tx.get(grants, id))?.data;
    if (grant) tx.update(grants, id, { views: (grant.views ?? 0) + 1 });
  });
}

/**
 * Changes one link.
 * @param id see `OpenLink`
 * @throws NotFoundError `not-found` for somebody else's link, and for none that works
 */
async function changeLink(
  { documents, clock }: Needs,
  ownerId: string,
  id: string,
  change: (grant: Grant) => Partial<Grant>,
): Promise<void> {
  await documents.transaction(async (tx) => {
    const grant = (await tx.get(grants, id))?.data;
    if (grant?.ownerId !== ownerId || !isLink(grant) || !holds(grant, clock.now())) {
      throw new NotFoundError('not-found', 'They have no such link.');
    }
    tx.update(grants, id, change(grant));
  });
}

/** Whether a link plays the song, from now on. @throws as `changeLink` */
export async function setLinkSound(
  platform: Needs,
  ownerId: string,
  id: string,
  sound: boolean,
): Promise<void> {
  await changeLink(platform, ownerId, id, () => ({ sound }));
}

/**
 * Lets a link work until another time; its address stays.
 * @param expiresAt milliseconds since the Unix epoch; absent for until it is withdrawn
 * @throws as `changeLink`; ConflictError `link-ends-by-itself` for a substitute's
 */
export async function extendLink(
  platform: Needs,
  ownerId: string,
  id: string,
  expiresAt: number | undefined,
): Promise<void> {
  await changeLink(platform, ownerId, id, ({ substitute }) => {
    if (!substitute) return { expiresAt };
    throw new ConflictError('link-ends-by-itself', 'A substitute’s link is not made longer.');
  });
}

/** Ends one link at once. @throws as `changeLink` */
export async function revokeLink(platform: Needs, ownerId: string, id: string): Promise<void> {
  await changeLink(platform, ownerId, id, () => revocation(platform));
}

/** Ends every link to the document at once. */
export async function revokeLinks(platform: Needs, document: GrantedDocument): Promise<void> {
  for (const { id } of await openLinks(platform, document)) {
    await platform.documents.update(grants, id, revocation(platform));
  }
}

const revocation = ({ clock }: Pick<Platform, 'clock'>): Partial<Grant> => ({
  revokedAt: clock.now(),
  expiresAt: clock.now(),
});
