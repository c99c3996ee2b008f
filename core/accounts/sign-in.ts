/** Signing up and signing in: the provider says who it is, the session is ours. */
import { UnauthenticatedError } from '../errors.ts';
import type { Account, Credential, Platform } from '../ports.ts';
import { displayNameOf, namelessProfile, newProfile, profiles } from './profile.ts';
import { newSession, sessions, type Session } from './session.ts';

/**
 * @throws AlreadyExistsError `email-taken`; InvalidInputError `bad-email`, `bad-display-name`,
 *   `weak-password`
 */
export async function signUp(
  { documents, identity, clock }: Platform,
  typed: { readonly email: string; readonly password: string; readonly displayName: string },
): Promise<Account> {
  const profile = newProfile(displayNameOf(typed.displayName), clock.now());
  const { uid, email } = await identity.signUp(typed);
  await documents.create(profiles, uid, profile);
  const { displayName, roles } = profile;
  return { uid, email, displayName, roles };
}

/**
 * Opens a session.
 * @throws UnauthenticatedError `bad-credentials`; LimitError `too-many-attempts`; InvalidInputError
 *   `credential-unsupported` for a kind that the provider does not take
 */
export async function signIn(
  { documents, identity, clock }: Platform,
  credential: Credential,
): Promise<Session> {
  const startedAt = clock.now();
  const { uid, email } = await identity.verify(credential);
  return await documents.transaction(async (tx) => {
    const stored = await tx.get(profiles, uid);
    const profile = stored?.data ?? namelessProfile(email, startedAt);
    if (startedAt < (profile.signedOutAt ?? 0)) {
      throw new UnauthenticatedError('bad-credentials', 'Signed out while signing in');
    }
    const { displayName, roles } = profile;
    const account: Account = { uid, email, displayName, roles };
    const { session, id, document } = newSession(account, clock.now());
    if (stored === undefined) tx.create(profiles, uid, profile);
    tx.create(sessions, id, document);
    return session;
  });
}
