/** Who asks for something. */
import type { Account, AccountRole } from '../ports.ts';
import { hashToken } from '../token.ts';

/** Somebody who has signed in. */
export interface AccountActor {
  readonly kind: 'account';
  readonly uid: string;
  readonly roles: readonly AccountRole[];
}

/** Somebody who tries the product without an account. */
export interface GuestActor {
  readonly kind: 'guest';
  /** Owner of what they have made; see `guests.ts`. */
  readonly uid: string;
}

/** Whoever came by a link that an owner gave out. */
export interface LinkActor {
  readonly kind: 'link';
  /** See `hashToken`. */
  readonly tokenHash: string;
  /** See `keyOfPassword` of a link's password; absent where none was typed. */
  readonly key?: string | undefined;
}

/**
 * A request can show several: an account or a guest session, and a link. It may do what any of them
 * may. Nobody is the empty list.
 */
export type Actor = AccountActor | GuestActor | LinkActor;

export function accountActor({ uid, roles }: Pick<Account, 'uid' | 'roles'>): AccountActor {
  return { kind: 'account', uid, roles };
}

/** For work that is done in the name of a document's owner, who is not there to ask. */
export function ownerActor({ ownerId }: { readonly ownerId: string }): AccountActor {
  return { kind: 'account', uid: ownerId, roles: [] };
}

/** Longer than any token of ours: not worth hashing. */
const LONGEST_TOKEN = 100;

/** @returns undefined for what cannot be a token */
export function linkActor(token: string, key?: string): LinkActor | undefined {
  if (token === '' || token.length > LONGEST_TOKEN) return undefined;
  return { kind: 'link', tokenHash: hashToken(token), key };
}
