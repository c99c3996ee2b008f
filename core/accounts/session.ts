/**
 * Sessions: random tokens that stand for an account, revocable at any time. A session's document
 * repeats what a request has to know of the account, so that verifying one is a single read;
 * `roles.ts` keeps the copies up to date.
 */
import { z } from 'zod';
import { NotFoundError } from '../errors.ts';
import {
  DANCED_ROLES,
  type Account,
  type Collection,
  type DocumentStore,
  type Platform,
  type Services,
  type Stored,
} from '../ports.ts';
import { queryAll } from '../query-all.ts';
import { hashToken, newToken } from '../token.ts';
import { accountWith, profiles, rolesSchema } from './profile.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A session that is not used for this long ends; use renews it. */
const IDLE_MS = 14 * DAY_MS;
/** Even one that is used every day ends after this. */
const LONGEST_MS = 90 * DAY_MS;
/** Renewal is a write, so it happens once a day and not with every request. */
const RENEW_AFTER_MS = DAY_MS;
const PAGE = 500;

const sessionSchema = z.object({
  uid: z.string(),
  email: z.string(),
  displayName: z.string(),
  roles: rolesSchema,
  dances: z.enum(DANCED_ROLES).optional(),
  picture: z.string().optional(),
  /** Rises with use; never later than `endsAt`. */
  idleUntil: z.number(),
  endsAt: z.number(),
});
export type SessionDocument = z.infer<typeof sessionSchema>;

/** By the hash of the token. */
export const sessions: Collection<SessionDocument> = {
  name: 'sessions',
  schema: sessionSchema,
  forgetAt: ({ idleUntil }) => idleUntil,
};

export interface Session {
  /** Opaque; goes into an HttpOnly, SameSite cookie and nowhere else. */
  readonly token: string;
  /** The end of its longest life; the cookie may live as long. */
  readonly expiresAt: Date;
  readonly account: Account;
}

type Needs = Pick<Services, 'documents' | 'clock'>;

/** A token with the document that makes it one, once that is stored. */
export function newSession(
  account: Account,
  now: number,
): { readonly session: Session; readonly id: string; readonly document: SessionDocument } {
  const token = newToken();
  const endsAt = now + LONGEST_MS;
  return {
    session: { token, expiresAt: new Date(endsAt), account },
    id: hashToken(token),
    document: { ...account, roles: [...account.roles], idleUntil: now + IDLE_MS, endsAt },
  };
}

/** Undefined for an unknown, expired or revoked token. */
export async function verifySession(
  { documents, clock }: Needs,
  token: string,
): Promise<Account | undefined> {
  const stored = await documents.get(sessions, hashToken(token));
  const now = clock.now();
  if (stored === undefined || stored.data.idleUntil <= now) return undefined;
  const { uid, email, displayName, roles, dances, picture, idleUntil, endsAt } = stored.data;
  const renewed = Math.min(now + IDLE_MS, endsAt);
  if (renewed - idleUntil > RENEW_AFTER_MS) {
    const isThere = await renew(documents, stored, renewed);
    if (!isThere) return undefined;
  }
  return {
    ...{ uid, email, displayName, roles },
    ...(dances !== undefined && { dances }),
    ...(picture !== undefined && { picture }),
  };
}

/** @returns whether it is still there: it may have been ended in the meantime */
async function renew(
  documents: DocumentStore,
  { id }: Stored<SessionDocument>,
  idleUntil: number,
): Promise<boolean> {
  try {
    await documents.update(sessions, id, { idleUntil });
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

export async function endSession({ documents }: Needs, token: string): Promise<void> {
  await documents.delete(sessions, hashToken(token));
}

/**
 * Signs the account out everywhere, also where somebody is just signing in.
 * @param forMs how long nobody gets in from now on
 */
export async function endAllSessions(
  { documents, identity }: Pick<Platform, 'documents' | 'identity'>,
  uid: string,
  forMs = 0,
): Promise<void> {
  const signedOutAt = (await identity.revoke(uid)) + forMs;
  await documents.transaction(async (tx) => {
    const profile = await tx.get(profiles, uid);
    if (profile !== undefined) tx.update(profiles, uid, { signedOutAt });
  });
  for await (const { id } of sessionsOf(documents, uid)) await documents.delete(sessions, id);
}

export async function* sessionsOf(
  documents: DocumentStore,
  uid: string,
): AsyncGenerator<Stored<SessionDocument>> {
  yield* queryAll(documents, sessions, { where: { uid }, limit: PAGE });
}

/** The open sessions of an account say what its profile says now. */
export async function refreshSessions(
  documents: Services['documents'],
  uid: string,
): Promise<void> {
  for await (const { id } of sessionsOf(documents, uid)) {
    // Read again with each: somebody else may be changing the profile too.
    await documents.transaction(async (tx) => {
      const profile = (await tx.get(profiles, uid))?.data;
      const session = (await tx.get(sessions, id))?.data;
      if (profile === undefined || session === undefined) return;
      const { displayName, roles, dances, picture } = accountWith(session, profile);
      tx.update(sessions, id, { displayName, roles: [...roles], dances, picture });
    });
  }
}
