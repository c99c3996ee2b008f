/** ID tokens as Google issues them to service accounts. */
import { createPublicKey, sign } from 'node:crypto';

export interface OidcClaims {
  readonly serviceAccountEmail: string;
  readonly audience: string;
}

const KEY_ID = 'emulators';
const VALID_SEC = 3600;

/**
 * @param privateKey PEM
 * @param claims in place of the usual ones
 */
export function oidcToken(
  { serviceAccountEmail, audience }: OidcClaims,
  privateKey: string,
  claims: Readonly<Record<string, unknown>> = {},
): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: 'https://accounts.google.com',
    aud: audience,
    email: serviceAccountEmail,
    email_verified: true,
    sub: '1234567890',
    iat: now,
    exp: now + VALID_SEC,
    ...claims,
  };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${encode({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })}.${encode(payload)}`;
  return `${unsigned}.${sign('RSA-SHA256', Buffer.from(unsigned), privateKey).toString('base64url')}`;
}

/** What such tokens are verified with, in the form of https://www.googleapis.com/oauth2/v1/certs. */
export function certificatesOf(privateKey: string): Readonly<Record<string, string>> {
  return {
    [KEY_ID]: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
  };
}
