/**
 * The one place that decides who may do what. Deny by default: a permission that is not in the
 * table is refused, and so is everybody who is not signed in.
 */
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '@bachata/core/errors.ts';
import type { Clip } from '@bachata/core/user-clips/clip.ts';
import type { Account } from '@bachata/core/ports.ts';

export interface Owned {
  readonly ownerId: string;
}

/** What each permission is asked about; `undefined` for one that concerns no document. */
export interface Resources {
  'upload:create': undefined;
  'job:create': undefined;
  'job:read': Owned;
  'job:change': Owned;
  'repertoire:change': undefined;
  'collection:read': Owned;
  'choreography:read': Owned;
  'choreography:change': Owned;
  'counts:review': undefined;
  'clip:create': undefined;
  'clips:list': Owned;
  'clip:read': Pick<Clip, 'ownerId' | 'visibility' | 'review'>;
  'clip:change': Owned;
  'clips:review': undefined;
}
export type Permission = keyof Resources;

const isOwner = (account: Account, resource: Owned): boolean => resource.ownerId === account.uid;
const anyAccount = (): boolean => true;
const isMaintainer = (account: Account): boolean => account.roles.includes('maintainer');

/** Its owner; with an unlisted one whoever has the link; with a public one everybody, once accepted. */
function seesClip(account: Account, clip: Resources['clip:read']): boolean {
  if (isOwner(account, clip) || clip.visibility === 'unlisted') return true;
  return clip.visibility === 'public' && (clip.review === 'accepted' || isMaintainer(account));
}

const RULES: {
  readonly [P in Permission]: (account: Account, resource: Resources[P]) => boolean;
} = {
  'upload:create': anyAccount,
  'job:create': anyAccount,
  'job:read': isOwner,
  'job:change': isOwner,
  'repertoire:change': anyAccount,
  'collection:read': isOwner,
  'choreography:read': isOwner,
  'choreography:change': isOwner,
  'counts:review': isMaintainer,
  'clip:create': anyAccount,
  'clips:list': isOwner,
  'clip:read': seesClip,
  'clip:change': isOwner,
  'clips:review': isMaintainer,
};

/**
 * @returns the account, now known to be signed in and allowed
 * @throws UnauthenticatedError for nobody; NotFoundError for somebody else's document, so that its
 *   existence is not given away; ForbiddenError for everything else
 */
export function requireAccess<P extends Permission>(
  account: Account | undefined,
  permission: P,
  resource: Resources[P],
): Account {
  if (account === undefined) {
    throw new UnauthenticatedError('not-signed-in', 'Sign in first.');
  }
  const rule = Object.hasOwn(RULES, permission) ? RULES[permission] : undefined;
  if (rule?.(account, resource)) return account;
  if (resource !== undefined && rule !== undefined) {
    throw new NotFoundError('not-found', 'There is no such thing in this account.');
  }
  throw new ForbiddenError('forbidden', `Not allowed: ${permission}`);
}

/** Whether a page shows the way to what the permission protects; the way itself asks again. */
export function hasAccess<P extends Permission>(
  account: Account | undefined,
  permission: P,
  resource: Resources[P],
): boolean {
  return account !== undefined && RULES[permission](account, resource);
}
