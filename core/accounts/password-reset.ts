/** A new password for somebody who has forgotten theirs. */
import type { Platform } from '../ports.ts';
import { endAllSessions } from './session.ts';

/**
 * Signs the account out everywhere.
 * @param token of `identity.startPasswordReset`
 * @throws UnauthenticatedError `bad-reset-token`; InvalidInputError `weak-password`
 */
export async function finishPasswordReset(
  platform: Platform,
  token: string,
  newPassword: string,
): Promise<void> {
  const { uid } = await platform.identity.finishPasswordReset(token, newPassword);
  await endAllSessions(platform, uid);
}
