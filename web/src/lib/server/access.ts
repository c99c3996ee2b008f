/** From a request to who asks, and from there to what `core/access` lets them have. */
import { accountActor, linkActor, type Actor } from '@bachata/core/access/actor.ts';
import {
  authorize,
  authorizeAccount,
  type Access,
  type ActorOf,
} from '@bachata/core/access/authorize.ts';
import type { AccountPermission, DocumentPermission } from '@bachata/core/access/permissions.ts';
import { ForbiddenError, UnauthenticatedError } from '@bachata/core/errors.ts';
import { linkToken } from '../link-path.ts';
import { getPlatform } from './platform.ts';
import { toSignIn, toSignUp } from './session.ts';

/** What of a request says who asks. */
export interface Asking {
  readonly locals: Pick<App.Locals, 'account' | 'guest' | 'linkKey'>;
  readonly url: URL;
}

/** Everything that the request shows of who asks; nothing for nobody. */
export function actorsOf({ locals, url }: Asking): readonly Actor[] {
  const { account, guest, linkKey } = locals;
  const guestActor = guest && ({ kind: 'guest', uid: guest.uid } as const);
  const holder = linkActor(linkToken(url) ?? '', linkKey);
  const shown = [account && accountActor(account), guestActor, holder];
  return shown.filter((actor) => actor !== undefined);
}

/** A document that whoever asks may have. @throws as `authorize` */
export async function allow<P extends DocumentPermission>(
  asking: Asking,
  permission: P,
  id: string,
): Promise<Access<P>> {
  return await authorize(await getPlatform(), actorsOf(asking), permission, id);
}

/** For what concerns no document. @throws as `authorizeAccount` */
export async function allowAccount<P extends AccountPermission>(
  asking: Asking,
  permission: P,
): Promise<ActorOf<P>> {
  return authorizeAccount(actorsOf(asking), permission);
}

/**
 * For pages: whoever is not signed in is sent to the sign-in page, a guest who needs an account to where
 * there is one to be had. @throws as `answer` otherwise
 */
export async function orSignIn<T>({ url, locals }: Asking, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof UnauthenticatedError) toSignIn(url);
    if (error instanceof ForbiddenError && locals.guest !== undefined) toSignUp(url);
    throw error;
  }
}
