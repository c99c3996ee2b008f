/**
 * Somebody asks for a link that only the owner of an address is to have: for a new password, or to confirm
 * the address. It is mailed, or a maintainer hands it over. What is kept is that they asked; the link's
 * token is made when the link goes out, and kept by nobody but the provider of accounts, as a hash.
 */
import { z } from 'zod';
import { NotFoundError, RateLimitError } from '../errors.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import type { Collection, Page, Platform, Stored } from '../ports.ts';
import { finishPasswordReset } from './password-reset.ts';

export const LINK_KINDS = ['reset', 'confirmation'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;
/** Whoever still wants a link after that asks again. */
export const LINK_REQUESTS_KEPT_MS = 7 * DAY_MS;
/** Between one try to mail a link and the next, in all less than a link is good for. */
const RETRY_AFTER_MS = [10_000, 60_000, 5 * 60_000, 20 * 60_000];
const PAGE = 50;

const linkRequestSchema = z.object({
  kind: z.enum(LINK_KINDS),
  ownerId: z.string(),
  email: z.string(),
  language: z.enum(LANGUAGES),
  askedAt: z.number(),
  /** Tries to mail it that failed. */
  failures: z.number().int().default(0),
  /** When it is to be mailed; absent where it is not mailed, or not any more. */
  dueAt: z.number().optional(),
  /** When a maintainer last looked at a link for it. */
  shownAt: z.number().optional(),
});
export type LinkRequest = z.infer<typeof linkRequestSchema>;

/** One of each kind an account: asking again takes its place. */
export const linkRequests: Collection<LinkRequest> = {
  name: 'linkRequests',
  schema: linkRequestSchema,
  forgetAt: ({ askedAt }) => askedAt + LINK_REQUESTS_KEPT_MS,
};

type Needs = Pick<Platform, 'documents' | 'identity' | 'clock'>;

/**
 * Remembers that somebody asks. Nothing happens for an address that no account has, and none is told so.
 * @param byMail whether links are mailed here
 */
export async function askForLink(
  { documents, identity, clock }: Needs,
  asked: {
    readonly kind: LinkKind;
    readonly email: string;
    readonly language: Language;
    readonly byMail: boolean;
  },
): Promise<void> {
  const { kind, language } = asked;
  const user = await identity.findByEmail(asked.email);
  if (user === undefined) return;
  if (kind === 'confirmation' && user.isConfirmed !== false) return;
  const id = idOf(kind, user.uid);
  const askedAt = clock.now();
  const dueAt = asked.byMail ? askedAt : undefined;
  const fresh = { email: user.email, language, askedAt, failures: 0, dueAt, shownAt: undefined };
  await documents.transaction(async (tx) => {
    const before = await tx.get(linkRequests, id);
    if (before === undefined) {
      tx.create(linkRequests, id, { ...fresh, kind, ownerId: user.uid });
    } else tx.update(linkRequests, id, fresh);
  });
}

/** Who waits for a link, the latest first. @param cursor `nextCursor` of the page before */
export async function openLinkRequests(
  { documents }: Pick<Platform, 'documents'>,
  cursor?: string,
): Promise<Page<LinkRequest>> {
  return await documents.query(linkRequests, {
    orderBy: { field: 'askedAt', direction: 'desc' },
    limit: PAGE,
    ...(cursor !== undefined && { cursor }),
  });
}

/**
 * The token of a link to hand over. It is shown once: another call makes another one.
 * @throws NotFoundError `link-request-gone`; RateLimitError `too-many-open-links` where as many as an
 *   account may have are still good
 */
export async function takeLink(
  needs: Needs,
  id: string,
): Promise<{ readonly request: LinkRequest; readonly token: string }> {
  const { documents, clock } = needs;
  const request = (await documents.get(linkRequests, id))?.data;
  if (request === undefined) {
    throw new NotFoundError(
      'link-request-gone',
      'The link was used, or nobody asks for it any more',
    );
  }
  const token = await tokenFor(needs, request);
  if (token === undefined) {
    throw new RateLimitError('too-many-open-links', 'Enough links of this account are still good');
  }
  await documents.update(linkRequests, id, { shownAt: clock.now() });
  return { request, token };
}

/** Nobody waits for it any more. @throws ConflictError where it is of another version */
export async function dropLinkRequest(
  { documents }: Pick<Platform, 'documents'>,
  id: string,
  ifVersion?: string,
): Promise<void> {
  await documents.delete(linkRequests, id, ifVersion === undefined ? {} : { ifVersion });
}

/** Undefined while as many as an account may have are still good. */
export async function tokenFor(
  { identity }: Pick<Platform, 'identity'>,
  { kind, email }: Pick<LinkRequest, 'kind' | 'email'>,
): Promise<string | undefined> {
  return kind === 'reset'
    ? await identity.startPasswordReset(email)
    : await identity.startConfirmation?.(email);
}

/** What is to be mailed by now, the longest waiting first. */
export async function dueLinkRequests({
  documents,
  clock,
}: Pick<Platform, 'documents' | 'clock'>): Promise<readonly Stored<LinkRequest>[]> {
  const { items } = await documents.query(linkRequests, {
    range: { field: 'dueAt', lte: clock.now() },
    orderBy: { field: 'dueAt', direction: 'asc' },
    limit: PAGE,
  });
  return items;
}

/**
 * A try to mail it failed: it is tried again a while later, and after the last time left to a maintainer.
 * @param isFinal whether it would always fail
 */
export async function postponeLink(
  { documents, clock }: Pick<Platform, 'documents' | 'clock'>,
  { id, version, data }: Stored<LinkRequest>,
  isFinal: boolean,
): Promise<void> {
  const wait = isFinal ? undefined : RETRY_AFTER_MS[data.failures];
  const dueAt = wait === undefined ? undefined : clock.now() + wait;
  const patch = { failures: data.failures + 1, dueAt };
  await documents.update(linkRequests, id, patch, { ifVersion: version });
}

/** As `finishPasswordReset`; nobody waits for a link any more then. @throws as that does */
export async function useResetLink(
  platform: Platform,
  token: string,
  newPassword: string,
): Promise<string> {
  const uid = await finishPasswordReset(platform, token, newPassword);
  await dropLinkRequest(platform, idOf('reset', uid));
  return uid;
}

/** @throws UnauthenticatedError `bad-confirmation`; NotFoundError where no address is confirmed here */
export async function useConfirmationLink(platform: Platform, token: string): Promise<void> {
  const confirmed = await platform.identity.confirmEmail?.(token);
  if (confirmed === undefined) throw new NotFoundError('not-found', 'No address is confirmed here');
  await dropLinkRequest(platform, idOf('confirmation', confirmed.uid));
}

function idOf(kind: LinkKind, uid: string): string {
  return `${kind}-${uid}`;
}
