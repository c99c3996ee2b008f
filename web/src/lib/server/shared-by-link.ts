/** The way in for whoever holds a link: what it shows, or why it shows nothing any more. */
import type { Actor } from '@bachata/core/access/actor.ts';
import { authorize, type Access } from '@bachata/core/access/authorize.ts';
import { planLinkNaming } from '@bachata/core/class-plans/shared-plan.ts';
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '@bachata/core/errors.ts';
import type { Grant, GrantedDocument } from '@bachata/core/grants/grant.ts';
import { countView, endOf, linkTo } from '@bachata/core/grants/link.ts';
import { isUnlocked } from '@bachata/core/grants/password.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { hashToken } from '@bachata/core/token.ts';

/** By what each kind of document is shown. */
const RESOURCE_OF = { 'choreography:watch': 'choreography', 'plan:look': 'plan' } as const;
type Looking = keyof typeof RESOURCE_OF;

/**
 * Counts the visit, if it is not the owner's. A dance that is opened from a plan is no visit of its own.
 * @param token of the link that they came by
 * @throws NotFoundError `shared-expired`, `shared-withdrawn`, `shared-unknown`; ForbiddenError
 *   `shared-locked` where its password is to be typed first
 */
export async function openShared<P extends Looking>(
  platform: Platform,
  actors: readonly Actor[],
  permission: P,
  id: string,
  token: string | undefined,
): Promise<Access<P>> {
  const document = { resource: RESOURCE_OF[permission], id };
  try {
    const access = await authorize(platform, actors, permission, id);
    const actor: Actor = access.actor;
    if (actor.kind === 'link') await countView(platform, document, actor.tokenHash);
    return access;
  } catch (error) {
    if (!(error instanceof NotFoundError || error instanceof UnauthenticatedError)) throw error;
    const link = token && (await linkOf(platform.documents, document, hashToken(token)));
    if (!link) throw new NotFoundError('shared-unknown', 'There is no such link.');
    const end = endOf(link, platform.clock.now());
    if (end === undefined && !hasKey(actors, link)) {
      throw new ForbiddenError('shared-locked', 'The link has a password.');
    }
    throw new NotFoundError(`shared-${end ?? 'unknown'}`, 'The link shows nothing (any more).');
  }
}

/** A link to the document, or to a plan that names it. */
async function linkOf(
  documents: Platform['documents'],
  document: GrantedDocument,
  tokenHash: string,
): Promise<Grant | undefined> {
  const link = await linkTo(documents, document, tokenHash);
  if (link !== undefined || document.resource !== 'choreography') return link;
  return await planLinkNaming(documents, tokenHash, document.id);
}

function hasKey(actors: readonly Actor[], link: Grant): boolean {
  return actors.some((actor) => actor.kind === 'link' && isUnlocked(link, actor.key));
}
