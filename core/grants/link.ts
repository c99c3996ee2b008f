/**
 * Links: whoever holds one may see a document, with or without an account. The token is 256 random
 * bits and is shown once; what is stored is its hash, so that the store gives no link away.
 */
import type { DocumentStore, Platform } from '../ports.ts';
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

/** What is to be had of a link once its token is forgotten. */
export type OpenLink = Pick<Grant, 'createdAt' | 'expiresAt'>;

/** @returns the token, which cannot be had again */
export async function createLink(
  { documents, clock }: Pick<Platform, 'documents' | 'clock'>,
  link: GrantedDocument & Pick<Grant, 'role' | 'ownerId' | 'expiresAt'>,
): Promise<string> {
  const token = newToken();
  const grantee = linkGrantee(hashToken(token));
  const grant: Grant = { ...link, grantee, createdAt: clock.now() };
  await documents.create(grants, grantId(grant), grant);
  return token;
}

/** The links to a document that work now, latest first. */
export async function openLinks(
  { documents, clock }: Pick<Platform, 'documents' | 'clock'>,
  document: GrantedDocument,
): Promise<readonly OpenLink[]> {
  const now = clock.now();
  return (await grantsOf(documents, document))
    .filter((grant) => isLink(grant) && holds(grant, now))
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** Ends every link to the document at once. */
export async function revokeLinks(
  documents: Pick<DocumentStore, 'query' | 'delete'>,
  document: GrantedDocument,
): Promise<void> {
  const links = (await grantsOf(documents, document)).filter(isLink);
  for (const link of links) await documents.delete(grants, grantId(link));
}
