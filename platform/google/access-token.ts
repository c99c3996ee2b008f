/** Access tokens of the account that the process runs as (Application Default Credentials). */

/** Resolves with a bearer token for Google's APIs. */
export type AccessToken = () => Promise<string>;

const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/** The library is loaded with the first token; it keeps a token for as long as it is good. */
export function applicationToken(): AccessToken {
  let auth: Promise<{ getAccessToken(): Promise<string | null | undefined> }> | undefined;
  return async () => {
    auth ??= import('google-auth-library').then(({ GoogleAuth }) => {
      return new GoogleAuth({ scopes: SCOPE });
    });
    const token = await (await auth).getAccessToken();
    if (!token) throw new Error('Google gives no access token to this account.');
    return token;
  };
}

/** @throws the signal's reason where the token comes too late */
export async function tokenInTime(token: AccessToken, signal: AbortSignal): Promise<string> {
  return await Promise.race([
    token(),
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}
