import {
  deleteClip,
  deletedClip,
  emptyClipBin,
  restoreClip,
} from '@bachata/core/user-clips/bin.ts';
import { NotFoundError } from '@bachata/core/errors.ts';
import { requireAccess } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { getClip, listClips } from '#lib/server/clips.ts';
import { listOpenJobs } from '#lib/server/jobs.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  requireAccess(account, 'clips:list', { ownerId: account.uid });
  const platform = await getPlatform();
  await emptyClipBin(platform, account.uid);
  const cursor = event.url.searchParams.get('after') ?? undefined;
  const [page, jobs] = await Promise.all([
    listClips(platform, account.uid, cursor),
    cursor === undefined ? listOpenJobs(platform, account.uid, ['clip', 'move']) : [],
  ]);
  return {
    jobs,
    clips: page.items,
    nextCursor: page.nextCursor,
    isFirstPage: cursor === undefined,
  };
};

export const actions: Actions = {
  delete: async ({ locals, request }) => {
    const id = formText(await readForm(request), 'id');
    const platform = await getPlatform();
    requireAccess(locals.account, 'clip:change', (await getClip(platform, id)).data);
    await deleteClip(platform, id);
    return { deletedId: id };
  },
  restore: async ({ locals, request }) => {
    const id = formText(await readForm(request), 'id');
    const platform = await getPlatform();
    const clip = await deletedClip(platform, id);
    if (clip === undefined) throw new NotFoundError('not-found', 'There is no such clip.');
    requireAccess(locals.account, 'clip:change', clip);
    await restoreClip(platform, id);
    return { restoredId: id };
  },
};
