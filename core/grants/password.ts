/**
 * Passwords of links. Checking one takes a quarter of a second, and a page asks for many files: whoever has
 * typed it shows a key from then on, which is made of the stored hash. Nobody makes one from the token
 * alone, for the salt is stored only.
 */
import { hashToken } from '../token.ts';
import type { Grant } from './grant.ts';

/** What is shown in the place of the password that was typed. @param passwordHash of the grant */
export function keyOfPassword(passwordHash: string): string {
  return hashToken(`key of a link: ${passwordHash}`);
}

/** Whether the link has no password, or its key is shown. */
export function isUnlocked(
  { passwordHash }: Pick<Grant, 'passwordHash'>,
  key: string | undefined,
): boolean {
  if (passwordHash === undefined) return true;
  // Hashed once more, so that the time of the comparison tells nothing of the key.
  return key !== undefined && hashToken(key) === hashToken(keyOfPassword(passwordHash));
}
