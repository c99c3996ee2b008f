/** What the owner of a choreography decides: who may watch it by a link, and with which sound. */
import { LimitError } from '../errors.ts';
import { createLink, openLinks, openLinksOf, type OpenLink } from '../grants/link.ts';
import type { Platform } from '../ports.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

/** How long a link may work, days; `forever` until it is withdrawn. */
export const LINK_LIFETIMES = ['1', '7', '30', 'forever'] as const;
export type LinkLifetime = (typeof LINK_LIFETIMES)[number];

/** More than anybody keeps apart; old ones are to be withdrawn first. */
export const MOST_LINKS = 20;
const DAY_MS = 24 * 3_600_000;

const granted = (id: string) => ({ resource: 'choreography', id });

export interface NewLink {
  readonly lifetime: LinkLifetime;
  /** Whether whoever holds it hears the song, too. */
  readonly sound: boolean;
}

/**
 * A link that shows the choreography, beside those that there are.
 * @returns its token, which cannot be had again
 * @throws LimitError `too-many-links`
 */
export async function shareChoreography(
  platform: Needs,
  id: string,
  ownerId: string,
  { lifetime, sound }: NewLink,
): Promise<string> {
  if ((await openLinks(platform, granted(id))).length >= MOST_LINKS) {
    throw new LimitError('too-many-links', `At most ${MOST_LINKS} links to one choreography.`, {
      details: { most: MOST_LINKS },
    });
  }
  const expiresAt =
    lifetime === 'forever' ? undefined : platform.clock.now() + Number(lifetime) * DAY_MS;
  return await createLink(platform, {
    ...granted(id),
    ...{ ownerId, role: 'viewer', sound },
    ...(expiresAt !== undefined && { expiresAt }),
  });
}

/** The links to it that work now, latest first. */
export async function choreographyLinks(platform: Needs, id: string): Promise<readonly OpenLink[]> {
  return await openLinks(platform, granted(id));
}

/** The links to all of a person's choreographies that work now, latest first. */
export async function allChoreographyLinks(
  platform: Needs,
  ownerId: string,
): Promise<readonly OpenLink[]> {
  const { resource } = granted('');
  const links = await openLinksOf(platform, ownerId);
  return links.filter(({ data }) => data.resource === resource);
}
