/** The links that somebody gave out, and what they may do with each. */
import { findAuthorized } from '@bachata/core/access/authorize.ts';
import type { Actor } from '@bachata/core/access/actor.ts';
import { endOfLifetime, LINK_LIFETIMES } from '@bachata/core/grants/lifetimes.ts';
import { extendLink, revokeLink, setLinkSound, type OpenLink } from '@bachata/core/grants/link.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { z } from 'zod';
import type { LinkView } from '../shared-view.ts';
import { allowAccount, type Asking } from './access.ts';
import { parseForm, readForm } from './bodies.ts';
import { getPlatform } from './platform.ts';

/** @param title of what it shows */
export function viewLink({ id, data }: OpenLink, title: string): LinkView {
  const { createdAt, expiresAt, sound = false, views = 0 } = data;
  const isLocked = data.passwordHash !== undefined;
  const ends = expiresAt === undefined ? {} : { expiresAt };
  const where = data.resource === 'plan' ? 'plans' : 'choreographies';
  return {
    id,
    href: `/${where}/${data.id}/share`,
    title,
    createdAt,
    ...ends,
    sound,
    isLocked,
    views,
    label: data.label,
    isSubstitute: data.substitute === true,
  };
}

/** With the titles of what they show; what is in the bin shows nothing. */
export async function viewLinks(
  platform: Platform,
  actors: readonly Actor[],
  links: readonly OpenLink[],
): Promise<LinkView[]> {
  const titles = new Map<string, string>();
  for (const { data } of links) {
    if (titles.has(data.id)) continue;
    const permission = data.resource === 'plan' ? 'plan:read' : 'choreography:read';
    const found = await findAuthorized(platform, actors, permission, data.id);
    if (found) titles.set(data.id, found.data.title);
  }
  return links.flatMap((link) => {
    const title = titles.get(link.data.id);
    return title === undefined ? [] : viewLink(link, title);
  });
}

/** What is asked of whoever makes a link. */
export const newLinkSchema = z.object({
  lifetime: z.enum(LINK_LIFETIMES),
  sound: z.literal('on').optional(),
});

const chosenSchema = z.object({ link: z.string().min(1).max(300) });
const extendSchema = chosenSchema.extend({ lifetime: z.enum(LINK_LIFETIMES) });
const soundSchema = chosenSchema.extend({ sound: z.enum(['on', 'off']) });
type Event = Asking & { readonly request: Request };

/** The actions of every page that lists links. */
export const linkActions = {
  revoke: async (event: Event) => {
    const { uid } = await allowAccount(event, 'links:manage');
    const { link } = parseForm(await readForm(event.request), chosenSchema);
    await revokeLink(await getPlatform(), uid, link);
    return { revoked: true };
  },
  sound: async (event: Event) => {
    const { uid } = await allowAccount(event, 'links:manage');
    const { link, sound } = parseForm(await readForm(event.request), soundSchema);
    await setLinkSound(await getPlatform(), uid, link, sound === 'on');
    return {};
  },
  /** From now on for another time; the address stays. */
  extend: async (event: Event) => {
    const { uid } = await allowAccount(event, 'links:manage');
    const { link, lifetime } = parseForm(await readForm(event.request), extendSchema);
    const platform = await getPlatform();
    await extendLink(platform, uid, link, endOfLifetime(platform.clock, lifetime));
    return { extended: true };
  },
};
