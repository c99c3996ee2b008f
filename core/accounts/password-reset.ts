/** A new password for somebody who has forgotten theirs. */
import type { Platform } from '../ports.ts';
import { endAllSessions } from './session.ts';

/** Longer than changing a password takes. */
const CHANGE_MS = 60_000;

/**
 * Signs the account out everywhere, and forgets on which devices it was. Nobody gets in while the
 * password is being changed; should the process die in the middle, not even its owner for a minute,
 * but no session of the old password stays open.
 * @param token of `identity.startPasswordReset`
 * @returns the account's uid
 * @throws UnauthenticatedError `bad-reset-token`; InvalidInputError `weak-password`
 */
export async function finishPasswordReset(
  platform: Platform,
  token: string,
  newPassword: string,
): Promise<string> {
  let signedOut: string | undefined;
  const signOut = async (uid: string): Promise<void> => {
    signedOut = uid;
    await endAllSessions(platform, uid, CHANGE_MS);
  };
  try {
    return (await platform.identity.finishPasswordReset(token, newPassword, signOut)).uid;
  } finally {
    // From now on whoever has the password gets in.
    if (signedOut !== undefined) await endAllSessions(platform, signedOut);
  }
}
