import { displayNames } from '@bachata/core/accounts/display-names.ts';
import { acceptInvitation, readInvitation } from '@bachata/core/class-plans/invitations.ts';
import { redirect } from '@sveltejs/kit';
import { allowAccount, orSignIn } from '#lib/server/access.ts';
import { failForm } from '#lib/server/form-failure.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

/** What somebody is invited to teach from, and by whom. */
export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'plans:join'));
  const platform = await getPlatform();
  event.setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
  const invitation = await readInvitation(platform, event.params.token, uid);
  if (invitation.isAccepted) redirect(303, `/plans/${invitation.planId}`);
  const { title, ownerId, sound, expiresAt } = invitation;
  const people = await displayNames(platform.documents, [ownerId]);
  return { title, sound, expiresAt, ownerName: people.get(ownerId) ?? '' };
};

export const actions: Actions = {
  /** By a button, not by opening the page: whoever looks at links before they are sent would use it. */
  default: async (event) => {
    const { uid } = await allowAccount(event, 'plans:join');
    let planId;
    try {
      planId = await acceptInvitation(await getPlatform(), uid, event.params.token);
    } catch (error) {
      return await failForm(event, error, {});
    }
    redirect(303, `/plans/${planId}`);
  },
};
