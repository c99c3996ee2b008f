import { choreographyLinks, shareChoreography } from '@bachata/core/choreographies/share.ts';
import { linkPath } from '#lib/link-path.ts';
import { allow, orSignIn } from '#lib/server/access.ts';
import { parseForm, readForm } from '#lib/server/bodies.ts';
import { linkActions, newLinkSchema, viewLink } from '#lib/server/links.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, data } = await orSignIn(event, allow(event, 'choreography:share', event.params.id));
  const links = await choreographyLinks(await getPlatform(), id);
  return {
    ...{ id, title: data.title, held: data.held, heldWhy: data.heldWhy, heldNote: data.heldNote },
    links: links.map((link) => viewLink(link, data.title)),
  };
};

export const actions: Actions = {
  ...linkActions,
  /** Makes a link. This answer is the only one that has it. */
  create: async (event) => {
    const { id, data } = await allow(event, 'choreography:share', event.params.id);
    const { lifetime, sound } = parseForm(await readForm(event.request), newLinkSchema);
    const wanted = { lifetime, sound: sound === 'on' };
    const token = await shareChoreography(await getPlatform(), id, data.ownerId, wanted);
    return { link: new URL(linkPath(`/shared/${id}`, token), event.url).href };
  },
};
