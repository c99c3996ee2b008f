/**
 * Rights that were given to somebody who does not own a document: to an account, or to whoever
 * holds a link. `core/access` decides what each of them allows.
 */
import { z } from 'zod';
import type { Collection, DocumentStore } from '../ports.ts';
import { removeAll } from '../query-all.ts';

/** viewer: may look at it; editor: may change it as well. */
export const GRANT_ROLES = ['viewer', 'editor'] as const;
export type GrantRole = (typeof GRANT_ROLES)[number];

/** Characters of what an owner calls a link. */
export const LONGEST_LABEL = 80;

export const grantSchema = z.object({
  /** Kind of the document, as `RESOURCES` of `core/access` names it. */
  resource: z.string(),
  /** Of the document. */
  id: z.string(),
  /** See `accountGrantee` and `linkGrantee`. */
  grantee: z.string(),
  role: z.enum(GRANT_ROLES),
  /** Who gave it. */
  ownerId: z.string(),
  createdAt: z.number(),
  /** Milliseconds since the Unix epoch; absent for one that holds until it is revoked. */
  expiresAt: z.number().optional(),
  /** When it was taken back, milliseconds since the Unix epoch: then it has expired as well. */
  revokedAt: z.number().optional(),
  /** The account that ended it, and alone can take that back; of rights of accounts. */
  endedBy: z.string().optional(),
  /** Whether a choreography is shown with the sound of its song. */
  sound: z.boolean().optional(),
  /** Of a link that is opened with a password; see `password.ts`. */
  passwordHash: z.string().optional(),
  /** A class plan as it was when the link was made; later versions are offered beside it. */
  shown: z
    .object({
      revision: z.number().int().min(1),
      /** JSON of `planContentSchema`. */
      content: z.string(),
    })
    .optional(),
  /** A link for whoever stands in for one class: it ends by itself and is not made longer. */
  substitute: z.literal(true).optional(),
  /** What its owner calls the link; nobody else is told. */
  label: z.string().max(LONGEST_LABEL).optional(),
  /** How often it was opened by others than the owner; by whom is not kept. */
  views: z.number().int().min(0).optional(),
});
export type Grant = z.infer<typeof grantSchema>;

/** For so long whoever comes by a link that has expired or was withdrawn can be told so. */
export const GRANTS_KEPT_MS = 30 * 24 * 3_600_000;

/** Under `grantId`. */
export const grants: Collection<Grant> = {
  name: 'grants',
  schema: grantSchema,
  forgetAt: ({ expiresAt }) => expiresAt && expiresAt + GRANTS_KEPT_MS,
};

/** A document that rights are given to. */
export type GrantedDocument = Pick<Grant, 'resource' | 'id'>;

/** The parts joined, so that asking for one grant is a read by id and no query. */
export function grantId({
  resource,
  id,
  grantee,
}: Pick<Grant, 'resource' | 'id' | 'grantee'>): string {
  return [resource, id, grantee].join(':');
}

const ACCOUNT = 'account:';

export function accountGrantee(uid: string): string {
  return ACCOUNT + uid;
}

/** The account that a right was given to; undefined for a link. */
export function granteeUid(grantee: string): string | undefined {
  return grantee.startsWith(ACCOUNT) ? grantee.slice(ACCOUNT.length) : undefined;
}

const LINK = 'link:';

/** @param tokenHash see `hashToken` */
export function linkGrantee(tokenHash: string): string {
  return LINK + tokenHash;
}

export function isLink({ grantee }: Pick<Grant, 'grantee'>): boolean {
  return grantee.startsWith(LINK);
}

/** @param now milliseconds since the Unix epoch */
export function holds({ expiresAt }: Pick<Grant, 'expiresAt'>, now: number): boolean {
  return expiresAt === undefined || now < expiresAt;
}

/** More rights to one document than anybody gives at once. */
const MOST = 500;

/** All that was given, expired grants included. */
export async function grantsOf(
  documents: Pick<DocumentStore, 'query'>,
  { resource, id }: GrantedDocument,
): Promise<readonly Grant[]> {
  const { items } = await documents.query(grants, { where: { resource, id }, limit: MOST });
  return items.map(({ data }) => data);
}

/** Takes every right to the document back. */
export async function revokeGrants(
  documents: Pick<DocumentStore, 'query' | 'delete'>,
  { resource, id }: GrantedDocument,
): Promise<void> {
  await removeAll(documents, grants, { where: { resource, id } });
}
