import { requireAccess } from '#lib/server/access.ts';
import { formText, readForm } from '#lib/server/bodies.ts';
import { decideClip, getClip, listWaiting, viewClip } from '#lib/server/clips.ts';
import { getPlatform } from '#lib/server/platform.ts';
import { signedIn } from '#lib/server/session.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_NOTE = 500;

export const load: PageServerLoad = async (event) => {
  const account = signedIn(event);
  requireAccess(account, 'clips:review', undefined);
  const platform = await getPlatform();
  const { searchParams } = event.url;
  const cursor = searchParams.get('after') ?? undefined;
  const id = searchParams.get('id') ?? undefined;
  const open = id === undefined ? undefined : await getClip(platform, id);
  // A maintainer sees what is to be public, and nothing else of anybody's.
  if (open !== undefined) requireAccess(account, 'clip:read', open.data);
  const page = await listWaiting(platform, cursor);
  return { ...page, open: open && (await viewClip(platform, open)), cursor };
};

async function decide({ locals, request }: RequestEvent, accept: boolean): Promise<never> {
  requireAccess(locals.account, 'clips:review', undefined);
  const form = await readForm(request);
  const note = formText(form, 'note').slice(0, LONGEST_NOTE);
  const platform = await getPlatform();
  await decideClip(platform, formText(form, 'id'), formText(form, 'version'), { accept, note });
  redirect(303, '/review/clips');
}

export const actions: Actions = {
  accept: async (event) => await decide(event, true),
  decline: async (event) => await decide(event, false),
};
