/** Signing up and signing in: the provider says who it is, the session is ours. */
import { AlreadyExistsError, AppError, UnauthenticatedError } from '../errors.ts';
import { hashToken } from '../token.ts';
import { isDeviceOf } from './device.ts';
import type { Account, Credential, Platform } from '../ports.ts';
import { accountWith, displayNameOf, namelessProfile, newProfile, profiles } from './profile.ts';
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
  return accountWith({ uid, email }, profile);
}

/**
 * Signs up, and in. Who has an account already and gives its password is signed in with that;
 * whoever else gives the address of an account learns about it no more, and no sooner, than they
 * must.
 * @param device see `signIn`
 * @throws as `signUp`
 */
export async function signUpAndIn(
  platform: Platform,
  typed: Parameters<typeof signUp>[1],
  device?: string,
): Promise<Session> {
  const { email, password } = typed;
  const credential = { kind: 'password', email, password } as const;
  let taken: AlreadyExistsError;
  try {
    const { uid } = await signUp(platform, typed);
    // Whatever strangers did under the address before it had an account.
    return await openSession(platform, credential, `${uid} signing up`);
  } catch (error) {
    if (!(error instanceof AlreadyExistsError)) throw error;
    taken = error;
  }
  try {
    return await signIn(platform, credential, device);
  } catch (error) {
    throw error instanceof AppError && error.kind !== 'unavailable' ? taken : error;
  }
}

/**
 * Opens a session.
 * @param device token of the device, where it has one: see `device.ts`
 * @throws UnauthenticatedError `bad-credentials`; RateLimitError `too-many-attempts`;
 *   InvalidInputError `credential-unsupported` for a kind that the provider does not take
 */
export async function signIn(
  platform: Platform,
  credential: Credential,
  device?: string,
): Promise<Session> {
  const knownAs = device && (await nameOnDevice(platform, credential, device));
  return await openSession(platform, credential, knownAs);
}

async function openSession(
  { documents, identity, clock }: Platform,
  credential: Credential,
  knownAs: string | undefined,
): Promise<Session> {
  const { uid, email, provedAt, isMaintainer } = await identity.verify(credential, knownAs);
  return await documents.transaction(async (tx) => {
    const stored = await tx.get(profiles, uid);
    const profile = stored?.data ?? namelessProfile(email, clock.now());
    if (provedAt < (profile.signedOutAt ?? 0)) {
      throw new UnauthenticatedError('bad-credentials', 'Signed out while signing in');
    }
    const isNew = isMaintainer && !profile.roles.includes('maintainer');
    const roles = isNew ? [...profile.roles, 'maintainer' as const] : profile.roles;
    const account = accountWith({ uid, email }, { ...profile, roles });
    const { session, id, document } = newSession(account, clock.now());
    if (stored === undefined) tx.create(profiles, uid, { ...profile, roles });
    else if (isNew) tx.update(profiles, uid, { roles });
    tx.create(sessions, id, document);
    return session;
  });
}

/** Under which failures of who was on the device before are counted; undefined for a stranger. */
async function nameOnDevice(
  platform: Platform,
  credential: Credential,
  device: string,
): Promise<string | undefined> {
  if (credential.kind !== 'password') return undefined;
  const user = await platform.identity.findByEmail(credential.email);
  if (user === undefined || !(await isDeviceOf(platform, device, user.uid))) return undefined;
  return `${user.uid} on ${hashToken(device)}`;
}
