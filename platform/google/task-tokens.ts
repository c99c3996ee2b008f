/** Is a request to a function from our Cloud Tasks queue? Its OIDC token says so, signed by Google. */
import type { OAuth2Client } from 'google-auth-library';
import { bearerToken, type TaskVerifier } from '../tasks/task-request.ts';

/** Where a stand-in for Cloud Tasks publishes what its tokens are signed with, as Google does. */
export const CERTIFICATES_PATH = '/oauth2/v1/certs';

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];

export interface ExpectedToken {
  /** Whom the token may be made out to: the addresses of the functions. */
  readonly audiences: readonly string[];
  /** E-mail address of the account that the queue signs as. */
  readonly serviceAccount: string;
}

type Verifying = Pick<OAuth2Client, 'verifyIdToken'>;

/**
 * https://cloud.google.com/tasks/docs/creating-http-target-tasks#token
 * @param open what fetches and keeps Google's certificates; opened with the first token
 */
export function oidcTaskVerifier(
  { audiences, serviceAccount }: ExpectedToken,
  open: () => Promise<Verifying> = () => openClient(),
): TaskVerifier {
  let client: Promise<Verifying> | undefined;
  return async (headers) => {
    const idToken = bearerToken(headers);
    if (idToken === undefined) return false;
    client ??= open();
    const opened = await client;
    try {
      const ticket = await opened.verifyIdToken({ idToken, audience: [...audiences] });
      const claims = ticket.getPayload();
      return (
        claims !== undefined &&
        ISSUERS.includes(claims.iss) &&
        claims.email_verified === true &&
        claims.email === serviceAccount
      );
    } catch {
      // Expired, of another audience, with another signature, or no token at all.
      return false;
    }
  };
}

/** @param emulatorHost `host:port` of a stand-in, whose tokens are believed instead of Google's */
export async function openClient(emulatorHost?: string): Promise<Verifying> {
  const { OAuth2Client } = await import('google-auth-library');
  if (emulatorHost === undefined) return new OAuth2Client();
  const oauth2FederatedSignonPemCertsUrl = `http://${emulatorHost}${CERTIFICATES_PATH}`;
  return new OAuth2Client({ endpoints: { oauth2FederatedSignonPemCertsUrl } });
}
