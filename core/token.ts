/**
 * Tokens: whoever holds one may do what it stands for. Stored is the hash, which gives none away.
 *
 * Node's own module instead of `crypto.subtle`: that hashes in the thread pool, where every request
 * would wait behind the passwords that are being checked. The browser has no use for this file.
 */
import { hash, randomBytes } from 'node:crypto';

/** Nobody guesses 256 random bits. */
const TOKEN_BYTES = 32;

/** 43 characters that need no escaping in an address or a cookie. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** SHA-256 in hexadecimal digits. One round is enough for a token that nobody can guess. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'hex');
}
