import { requireAccess } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import {
  deleteChoreography,
  emptyBin,
  getChoreography,
  getDeleted,
  listChoreographies,
  restoreChoreography,
} from '#lib/server/choreographies.ts';
import { listOpenJobs } from '#lib/server/jobs.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { signedIn } from '#lib/server/session.ts';
import { viewCards } from '#lib/server/choreography-cards.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  requireAccess(account, 'collection:read', { ownerId: account.uid });
  const platform = await getPlatform();
  await emptyBin(platform, account.uid);
  const cursor = event.url.searchParams.get('after') ?? undefined;
  const [page, jobs] = await Promise.all([
    listChoreographies(platform, account.uid, cursor),
    cursor === undefined ? listOpenJobs(platform, account.uid, ['song', 'version']) : [],
  ]);
  return {
    jobs,
    cards: await viewCards(platform, page.items),
    nextCursor: page.nextCursor,
    isFirstPage: cursor === undefined,
    deletedId: event.url.searchParams.get('deleted') ?? undefined,
  };
};

export const actions: Actions = {
  delete: async ({ locals, request }) => {
    const id = formText(await readForm(request), 'id');
    const platform = await getPlatform();
    requireAccess(locals.account, 'choreography:change', await getChoreography(platform, id));
    await deleteChoreography(platform, id);
    return { deletedId: id };
  },
  restore: async ({ locals, request }) => {
    const id = formText(await readForm(request), 'id');
    const platform = await getPlatform();
    requireAccess(locals.account, 'choreography:change', await getDeleted(platform, id));
    await restoreChoreography(platform, id);
    return { restoredId: id };
  },
};
