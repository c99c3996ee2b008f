import { KEPT_MS, removeFromBin, restoreFromBin, type Bin } from '@bachata/core/bin/bin.ts';
import { courseBin, planBin } from '@bachata/core/class-plans/bin.ts';
import { deletedPlans, type DeletedItem } from '@bachata/core/class-plans/list-plans.ts';
import type { Platform } from '@bachata/core/ports.ts';
import { allow, allowAccount, orSignIn } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { getPlatform } from '#lib/server/platform.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { uid } = await orSignIn(event, allowAccount(event, 'plans:list'));
  const { plans, courses } = await deletedPlans((await getPlatform()).documents, uid);
  const view = (kind: 'plan' | 'course') => (item: DeletedItem) => ({
    ...{ ...item, kind, goneAt: item.deletedAt + KEPT_MS },
  });
  return { items: [...plans.map(view('plan')), ...courses.map(view('course'))] };
};

export const actions: Actions = {
  restore: async (event) => {
    await withNamed(event, restoreFromBin);
    return { restored: true };
  },
  remove: async (event) => {
    await withNamed(event, removeFromBin);
    return { removed: true };
  },
};

/** The plan or the course that the form names, which only its owner may have back. */
async function withNamed(
  event: RequestEvent,
  act: <T extends object>(platform: Platform, bin: Bin<T>, id: string) => Promise<void>,
): Promise<void> {
  await allowAccount(event, 'plans:list');
  const form = await readForm(event.request);
  const wanted = formText(form, 'id');
  const platform = await getPlatform();
  if (formText(form, 'kind') === 'course') {
    const { id } = await allow(event, 'course:restore', wanted);
    await act(platform, courseBin, id);
  } else {
    const { id } = await allow(event, 'plan:restore', wanted);
    await act(platform, planBin, id);
  }
}
