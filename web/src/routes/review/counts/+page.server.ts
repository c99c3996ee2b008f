import { requireAccess } from '#lib/server/access.ts';
import { formText } from '#lib/server/bodies.ts';
import {
  acceptProposed,
  dismissProposed,
  listCorrections,
  openCorrection,
} from '#lib/server/count-review.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { signedIn } from '#lib/server/session.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAccess(signedIn(event), 'counts:review', undefined);
  const platform = await getPlatform();
  const { searchParams } = event.url;
  const cursor = searchParams.get('after') ?? undefined;
  const id = searchParams.get('id') ?? undefined;
  const [page, open] = await Promise.all([
    listCorrections(platform.documents, cursor),
    id === undefined ? undefined : openCorrection(platform, id),
  ]);
  return { ...page, open, cursor };
};

export const actions: Actions = {
  accept: async ({ locals, request }) => {
    requireAccess(locals.account, 'counts:review', undefined);
    const form = await request.formData();
    const { documents } = await getPlatform();
    await acceptProposed(documents, formText(form, 'id'), formText(form, 'version'));
    redirect(303, '/review/counts');
  },
  dismiss: async ({ locals, request }) => {
    requireAccess(locals.account, 'counts:review', undefined);
    const form = await request.formData();
    const { documents } = await getPlatform();
    await dismissProposed(documents, formText(form, 'id'), formText(form, 'version'));
    redirect(303, '/review/counts');
  },
};
