/** What an owner decides of a link to something of theirs: for how long it works, and with which sound. */
import { LimitError } from '../errors.ts';
import type { Platform } from '../ports.ts';
import type { Grant, GrantedDocument } from './grant.ts';
import { endOfLifetime, type LinkLifetime } from './lifetimes.ts';
import { createLink, openLinks, openLinksOf, type OpenLink } from './link.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

/** What can be shown to whoever holds a link, as `RESOURCES` of `core/access` names it. */
export const SHARED_KINDS = ['choreography', 'plan'] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

/** To one document: more than anybody keeps apart; old ones are to be withdrawn first. */
export const MOST_LINKS = 20;

export interface NewLink {
  readonly lifetime: LinkLifetime;
  /** Whether whoever holds it hears the song, too. */
  readonly sound: boolean;
  /** Of the password that it is opened with; absent for none. */
  readonly passwordHash?: string | undefined;
}

/**
 * A link that shows the document, beside those that there are.
 * @returns its token, which cannot be had again
 * @throws LimitError `too-many-links`
 */
export async function shareByLink(
  platform: Needs,
  link: GrantedDocument & { readonly resource: SharedKind } & Pick<Grant, 'ownerId' | 'shown'>,
  { lifetime, sound, passwordHash }: NewLink,
): Promise<string> {
  await assertRoomForLink(platform, link);
  const expiresAt = endOfLifetime(platform.clock, lifetime);
  return await createLink(platform, {
    ...link,
    ...{ role: 'viewer', sound, expiresAt, passwordHash },
  });
}

/** @throws LimitError `too-many-links` */
export async function assertRoomForLink(platform: Needs, document: GrantedDocument): Promise<void> {
  if ((await openLinks(platform, document)).length < MOST_LINKS) return;
  throw new LimitError('too-many-links', `At most ${MOST_LINKS} links to one document.`, {
    details: { most: MOST_LINKS },
  });
}

/** The links to all that a person shares, those that work now, latest first. */
export async function allSharedLinks(
  platform: Needs,
  ownerId: string,
): Promise<readonly OpenLink[]> {
  const links = await openLinksOf(platform, ownerId);
  return links.filter(({ data }) => SHARED_KINDS.some((kind) => kind === data.resource));
}
