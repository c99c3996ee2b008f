/**
 * People who try the product without an account. Under an id of their own a guest has documents as an
 * account has, but few of them and for some days only: until they sign in, which makes everything the
 * account's (`accounts/claim-guest.ts`), or until it is swept (`housekeeping/sweep-guests.ts`).
 */
import { z } from 'zod';
import { RateLimitError, UnauthenticatedError } from './errors.ts';
import type { Collection, Services, Transaction } from './ports.ts';
import { hashToken, newToken } from './token.ts';

/** How much one guest may have. */
export const GUEST_LIMITS = {
  /** Choreographies and videos that are ordered, all in all. */
  orders: 10,
  /** Songs that are listened to before anything is ordered of them, all in all. */
  hearings: 10,
  /** Uploads that nothing has been made of yet. */
  files: 3,
  bytes: 200_000_000,
} as const;

const DAY_MS = 24 * 3_600_000;
/** No account's id begins so. */
const PREFIX = 'guest-';

const guestSchema = z.object({
  createdAt: z.number(),
  /** From then on the session is over, and everything of the guest's may go. */
  expiresAt: z.number(),
  orders: z.number().int().min(0),
  hearings: z.number().int().min(0).optional(),
  /** The account that everything goes over to, or has gone. */
  claimedBy: z.string().optional(),
});
type StoredGuest = z.infer<typeof guestSchema>;

/** By the guest's id. No store may forget one by itself: its documents go first. */
export const guests: Collection<StoredGuest> = { name: 'guests', schema: guestSchema };

export interface Guest {
  /** Owner of the guest's documents. */
  readonly uid: string;
  /** When everything goes unless they sign in, milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface GuestSession {
  /** Opaque; goes into an HttpOnly, SameSite cookie and nowhere else. */
  readonly token: string;
  readonly guest: Guest;
}

type Needs = Pick<Services, 'documents' | 'clock'>;

export function isGuestId(uid: string): boolean {
  return uid.startsWith(PREFIX);
}

/** The id gives the token not away, and needs no document to be found by. */
export function guestIdOf(token: string): string {
  return `${PREFIX}${hashToken(token).slice(0, 32)}`;
}

/** @param days how long everything is kept */
export async function openGuest({ documents, clock }: Needs, days: number): Promise<GuestSession> {
  const token = newToken();
  const now = clock.now();
  const guest = { uid: guestIdOf(token), expiresAt: now + days * DAY_MS };
  const { uid, expiresAt } = guest;
  await documents.create(guests, uid, { createdAt: now, expiresAt, orders: 0 });
  return { token, guest };
}

/** Undefined for an unknown token, and where the session is over or an account has taken its place. */
export async function findGuest(
  { documents, clock }: Needs,
  token: string,
): Promise<Guest | undefined> {
  const uid = guestIdOf(token);
  const stored = (await documents.get(guests, uid))?.data;
  return isOpen(stored, clock.now()) ? { uid, expiresAt: stored.expiresAt } : undefined;
}

/** @throws as `countGuestOrder` */
export async function assertGuestMayOrder({ documents, clock }: Needs, uid: string): Promise<void> {
  assertMayOrder((await documents.get(guests, uid))?.data, clock.now());
}

/**
 * Counts an order, in the transaction that places it and before that creates anything. So an account
 * that takes everything over either finds the order, or the order is not placed.
 * @throws UnauthenticatedError `not-signed-in` where the session is over; RateLimitError `too-many-trials`
 */
export async function countGuestOrder(tx: Transaction, uid: string, now: number): Promise<void> {
  const { orders } = assertMayOrder((await tx.get(guests, uid))?.data, now);
  tx.update(guests, uid, { orders: orders + 1 });
}

/** Counts a song that is listened to ahead, as `countGuestOrder`. @throws as that */
export async function countGuestHearing(tx: Transaction, uid: string, now: number): Promise<void> {
  const { hearings = 0 } = assertMayOrder((await tx.get(guests, uid))?.data, now);
  if (hearings >= GUEST_LIMITS.hearings) throw tooManyTrials(GUEST_LIMITS.hearings);
  tx.update(guests, uid, { hearings: hearings + 1 });
}

function assertMayOrder(stored: StoredGuest | undefined, now: number): StoredGuest {
  if (!isOpen(stored, now)) {
    throw new UnauthenticatedError('not-signed-in', 'The guest session is over.');
  }
  if (stored.orders < GUEST_LIMITS.orders) return stored;
  throw tooManyTrials(GUEST_LIMITS.orders);
}

function tooManyTrials(limit: number): RateLimitError {
  return new RateLimitError('too-many-trials', 'That is all without an account.', {
    details: { limit },
  });
}

function isOpen(stored: StoredGuest | undefined, now: number): stored is StoredGuest {
  return stored !== undefined && stored.claimedBy === undefined && stored.expiresAt > now;
}
