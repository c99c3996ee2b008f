import { moveToBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { findChoreographies, listChoreographies } from '#lib/server/choreographies.ts';
import { listOpenJobs } from '#lib/server/jobs.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { viewCards, viewFound } from '#lib/server/choreography-cards.ts';
import type { Actions, PageServerLoad } from './$types';

const MAX_SEARCH = 200;

export const load: PageServerLoad = async (event) => {
  const account = await orSignIn(event, allowAccount(event, 'choreographies:list'));
  const platform = await getPlatform();
  const search = event.url.searchParams.get('search')?.trim().slice(0, MAX_SEARCH) ?? '';
  if (search !== '') {
    const cards = viewFound(await findChoreographies(platform, account.uid, search));
    return {
      search,
      jobs: [],
      cards,
      nextCursor: undefined,
      isFirstPage: false,
      deletedId: undefined,
    };
  }
  const cursor = event.url.searchParams.get('after') ?? undefined;
  const [page, jobs] = await Promise.all([
    listChoreographies(platform, account.uid, cursor),
    cursor === undefined ? listOpenJobs(platform, account.uid, ['song', 'version']) : [],
  ]);
  return {
    search,
    jobs,
    cards: viewCards(page.items),
    nextCursor: page.nextCursor,
    isFirstPage: cursor === undefined,
    deletedId: event.url.searchParams.get('deleted') ?? undefined,
  };
};

export const actions: Actions = {
  delete: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'choreography:change', wanted);
    await moveToBin(await getPlatform(), choreographyBin, id);
    return { deletedId: id };
  },
  restore: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'choreography:restore', wanted);
    await restoreFromBin(await getPlatform(), choreographyBin, id);
    return { restoredId: id };
  },
};
