import { moveToBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { clipBin } from '@bachata/core/user-clips/bin.ts';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { listClips } from '#lib/server/clips.ts';
import { listOpenJobs } from '#lib/server/jobs.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = await orSignIn(event, allowAccount(event, 'clips:list'));
  const platform = await getPlatform();
  const cursor = event.url.searchParams.get('after') ?? undefined;
  const [page, jobs] = await Promise.all([
    listClips(platform, account.uid, cursor),
    cursor === undefined ? listOpenJobs(platform, account.uid, ['clip', 'couple', 'move']) : [],
  ]);
  return {
    jobs,
    clips: page.items,
    nextCursor: page.nextCursor,
    isFirstPage: cursor === undefined,
  };
};

export const actions: Actions = {
  delete: async (event) => {
    await allowAccount(event, 'clips:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'clip:change', wanted);
    await moveToBin(await getPlatform(), clipBin, id);
    return { deletedId: id };
  },
  restore: async (event) => {
    await allowAccount(event, 'clips:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'clip:restore', wanted);
    await restoreFromBin(await getPlatform(), clipBin, id);
    return { restoredId: id };
  },
};
