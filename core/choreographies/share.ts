/** Links to a choreography. */
import { openLinks, type OpenLink } from '../grants/link.ts';
import { shareByLink, type NewLink } from '../grants/share.ts';
import type { Platform } from '../ports.ts';

type Needs = Pick<Platform, 'documents' | 'clock'>;

const resource = 'choreography';

/**
 * A link that shows the choreography, beside those that there are.
 * @returns its token, which cannot be had again
 * @throws LimitError `too-many-links`
 */
export async function shareChoreography(
  platform: Needs,
  id: string,
  ownerId: string,
  wanted: NewLink,
): Promise<string> {
  return await shareByLink(platform, { resource, id, ownerId }, wanted);
}

/** The links to it that work now, latest first. */
export async function choreographyLinks(platform: Needs, id: string): Promise<readonly OpenLink[]> {
  return await openLinks(platform, { resource, id });
}
