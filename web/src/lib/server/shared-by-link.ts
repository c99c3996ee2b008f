/** The way in for whoever holds a link: what it shows, or why it shows nothing any more. */
import type { Actor } from '@bachata/core/access/actor.ts';
import { authorize, type Access } from '@bachata/core/access/authorize.ts';
import { planLinkNaming } from '@bachata/core/class-plans/shared-plan.ts';
import { NotFoundError, UnauthenticatedError } from '@bachata/core/errors.ts';
import type { GrantedDocument } from '@bachata/core/grants/grant.ts';
import { countView, endOf, endOfLink, type LinkEnd } from '@bachata/core/grants/link.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { hashToken } from '@bachata/core/token.ts';

/** By what each kind of document is shown. */
const RESOURCE_OF = { 'choreography:watch': 'choreography', 'plan:look': 'plan' } as const;
type Looking = keyof typeof RESOURCE_OF;

/**
 * Counts the visit, if it is not the owner's. A dance that is opened from a plan is no visit of its own.
 * @param token of the link that they came by
 * @throws NotFoundError `shared-expired`, `shared-withdrawn`, `shared-unknown`
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
    const end = token && (await endOfAny(platform, document, token));
    throw new NotFoundError(`shared-${end || 'unknown'}`, 'The link shows nothing (any more).');
  }
}

/** Of a link to the document, or to a plan that names it. */
async function endOfAny(
  platform: Platform,
  document: GrantedDocument,
  token: string,
): Promise<LinkEnd | undefined> {
  const end = await endOfLink(platform, document, token);
  if (end !== undefined || document.resource !== 'choreography') return end;
  const around = await planLinkNaming(platform.documents, hashToken(token), document.id);
  return around && endOf(around, platform.clock.now());
}
