/**
 * Firebase App Check: a request shows that it comes from a page of this very site, and not from a program.
 * It costs a script of Google's in each page, so it is off unless it is set up.
 */
import { ForbiddenError } from '@bachata/core/errors.ts';

/** As `firebase-admin/app-check` has it: throws for a token that is not good. */
export type VerifyToken = (token: string) => Promise<{ readonly appId: string }>;

/** @throws ForbiddenError `app-check-failed` */
export type AppCheck = (token: string | null) => Promise<void>;

/** A token is good for an hour, and as often as it is shown. @param appId the one app that may ask */
export function appCheckBy(verify: VerifyToken, appId: string): AppCheck {
  return async (token) => {
    if (token === null) throw failed('The request has no token.');
    const shown = await verify(token).catch((cause: unknown) => {
      throw failed('The token is not good.', cause);
    });
    if (shown.appId !== appId) throw failed('The token is of another app.');
  };
}

function failed(message: string, cause?: unknown): ForbiddenError {
  return new ForbiddenError('app-check-failed', message, { cause });
}
