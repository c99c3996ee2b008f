/** Does a request to a function come from the project's own queue? */
import { createHash, timingSafeEqual } from 'node:crypto';

export type RequestHeaders = Headers | Readonly<Record<string, string | string[] | undefined>>;

/** Resolves with whether the request may be believed; never throws for what the client sent. */
export type TaskVerifier = (headers: RequestHeaders) => Promise<boolean>;

/** The token of `Authorization: Bearer …` (RFC 6750), whatever the case of the header's name. */
export function bearerToken(headers: RequestHeaders): string | undefined {
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers);
  const value = entries.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const header = Array.isArray(value) ? value[0] : value;
  return /^Bearer +([^ ]+)$/i.exec(header ?? '')?.[1];
}

/** Compares in a time that says nothing about where the two differ. */
export function sameToken(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
