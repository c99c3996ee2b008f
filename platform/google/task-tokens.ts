/** Is a request to a function from our Cloud Tasks queue? Its OIDC token says so, signed by Google. */
import { OAuth2Client } from 'google-auth-library';
import { bearerToken, type TaskVerifier } from '../tasks/task-request.ts';

const ISSUERS = ['https://accounts.google.com', 'accounts.google.com'];

export interface ExpectedToken {
  /** Whom the token was made for: the functions' address. */
  readonly audience: string;
  /** E-mail address of the account that the queue signs as. */
  readonly serviceAccount: string;
}

/**
 * https://cloud.google.com/tasks/docs/creating-http-target-tasks#token
 * @param client fetches and keeps Google's certificates
 */
export function oidcTaskVerifier(
  { audience, serviceAccount }: ExpectedToken,
  client: Pick<OAuth2Client, 'verifyIdToken'> = new OAuth2Client(),
): TaskVerifier {
  return async (headers) => {
    const idToken = bearerToken(headers);
    if (idToken === undefined) return false;
    try {
      const ticket = await client.verifyIdToken({ idToken, audience });
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
