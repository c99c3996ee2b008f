/** A new password for somebody who has forgotten theirs. */
import type { Platform } from '../ports.ts';
import { endAllSessions } from './session.ts';

/**
 * Signs the account out everywhere, and forgets on which devices it was.
 * @param token of `identity.startPasswordReset`
 * @returns the account's uid
 * @throws UnauthenticatedError `bad-reset-token`; InvalidInputError `weak-password`
 */
export async function finishPasswordReset(
  platform: Platform,
  token: string,
  newPassword: string,
): Promise<string> {
  const { uid } = await platform.identity.finishPasswordReset(token, newPassword);
  await endAllSessions(platform, uid);
  return uid;
}
