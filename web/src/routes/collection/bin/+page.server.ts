import { KEPT_MS, removeFromBin, restoreFromBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, formTexts, readForm } from '#lib/server/bodies.ts';
import { listDeleted } from '#lib/server/choreographies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'choreographies:list'));
  const cursor = event.url.searchParams.get('after') ?? undefined;
  const { items, nextCursor } = await listDeleted(await getPlatform(), uid, cursor);
  return {
    items: items.map(({ id, data: { title, deletedAt } }) => ({
      ...{ id, title, deletedAt, goneAt: deletedAt + KEPT_MS },
    })),
    nextCursor,
  };
};

export const actions: Actions = {
  /** One or many; none where nothing was ticked. */
  restore: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const form = await readForm(event.request);
    const platform = await getPlatform();
    const wanted = formTexts(form, 'id');
    for (const one of wanted) {
      const { id } = await allow(event, 'choreography:restore', one);
      await restoreFromBin(platform, choreographyBin, id);
    }
    return { restored: wanted.length };
  },
  remove: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'choreography:restore', wanted);
    await removeFromBin(await getPlatform(), choreographyBin, id);
    return { removed: true };
  },
};
