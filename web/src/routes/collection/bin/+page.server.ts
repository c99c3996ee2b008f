import { KEPT_MS, removeFromBin } from '@bachata/core/bin/bin.ts';
import { choreographyBin } from '@bachata/core/choreographies/bin.ts';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { listDeleted } from '#lib/server/choreographies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { restoreNamed } from '#lib/server/restore.ts';
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
    const restored = await restoreNamed(event, 'choreography:restore', choreographyBin);
    return { restored: restored.length };
  },
  remove: async (event) => {
    await allowAccount(event, 'choreographies:list');
    const wanted = formText(await readForm(event.request), 'id');
    const { id } = await allow(event, 'choreography:restore', wanted);
    await removeFromBin(await getPlatform(), choreographyBin, id);
    return { removed: true };
  },
};
